/*
 * Copyright 2026 The Autotaste Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.autotaste.evaluation.report;

import io.github.autotaste.ratings.text.Escaping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A chart as one figure of a page: inline SVG that scales with the page and takes its colours from it, with a text for
 * those who do not see it.
 *
 * @param title the heading
 * @param xLabel what the horizontal axis shows
 * @param yLabel what the vertical axis shows
 * @param series the data
 */
public record Chart(String title, String xLabel, String yLabel, List<Series> series) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 620;
    private static final int TOP = 14;
    private static final int BOTTOM = 310;
    private static final int LABEL_HEIGHT = 16;
    private static final int COLOURS = 8;
    private static final String IMAGE_STYLE = "<style>text{font:14px sans-serif;fill:#777}.grid{stroke:#999;"
            + "stroke-opacity:.3}.line{fill:none;stroke:#2a78b8;stroke-width:2}circle{fill:#2a78b8}</style>";

    /**
     * One contender's points, in the order of x.
     *
     * @param colour which of the page's colours it has, the same in all charts
     */
    public record Series(String name, List<Double> xs, List<Double> ys, int colour) {

        /** In the first colour. */
        public Series(String name, List<Double> xs, List<Double> ys) {
            this(name, xs, ys, 0);
        }

        /** Beyond the colours there are, lines are broken. */
        private String style() {
            return "c" + colour % COLOURS + (colour < COLOURS ? "" : " broken");
        }

        double lastY() {
            return ys.get(ys.size() - 1);
        }

        private String points() {
            return IntStream.range(0, xs.size())
                    .mapToObj(point -> Axis.label(xs.get(point)) + " " + Axis.label(ys.get(point)))
                    .collect(Collectors.joining(", "));
        }
    }

    /** How many colours there are, and how many lines a chart has at most. */
    static final int MAX_LINES = COLOURS;

    /** Points joined to lines. */
    String lines() {
        Axis x = Axis.over(xs(), LEFT, RIGHT);
        return figure(x, lineMarks(x), legend());
    }

    /** Points joined to lines, and the line on which both axes are equal. */
    String linesWithDiagonal() {
        DoubleSummaryStatistics xs = xs().summaryStatistics();
        DoubleSummaryStatistics ys = ys().summaryStatistics();
        double from = Math.max(xs.getMin(), ys.getMin());
        double to = Math.min(xs.getMax(), ys.getMax());
        Axis x = Axis.over(xs(), LEFT, RIGHT);
        String diagonal = to > from ? Svg.line(x.at(from), y().at(from), x.at(to), y().at(to), "diagonal") : "";
        return figure(x, diagonal + lineMarks(x), legend());
    }

    /** The lines as an image of its own, whose colours suit a light and a dark page. */
    public String image() {
        Axis x = Axis.over(xs(), LEFT, RIGHT);
        return svg(x, lineMarks(x), " xmlns=\"http://www.w3.org/2000/svg\"", IMAGE_STYLE);
    }

    private String lineMarks(Axis x) {
        StringBuilder marks = new StringBuilder();
        for (int index = 0; index < series.size(); index++) {
            Series line = series.get(index);
            String style = line.style();
            String path = IntStream.range(0, line.xs().size())
                    .mapToObj(point -> Svg.format(
                            "%.1f,%.1f",
                            x.at(line.xs().get(point)), y().at(line.ys().get(point))))
                    .collect(Collectors.joining(" "));
            marks.append("<polyline class=\"line ")
                    .append(style)
                    .append("\" points=\"")
                    .append(path)
                    .append("\"/>");
            for (int point = 0; point < line.xs().size(); point++) {
                marks.append(dot(line, point, x, style));
            }
        }
        return marks.toString();
    }

    /** Single points with their names. */
    String points(boolean isLogarithmic) {
        Axis x = isLogarithmic ? Axis.logarithmic(xs(), LEFT, RIGHT) : Axis.over(xs(), LEFT, RIGHT);
        List<Series> fromTop = new ArrayList<>(series);
        fromTop.sort(Comparator.comparingDouble(point -> y().at(point.lastY())));
        StringBuilder marks = new StringBuilder();
        double free = TOP;
        for (Series point : fromTop) {
            double pixelX = x.at(point.xs().get(0));
            double pixelY = y().at(point.lastY());
            double labelY = Math.max(free, pixelY + 4);
            free = labelY + LABEL_HEIGHT;
            boolean isRight = pixelX > (LEFT + RIGHT) / 2.0;
            double labelX = isRight ? pixelX - 9 : pixelX + 9;
            marks.append(dot(point, 0, x, point.style()));
            marks.append(Svg.text(labelX, labelY, isRight ? "end" : "start", point.name()));
        }
        return figure(x, marks.toString(), "");
    }

    private String dot(Series of, int point, Axis x, String style) {
        String title = Svg.format(
                "%s: %s, %s",
                of.name(), Axis.label(of.xs().get(point)), Axis.label(of.ys().get(point)));
        return Svg.dot(x.at(of.xs().get(point)), y().at(of.ys().get(point)), style, title);
    }

    private DoubleStream xs() {
        return series.stream().flatMap(one -> one.xs().stream()).mapToDouble(Double::doubleValue);
    }

    private DoubleStream ys() {
        return series.stream().flatMap(one -> one.ys().stream()).mapToDouble(Double::doubleValue);
    }

    private Axis y() {
        return Axis.over(ys(), BOTTOM, TOP);
    }

    private String figure(Axis x, String marks, String legend) {
        return "<figure><figcaption>" + Escaping.MARKUP.apply(title) + "</figcaption>" + svg(x, marks, "", "") + legend
                + "</figure>\n";
    }

    private String svg(Axis x, String marks, String attributes, String style) {
        String text =
                series.stream().map(one -> one.name() + ": " + one.points()).collect(Collectors.joining("; "));
        return Svg.format(
                        "<svg%s viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                        attributes,
                        WIDTH,
                        HEIGHT,
                        Escaping.MARKUP.apply(title + ". " + yLabel + " against " + xLabel + ". " + text))
                + style
                + grid(x)
                + marks
                + "</svg>";
    }

    private String grid(Axis x) {
        StringBuilder grid = new StringBuilder();
        for (double tick : y().ticks()) {
            grid.append(Svg.line(LEFT, y().at(tick), RIGHT, y().at(tick), "grid"));
            grid.append(Svg.text(LEFT - 6, y().at(tick) + 4, "end", Axis.label(tick)));
        }
        for (double tick : x.ticks()) {
            grid.append(Svg.line(x.at(tick), TOP, x.at(tick), BOTTOM, "grid"));
            grid.append(Svg.text(x.at(tick), BOTTOM + 16, "middle", Axis.label(tick)));
        }
        grid.append(Svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", xLabel));
        grid.append(Svg.format(
                "<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + BOTTOM) / 2.0, Escaping.MARKUP.apply(yLabel)));
        return grid.toString();
    }

    private String legend() {
        return IntStream.range(0, series.size())
                .mapToObj(index -> "<li class=\"" + series.get(index).style() + "\">"
                        + Escaping.MARKUP.apply(series.get(index).name()) + "</li>")
                .collect(Collectors.joining("", "<ul class=\"legend\">", "</ul>"));
    }
}
