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

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.autotaste.ratings.text.Escaping;
import java.util.List;

/** Tables for a terminal, with the protocol above and failures below them. */
final class TableReport {

    private static final String BEST = "*";

    private TableReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        ProtocolText.lines(report)
                .forEach(line -> text.append(Escaping.LINE.apply(line)).append('\n'));
        ResultTable.of(report.comparison(), cell -> cell + BEST)
                .forEach(table -> text.append('\n').append(render(table)).append('\n'));
        text.append("\n* best of the column; \u00b1 half the width of the 95 % interval; - does not apply\n");
        if (!report.comparison().tests().isEmpty()) {
            text.append(ResultTable.TESTED).append('\n');
        }
        report.failures().forEach(line -> text.append(Escaping.LINE.apply(line)).append('\n'));
        return text.toString();
    }

    private static String render(ResultTable table) {
        List<String> titles = table.titles();
        Column[] columns = titles.stream().map(TableReport::column).toArray(Column[]::new);
        String[][] rows = table.rows().stream()
                .map(row -> row.stream().map(TableReport::withRoomForMark).toArray(String[]::new))
                .toArray(String[][]::new);
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, columns, rows);
    }

    private static Column column(String title) {
        HorizontalAlign align = title.equals(ResultTable.NAMES) ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
        return new Column().header(withRoomForMark(title)).headerAlign(align).dataAlign(align);
    }

    private static String withRoomForMark(String cell) {
        String line = Escaping.LINE.apply(cell);
        return line.endsWith(BEST) ? line : line + " ";
    }
}
