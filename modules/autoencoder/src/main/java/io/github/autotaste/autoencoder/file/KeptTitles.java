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
package io.github.autotaste.autoencoder.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.ratings.IdIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What items are called as an array of a model file: in the order of their indices, in UTF-8, each with a line feed after it. */
final class KeptTitles {

    private static final String NAME = "item_titles";

    private KeptTitles() {}

    /** None if no item has a title. */
    static Map<String, Object> arraysOf(IdIndex items, Map<String, String> titles) {
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < items.size(); item++) {
            lines.append(inOneLine(titles.getOrDefault(items.textAt(item), ""))).append('\n');
        }
        return lines.length() == items.size()
                ? Map.of()
                : Map.of(NAME, lines.toString().getBytes(UTF_8));
    }

    /** With blanks for control characters. */
    static String inOneLine(String title) {
        StringBuilder line = new StringBuilder(title);
        for (int position = 0; position < line.length(); position++) {
            if (Character.isISOControl(line.charAt(position))) {
                line.setCharAt(position, ' ');
            }
        }
        return line.toString();
    }

    static List<Tensor> layout(Map<String, Object> arrays) {
        return arrays.get(NAME) instanceof byte[] bytes
                ? List.of(new Tensor(NAME, "U8", List.of((long) bytes.length)))
                : List.of();
    }

    /** That of a file, of any length. */
    static List<Tensor> layoutIn(List<Tensor> tensors) {
        return tensors.stream()
                .filter(tensor -> tensor.name().equals(NAME))
                .filter(tensor -> tensor.type().equals("U8") && tensor.shape().size() == 1)
                .limit(1)
                .toList();
    }

    /** Whether an array is one that {@link #of} needs. */
    static boolean takes(Tensor tensor) {
        return List.of(NAME, "item_ids", "item_texts").contains(tensor.name());
    }

    /**
     * The titles by the ids of the items, without empty ones.
     *
     * @throws IllegalArgumentException if there is not one line for each item
     */
    static Map<String, String> of(ModelContents contents) {
        if (!contents.arrays().containsKey(NAME)) {
            return Map.of();
        }
        IdIndex items =
                KeptTexts.withTexts(contents, "item_ids", IdIndex.inOrder((long[]) contents.array("item_ids")), 0);
        String[] lines = new String((byte[]) contents.array(NAME), UTF_8).split("\n", -1);
        if (lines.length != items.size() + 1 || !lines[items.size()].isEmpty()) {
            throw new IllegalArgumentException("Expected a line for each of " + items.size() + " items in " + NAME);
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (int item = 0; item < items.size(); item++) {
            if (!lines[item].isEmpty()) {
                titles.put(items.textAt(item), lines[item]);
            }
        }
        return titles;
    }
}
