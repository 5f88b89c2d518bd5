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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns of text for a terminal. Where they are too wide together they are put below one another, each time with the names of the
 * rows.
 *
 * @param names the rows' names with a title
 * @param columns the other columns; their cells end in a mark or a blank where the column has marks
 * @param groupSizes after how many rows each a rule is drawn
 */
record TextTable(TextColumn names, List<TextColumn> columns, List<Integer> groupSizes) {

    static final int WIDTH = 80;

    private static final String GAP = "  ";
    /** Longer names are cut. */
    private static final int LONGEST_NAME = 22;

    String render() {
        return parts().stream().map(this::render).collect(Collectors.joining("\n"));
    }

    /** The columns, as many together as fit. */
    private List<List<TextColumn>> parts() {
        List<List<TextColumn>> parts = new ArrayList<>();
        int width = WIDTH;
        for (TextColumn column : columns) {
            width += GAP.length() + column.width();
            if (width > WIDTH) {
                parts.add(new ArrayList<>());
                width = nameWidth() + GAP.length() + column.width();
            }
            parts.get(parts.size() - 1).add(column);
        }
        return parts;
    }

    private int nameWidth() {
        return Math.min(LONGEST_NAME, names.width());
    }

    private String render(List<TextColumn> part) {
        StringBuilder text = new StringBuilder(line(cut(names.title()), part, TextColumn::paddedTitle));
        int width = nameWidth()
                + part.stream()
                        .mapToInt(column -> GAP.length() + column.width())
                        .sum();
        int row = 0;
        for (int size : groupSizes) {
            text.append("-".repeat(width)).append('\n');
            for (int end = row + size; row < end; row++) {
                int current = row;
                text.append(line(cut(names.cells().get(row)), part, column -> column.paddedCell(current)));
            }
        }
        return text.toString();
    }

    private String cut(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "\u2026" : name;
        return shown + " ".repeat(nameWidth() - shown.length());
    }

    private interface Cell {
        String of(TextColumn column);
    }

    private static String line(String name, List<TextColumn> part, Cell cell) {
        String cells = part.stream().map(column -> GAP + cell.of(column)).collect(Collectors.joining());
        return (name + cells).stripTrailing() + '\n';
    }
}
