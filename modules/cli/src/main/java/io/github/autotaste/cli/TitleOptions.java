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

import io.github.autotaste.io.TitleColumns;
import io.github.autotaste.io.TitlesFile;
import io.github.autotaste.ratings.IdIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what items are called. */
final class TitleOptions {

    @Option(
            names = "--titles",
            paramLabel = "FILE",
            description =
                    "What items are called: a table of ids and titles, such as u.item, movies.dat and movies.csv of"
                            + " MovieLens. The model that 'train' saves keeps them, and other commands take them from there by"
                            + " default.")
    private @Nullable Path file;

    @Option(
            names = "--titles-columns",
            paramLabel = "COLUMNS",
            converter = Columns.class,
            description = "Which columns of the titles hold what, by name or by number from 1, such as"
                    + " item=isbn,title=3. Default: what their names tell; without names the first two.")
    private TitleColumns columns = TitleColumns.NONE;

    @Nullable
    Path file() {
        return file;
    }

    /** By the ids of items; empty if no file is given. */
    Map<String, String> read() throws IOException {
        return file == null ? Map.of() : TitlesFile.read(file, columns);
    }

    /** Refuses titles of which none is of an item. */
    void requireSomeOf(IdIndex items, Map<String, String> titles) {
        if (!titles.isEmpty() && titles.keySet().stream().allMatch(id -> items.indexOf(id) < 0)) {
            throw new IllegalArgumentException(file + ": expected ids of items, such as " + items.textAt(0) + ", found "
                    + titles.keySet().iterator().next() + " (--titles-columns item=... says where they are)");
        }
    }

    /** Columns by role. */
    static final class Columns implements ITypeConverter<TitleColumns> {

        @Override
        public TitleColumns convert(String text) {
            try {
                return TitleColumns.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
