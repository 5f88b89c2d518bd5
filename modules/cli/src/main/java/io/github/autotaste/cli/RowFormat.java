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
package io.github.autotaste.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.text.Escaping;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** How rows of named values are written. A value is a text, a number, or null where there is none; NaN is none too. */
enum RowFormat {
    CSV {
        @Override
        String header(List<String> names) {
            return CSVFormat.RFC4180.format(names.toArray()) + "\n";
        }

        @Override
        String row(List<String> names, @Nullable Object... values) {
            return CSVFormat.RFC4180.format(values) + "\n";
        }
    },

    TSV {
        @Override
        String header(List<String> names) {
            return String.join("\t", names) + "\n";
        }

        @Override
        String row(List<String> names, @Nullable Object... values) {
            return Arrays.stream(values)
                            .map(value -> value == null ? "" : Escaping.LINE.apply(value.toString()))
                            .collect(Collectors.joining("\t"))
                    + "\n";
        }
    },

    /** An object for each row, without those that have no value. */
    JSONL {
        @Override
        String header(List<String> names) {
            return "";
        }

        @Override
        String row(List<String> names, @Nullable Object... values) {
            return IntStream.range(0, values.length)
                    .filter(column -> values[column] != null)
                    .mapToObj(column -> quoted(names.get(column)) + ":"
                            + (values[column] instanceof Number ? values[column] : quoted(values[column])))
                    .collect(Collectors.joining(",", "{", "}\n"));
        }

        private static String quoted(@Nullable Object text) {
            return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(text))) + '"';
        }
    };

    /** By the end of a file's name. */
    static Optional<RowFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.toString()))
                .findFirst();
    }

    /** The first line, with its end; empty if there is none. */
    abstract String header(List<String> names);

    /** A line, with its end. */
    abstract String row(List<String> names, @Nullable Object... values);

    /** An id as a value: a number, or a text where ids are texts. */
    static Object id(IdIndex ids, int index) {
        return ids.hasTexts() ? ids.textAt(index) : (Object) ids.idAt(index);
    }

    /** A number as a value. */
    static @Nullable Object number(double value) {
        return Double.isNaN(value) ? null : (Object) (float) value;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
