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
package io.github.autotaste.ratings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the ids of one kind in the order in which they first come. They are whole numbers as long as all can be; from the
 * first text on, which changes no number that was given, all are texts.
 */
final class IdCollector {

    private final IdNumbers numbers = new IdNumbers();
    /** The texts by their numbers, and the other way round; null while all ids are whole numbers. */
    private @Nullable List<String> texts;

    private final Map<String, Integer> numberOfText = new HashMap<>();

    int numberOf(long id) {
        return texts == null ? numbers.numberOf(id) : numberIn(texts, Long.toString(id));
    }

    int numberOf(String id) {
        if (texts == null && IdIndex.isNumber(id)) {
            return numbers.numberOf(Long.parseLong(id));
        }
        return numberIn(allAsTexts(), id);
    }

    /** The number of the id at a place of an index. */
    int numberOf(IdIndex index, int place) {
        return index.hasTexts() ? numberOf(index.textAt(place)) : numberOf(index.idAt(place));
    }

    private List<String> allAsTexts() {
        List<String> known = texts;
        if (known == null) {
            known = new ArrayList<>();
            for (long id : numbers.toArray()) {
                numberIn(known, Long.toString(id));
            }
            texts = known;
        }
        return known;
    }

    private int numberIn(List<String> known, String id) {
        Integer number = numberOfText.putIfAbsent(id, known.size());
        if (number == null) {
            known.add(id);
            return known.size() - 1;
        }
        return number;
    }

    /** The index over exactly the ids that came. */
    IdIndex index() {
        return texts == null ? IdIndex.of(numbers.toArray()) : IdIndex.ofTexts(texts);
    }

    /**
     * The index of each numbered id.
     *
     * @param kind of the ids, for the message
     * @throws IllegalArgumentException if the given index lacks one
     */
    int[] indicesIn(IdIndex index, String kind) {
        int[] indices = new int[texts == null ? numbers.size() : texts.size()];
        for (int number = 0; number < indices.length; number++) {
            indices[number] = texts == null && !index.hasTexts()
                    ? index.indexOf(numbers.idOf(number))
                    : index.indexOf(textOf(number));
            if (indices[number] < 0) {
                throw new IllegalArgumentException("No " + kind + " " + textOf(number) + " among the " + index.size()
                        + " " + kind + "s of the matrix");
            }
        }
        return indices;
    }

    private String textOf(int number) {
        return texts == null ? Long.toString(numbers.idOf(number)) : texts.get(number);
    }
}
