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
package io.github.autotaste.server.api;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tensor of the Open Inference Protocol.
 *
 * @param data in row-major order, flat
 */
record Tensor(
        @Nullable String name,
        @Nullable List<Integer> shape,
        @Nullable String datatype,
        @Nullable Map<String, @Nullable Object> parameters,
        @Nullable List<@Nullable Object> data) {

    static final String INT64 = "INT64";
    static final String FP32 = "FP32";
    static final String BOOL = "BOOL";
    static final String BYTES = "BYTES";

    static Tensor of(String name, List<Integer> shape, String datatype, List<@Nullable Object> data) {
        return new Tensor(name, shape, datatype, null, data);
    }

    /** The type of ids. */
    static String typeOf(IdIndex ids) {
        return ids.hasTexts() ? BYTES : INT64;
    }

    /**
     * The values, which are numbers, texts or flags as the type says.
     *
     * @throws ProblemException if the tensor is of another type or shape
     */
    List<Object> values(String type, List<Integer> expectedShape) {
        int size = expectedShape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
        Class<?> kind = type.equals(BYTES) ? String.class : type.equals(BOOL) ? Boolean.class : Number.class;
        List<@Nullable Object> found = data == null ? List.of() : data;
        List<Object> values = found.stream()
                .<Object>mapMulti((value, all) -> {
                    if (kind.isInstance(value)) {
                        all.accept(value);
                    }
                })
                .toList();
        boolean fits = type.equals(datatype) && expectedShape.equals(shape) && found.size() == size;
        if (!fits || values.size() < size) {
            String kinds = type.equals(BYTES) ? " texts" : type.equals(BOOL) ? " flags" : " numbers";
            throw new ProblemException(
                    Problem.INVALID_BODY,
                    name + ": expected " + size + kinds + " of type " + type + " and shape " + expectedShape);
        }
        return values;
    }

    /** A value for each of a batch, in the shape of the graph or in that of Triton, which wants a dimension beside the batch. */
    List<Object> valuesOfBatch(String type, int batch) {
        List<Integer> column = List.of(batch, 1);
        return values(type, column.equals(shape) ? column : List.of(batch));
    }
}
