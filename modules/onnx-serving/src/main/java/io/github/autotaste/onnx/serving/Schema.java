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
package io.github.autotaste.onnx.serving;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of ONNX that exports are made of, each with the fields that exports have, by the numbers of {@code
 * onnx.proto}. What is not here, such as custom operators, functions, training and data in other files, is in no export.
 */
enum Schema {
    MODEL(Set.of(1, 2, 3), Set.of()),
    GRAPH(Set.of(2, 10), Set.of()),
    NODE(Set.of(3, 4), Set.of(1, 2)),
    ATTRIBUTE(Set.of(1, 3, 4, 20), Set.of(8)),
    TENSOR(Set.of(2, 8, 9), Set.of(1)),
    /** Name, type and meaning of an input or output. */
    VALUE_INFO(Set.of(1, 2, 3), Set.of()),
    /** The version of the standard operators; another domain has a field more. */
    OPERATOR_SET(Set.of(2), Set.of()),
    METADATA(Set.of(1, 2), Set.of());

    private static final Map<Schema, Map<Integer, Schema>> WITHIN = Map.of(
            MODEL, Map.of(7, GRAPH, 8, OPERATOR_SET, 14, METADATA),
            GRAPH, Map.of(1, NODE, 5, TENSOR, 11, VALUE_INFO, 12, VALUE_INFO),
            NODE, Map.of(5, ATTRIBUTE),
            ATTRIBUTE, Map.of(6, GRAPH));

    private static final Set<Integer> DATA_IN_OTHER_FILES = Set.of(13, 14);

    private final Set<Integer> single;
    private final Set<Integer> repeated;

    Schema(Set<Integer> single, Set<Integer> repeated) {
        this.single = single;
        this.repeated = repeated;
    }

    /** The kind of message in a field; null if there is a value in it. */
    @Nullable
    Schema within(int field) {
        return WITHIN.getOrDefault(this, Map.of()).get(field);
    }

    /** @throws IllegalArgumentException if exports have no such field here, or one where there are more */
    void require(int field, int occurrences) {
        if (this == TENSOR && DATA_IN_OTHER_FILES.contains(field)) {
            throw new IllegalArgumentException("it has a tensor whose data are in another file");
        }
        boolean isKnown = single.contains(field) || repeated.contains(field) || within(field) != null;
        if (!isKnown) {
            throw new IllegalArgumentException("it has a field " + field + " of " + this + ", which no export has");
        }
        boolean isSingle = single.contains(field) || this == MODEL && within(field) == GRAPH;
        if (isSingle && occurrences > 1) {
            throw new IllegalArgumentException("it has field " + field + " of " + this + " twice");
        }
    }
}
