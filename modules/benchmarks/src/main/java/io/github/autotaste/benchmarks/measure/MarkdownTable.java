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
package io.github.autotaste.benchmarks.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, padded so that it can be read as it is; all columns but the first are right-aligned. */
public final class MarkdownTable {

    private final List<String[]> rows = new ArrayList<>();

    public MarkdownTable(String... headings) {
        rows.add(headings);
    }

    /** Adds a row; numbers get three significant digits, NaN a dash. */
    public void add(Object... cells) {
        rows.add(Arrays.stream(cells).map(MarkdownTable::text).toArray(String[]::new));
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return text(number.doubleValue());
        }
        return cell instanceof Integer count ? String.format(Locale.ROOT, "%,d", count) : String.valueOf(cell);
    }

    /** A number with three significant digits, without exponent; what rounding leaves of nothing is nothing. */
    public static String text(double number) {
        if (!Double.isFinite(number)) {
            return "-";
        }
        if (Math.abs(number) < 1e-9) {
            return "0";
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(number))));
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    /** A share in per cent. */
    public static String percent(double share) {
        return text(100 * share) + " %";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int[] widths = widths();
        for (int row = 0; row < rows.size(); row++) {
            appendLine(text, rows.get(row), widths);
            if (row == 0) {
                appendRule(text, widths);
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(Math.max(3, widths[column]), row[column].length());
            }
        }
        return widths;
    }

    private static void appendLine(StringBuilder text, String[] row, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row[column].length());
            text.append("| ")
                    .append(column == 0 ? row[column] + padding : padding + row[column])
                    .append(' ');
        }
        text.append("|\n");
    }

    private static void appendRule(StringBuilder text, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            text.append('|').append("-".repeat(widths[column] + 1)).append(column == 0 ? "-" : ":");
        }
        text.append("|\n");
    }
}
