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

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file of titles hold the ids and the titles, by name or by number from 1.
 *
 * @param item the column of the ids; null if it is to be told from the names
 * @param title the column of the titles; null if it is to be told from the names
 */
public record TitleColumns(@Nullable String item, @Nullable String title) {

    public static final TitleColumns NONE = new TitleColumns(null, null);

    /**
     * Reads a choice such as {@code item=isbn,title=2}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TitleColumns parse(String text) {
        Map<String, String> columns = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", 2);
            String role = sides[0].strip();
            boolean isRole = role.equals("item") || role.equals("title");
            if (sides.length < 2 || !isRole || sides[1].isBlank() || columns.put(role, sides[1].strip()) != null) {
                throw new IllegalArgumentException(
                        "expected columns such as item=isbn,title=name, found '" + text + "'");
            }
        }
        return new TitleColumns(columns.get("item"), columns.get("title"));
    }
}
