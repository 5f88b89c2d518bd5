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
package io.github.autotaste.io;

import io.github.autotaste.ratings.IdIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * What items are called: a table with a column of ids and one of titles, in any order if its first line names them, and else at the start of
 * each line. Values are separated by {@code ::}, TAB, {@code |}, {@code ;} or comma, and may be quoted if semicolons or commas separate them. In UTF-8, or
 * else Latin-1. Ids are whole numbers or texts. The file has at most 268,435,456 bytes, a line at most {@value RecordReader#MAX_CHARACTERS}
 * characters.
 */
public final class TitlesFile {

    private TitlesFile() {}

    /** The titles by item id, as {@link IdIndex#textAt} gives it. */
    public static Map<String, String> read(Path file) throws IOException {
        return read(file, TitleColumns.NONE);
    }

    /**
     * The titles by item id, out of the columns that are told.
     *
     * @throws RatingsFileException if the file cannot be read, or it cannot be known which columns hold ids and titles
     */
    public static Map<String, String> read(Path file, TitleColumns told) throws IOException {
        ItemTable items = ItemTable.read(file, "titles");
        if (items.table().width() < 2) {
            throw new RatingsFileException(file, "expected an id and a title in each line, found none");
        }
        Map<String, String> titles = titles(items, TitlesLayout.of(file, items.table(), told));
        if (titles.isEmpty()) {
            throw new RatingsFileException(file, "expected an id and a title in each line, found none");
        }
        return titles;
    }

    private static Map<String, String> titles(ItemTable items, TitlesLayout layout) throws RatingsFileException {
        Map<String, String> titles = new LinkedHashMap<>();
        items.readLines(layout.hasHeader(), (line, number) -> {
            if (line.size() > Math.max(layout.item(), layout.title())) {
                titles.put(ItemTable.id(line.get(layout.item())), title(line, items.table(), layout.title()));
            }
        });
        return titles;
    }

    /** A title in the last column may have the separator in it, without quotes. */
    private static String title(CSVRecord line, TitlesTable table, int column) {
        if (column < table.width() - 1 || line.size() <= table.width()) {
            return line.get(column);
        }
        return String.join(table.separator(), line.toList().subList(column, line.size()));
    }
}
