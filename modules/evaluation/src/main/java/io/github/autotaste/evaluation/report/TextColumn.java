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

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A column of text, aligned to the right.
 *
 * @param title stands above it
 * @param cells row by row
 * @param emphasis how a row's padded cell is distinguished; by nothing that takes room
 */
record TextColumn(String title, List<String> cells, List<UnaryOperator<String>> emphasis) {

    /** Without emphasis. */
    TextColumn(String title, List<String> cells) {
        this(
                title,
                cells,
                cells.stream().map(cell -> UnaryOperator.<String>identity()).toList());
    }

    int width() {
        return Stream.concat(Stream.of(title), cells.stream())
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    String paddedTitle() {
        return padded(title);
    }

    String paddedCell(int row) {
        return emphasis.get(row).apply(padded(cells.get(row)));
    }

    private String padded(String text) {
        return " ".repeat(width() - text.length()) + text;
    }
}
