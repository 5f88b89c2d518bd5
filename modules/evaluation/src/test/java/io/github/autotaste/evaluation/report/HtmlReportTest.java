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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.baselines.BiasedMf;
import io.github.autotaste.baselines.Ease;
import io.github.autotaste.baselines.EaseConfig;
import io.github.autotaste.baselines.MostPopular;
import io.github.autotaste.baselines.UserItemBias;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

final class HtmlReportTest {

    /** Rendered once; in a class of its own, since the contenders' threads need this one to be initialised. */
    private static final class Rendered {
        static final String PAGE = ReportFormat.HTML.render(report("ratings <of> \"all\" & sundry"));
    }

    @TempDir
    private Path folder;

    @Test
    void needsNothingFromElsewhere() {
        assertThat(Rendered.PAGE).doesNotContain("http://", "https://", "url(", "@import", "<script", "<link", "<img");
    }

    @Test
    void textFromOutsideIsNoMarkup() {
        assertThat(Rendered.PAGE)
                .contains("ratings &lt;of&gt; &quot;all&quot; &amp; sundry")
                .doesNotContain("<of>");
    }

    @Test
    void everyChartHasATextForThoseWhoDoNotSeeIt() {
        Matcher charts = Pattern.compile("<svg [^>]*>").matcher(Rendered.PAGE);
        assertThat(charts.results().map(chart -> chart.group()))
                .hasSize(11)
                .allMatch(chart -> chart.contains("role=\"img\"") && chart.matches(".*aria-label=\"[^\"]{40,}\".*"));
    }

    @Test
    void trainingStartsAt1AndFalls() {
        Matcher chart = Pattern.compile(
                        "aria-label=\"Training loss by epoch[^\"]*u-autorec: 1 1, [^\"]* ([0-9.]+)[;.]?\"")
                .matcher(Rendered.PAGE);
        assertThat(chart.find()).isTrue();
        assertThat(Double.parseDouble(chart.group(1))).isBetween(0.0, 0.9);
    }

    @Test
    void chartsAreWellFormed() throws Exception {
        Matcher charts = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL).matcher(Rendered.PAGE);
        while (charts.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(charts.group())));
            assertThat(charts.group()).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void aContenderHasOneColourInAllCharts() {
        Map<String, Set<String>> colours = new TreeMap<>();
        Pattern named = Pattern.compile("<li class=\"(c\\d[^\"]*)\">([^<]+)</li>"
                + "|<circle [^>]*class=\"(c\\d[^\"]*)\"[^>]*><title>([^:<]+):");
        named.matcher(Rendered.PAGE)
                .results()
                .forEach(mark -> colours.computeIfAbsent(
                                mark.group(2) != null ? mark.group(2) : mark.group(4), name -> new TreeSet<>())
                        .add(mark.group(1) != null ? mark.group(1) : mark.group(3)));

        assertThat(colours).hasSizeGreaterThan(4);
        assertThat(colours.values()).allMatch(ofOne -> ofOne.size() == 1).doesNotHaveDuplicates();
    }

    @Test
    void saysFirstWhatToTakeAndSortsTheRows() {
        assertThat(Rendered.PAGE)
                .containsSubsequence("<h1>", "<p class=\"verdict\">To predict ratings ", "<ul>", "<table>");
        List<String> rows = Pattern.compile("<th scope=\"row\">([^<]+)</th><td>(?:<strong>)?([0-9.]+)")
                .matcher(Rendered.PAGE.substring(0, Rendered.PAGE.indexOf("</table>")))
                .results()
                .map(row -> row.group(2))
                .toList();
        assertThat(rows).hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void calibrationHasADiagonalAndAtMostFourLines() {
        String chart = Rendered.PAGE.substring(Rendered.PAGE.indexOf("<figcaption>Calibration of estimates"));
        chart = chart.substring(0, chart.indexOf("</figure>"));

        assertThat(chart).containsOnlyOnce("class=\"diagonal\"");
        assertThat(chart.split("<polyline ", -1)).hasSizeBetween(2, 5);
    }

    @Test
    void atTheFootStandWhatMadeThePage() {
        Report plain = report("ratings");
        Report report = new Report(
                plain.comparison(),
                plain.source(),
                2,
                List.of(),
                List.of("autotaste compare <x>", "version 1", "today"));

        assertThat(ReportFormat.HTML.render(report))
                .contains("<footer>autotaste compare &lt;x&gt; \u00b7 version 1 \u00b7 today</footer>");
    }

    @Test
    void aComparisonWithoutResultsIsAPageToo() {
        Comparison nothing =
                new Comparison(report("").comparison().data(), protocol(), List.of(), List.of(), List.of());
        assertThat(ReportFormat.HTML.render(new Report(nothing, "none", 1)))
                .contains("</html>")
                .doesNotContain("<svg");
    }

    /** On a phone's width the page must not be wider than the screen; only tables scroll, in a box of their own. */
    @Test
    void opensInABrowserWithoutOverflow() throws Exception {
        Path browser = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> abort("No chromium on the PATH: the page is not looked at in a browser"));
        String probe = "<script>document.title = 'charts ' + [...document.querySelectorAll('svg')].filter("
                + "svg => svg.getBoundingClientRect().height > 50).length + ' overflow '"
                + " + (document.documentElement.scrollWidth - document.documentElement.clientWidth)</script></body>";
        Path page = Files.writeString(folder.resolve("report.html"), Rendered.PAGE.replace("</body>", probe));
        String dom = dom(browser, page);
        assertThat(dom).contains("<title>charts 11 overflow 0</title>");
    }

    private String dom(Path browser, Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=500,900",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static Protocol protocol() {
        return new Protocol("random:0.8", 4, 10, Protocol.ALL_USERS, Duration.ofMinutes(1), 1, 1);
    }

    private static ItemScorer userAutoRec(RatingMatrix train, long seed, DoubleConsumer epochLoss)
            throws InterruptedException {
        return Trainer.onAllProcessors()
                .withThreads(1)
                .withListener((epoch, epochs, loss) -> epochLoss.accept(loss))
                .train(
                        train,
                        Presets.autoRec(Orientation.USER, train).seed(seed).build());
    }

    private static Report report(String source) {
        List<Contender> contenders = List.of(
                ScorerContender.neural(
                        "biased-mf", (train, seed) -> BiasedMf.fit(train, BiasedMf.DEFAULT.withEpochs(5))),
                ScorerContender.neural("u-autorec", HtmlReportTest::userAutoRec),
                new ScorerContender("ease", (train, seed) -> Ease.fit(train, EaseConfig.DEFAULT, 1)),
                new ScorerContender("user-item-bias", (train, seed) -> UserItemBias.fit(train)),
                new ScorerContender("most-popular", (train, seed) -> MostPopular.fit(train)));
        return new Report(
                new SideBySide(protocol(), ComparisonListener.SILENT)
                        .run(new RandomSplit(TinyRatings.ratings(60, 40, 0.5, 1), 0.8), contenders),
                source,
                2);
    }
}
