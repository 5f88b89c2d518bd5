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

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with the id of an item in each line, in UTF-8, as ratings have it; empty lines are passed over. */
public final class ItemIdsFile {

    private ItemIdsFile() {}

    /**
     * The ids in the order of their lines.
     *
     * @throws RatingsFileException if there is none, or the file is not in UTF-8
     */
    public static List<String> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RatingsFileException(file, "expected a file of ids, found a folder");
        }
        try {
            List<String> ids = Files.readAllLines(file).stream()
                    .map(ItemTable::id)
                    .filter(id -> !id.isEmpty())
                    .toList();
            if (ids.isEmpty()) {
                throw new RatingsFileException(file, "expected an id in each line, found none");
            }
            return ids;
        } catch (MalformedInputException e) {
            throw new RatingsFileException(file, "expected ids in UTF-8, found other bytes");
        }
    }
}
