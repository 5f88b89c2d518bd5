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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ids that are texts as arrays of a model file: in the order of their indices, in UTF-8, each with a line feed after it. */
final class KeptTexts {

    /** The arrays' names by those of the numbers of the same ids. */
    private static final Map<String, String> NAMES = Map.of("user_ids", "user_texts", "item_ids", "item_texts");

    private KeptTexts() {}

    /** None for ids that are numbers. */
    static Map<String, Object> arraysOf(IdIndex users, IdIndex items) {
        Map<String, Object> arrays = new LinkedHashMap<>();
        put(arrays, "user_texts", users);
        put(arrays, "item_texts", items);
        return arrays;
    }

    private static void put(Map<String, Object> arrays, String name, IdIndex ids) {
        if (ids.hasTexts()) {
            arrays.put(
                    name,
                    ids.texts().collect(Collectors.joining("\n", "", "\n")).getBytes(UTF_8));
        }
    }

    static List<Tensor> layout(Map<String, Object> arrays) {
        return arrays.entrySet().stream()
                .filter(array -> NAMES.containsValue(array.getKey()))
                .map(array -> new Tensor(array.getKey(), "U8", List.of((long) ((byte[]) array.getValue()).length)))
                .toList();
    }

    /** Those of a file, each of any length. */
    static List<Tensor> layoutIn(List<Tensor> tensors) {
        return tensors.stream()
                .filter(tensor -> NAMES.containsValue(tensor.name()))
                .filter(tensor -> tensor.type().equals("U8") && tensor.shape().size() == 1)
                .sorted((one, other) -> other.name().compareTo(one.name()))
                .toList();
    }

    /**
     * Ids with the texts that the arrays have of them, if they have any.
     *
     * @param name the array of their numbers
     * @param ascending how many ids are in ascending order, from the first on
     * @throws IllegalArgumentException if there is not one text for each, in this order
     */
    static IdIndex withTexts(ModelContents contents, String name, IdIndex ids, int ascending) {
        String textsName = NAMES.getOrDefault(name, "");
        if (!contents.arrays().containsKey(textsName)) {
            return ids;
        }
        String all = new String((byte[]) contents.array(textsName), UTF_8);
        List<String> texts = all.lines().toList();
        IdIndex withTexts = IdIndex.ofTextsInOrder(texts);
        boolean isWhole = all.isEmpty() || all.endsWith("\n");
        if (!isWhole || !sameNumbers(withTexts, ids) || !ascends(texts.subList(0, ascending))) {
            throw new IllegalArgumentException("Expected " + ids.size() + " texts in ascending order in " + textsName);
        }
        return withTexts;
    }

    private static boolean ascends(List<String> texts) {
        return texts.stream().sorted().toList().equals(texts);
    }

    private static boolean sameNumbers(IdIndex withTexts, IdIndex ids) {
        return Arrays.equals(withTexts.toArray(), ids.toArray());
    }
}
