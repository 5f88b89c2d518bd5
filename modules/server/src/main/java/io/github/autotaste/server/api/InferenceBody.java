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
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.Profiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inference request of the Open Inference Protocol.
 *
 * @param id comes back with the answer
 * @param parameters {@code count}, the length of the lists
 * @param inputs {@code item_ids} (batch x width; numbers, or texts if those are the ids of the model), and if wanted {@code ratings} of the same shape, without which all items count as
 *     liked, and {@code lengths} (batch), how many of each row count, without which all do
 * @param outputs which are wanted; all are sent
 */
record InferenceBody(
        @Nullable String id,
        @Nullable Map<String, @Nullable Object> parameters,
        @Nullable List<@Nullable Tensor> inputs,
        @Nullable List<@Nullable Map<String, @Nullable Object>> outputs) {

    /**
     * A tensor.
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
        static final String BYTES = "BYTES";

        /** The type of ids. */
        static String typeOf(IdIndex ids) {
            return ids.hasTexts() ? BYTES : INT64;
        }

        /** @throws ProblemException if it is of another type or shape */
        List<Number> numbers(String type, List<Integer> expectedShape) {
            return data(Number.class, type, expectedShape);
        }

        /** As {@link #numbers}, of numbers or texts as the type says. */
        List<?> ids(String type, List<Integer> expectedShape) {
            return type.equals(BYTES) ? data(String.class, type, expectedShape) : numbers(type, expectedShape);
        }

        private <T> List<T> data(Class<T> kind, String type, List<Integer> expectedShape) {
            int size = expectedShape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
            List<@Nullable Object> found = data == null ? List.of() : data;
            List<T> values =
                    found.stream().filter(kind::isInstance).map(kind::cast).toList();
            boolean fits = type.equals(datatype) && expectedShape.equals(shape) && found.size() == size;
            if (!fits || values.size() < size) {
                String kinds = kind == String.class ? " texts" : " numbers";
                throw invalid(name + ": expected " + size + kinds + " of type " + type + " and shape " + expectedShape);
            }
            return values;
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.INVALID_BODY, detail);
    }

    /** The length of the lists; null if it is not said. */
    @Nullable
    Integer count() {
        Object count = parameters == null ? null : parameters.get("count");
        if (count != null && !(count instanceof Integer)) {
            throw invalid("$.parameters.count: expected a whole number");
        }
        return (Integer) count;
    }

    /** The profiles of the rows. */
    List<UserProfile> profiles(Profiles profiles, Limits limits) {
        Map<String, Tensor> tensors = tensors();
        Tensor items = tensors.get(InferenceEndpoints.ITEM_IDS);
        if (items == null) {
            throw invalid("$.inputs: expected the tensor " + InferenceEndpoints.ITEM_IDS);
        }
        List<Integer> shape = shapeOf(items, limits);
        int batch = shape.get(0);
        int width = shape.get(1);
        List<?> itemIDs = items.ids(Tensor.typeOf(profiles.model().scorer().items()), shape);
        Tensor ratings = tensors.get(InferenceEndpoints.RATINGS);
        List<Number> values = ratings == null ? List.of() : ratings.numbers(Tensor.FP32, shape);
        Tensor lengths = tensors.get(InferenceEndpoints.LENGTHS);
        List<Number> counts = lengths == null ? List.of() : lengths.numbers(Tensor.INT64, List.of(batch));
        List<UserProfile> read = new ArrayList<>();
        for (int row = 0; row < batch; row++) {
            int length = counts.isEmpty() ? width : lengthOf(counts.get(row), width);
            Map<String, Float> profile = new HashMap<>();
            for (int entry = row * width; entry < row * width + length; entry++) {
                float rating = values.isEmpty() ? profiles.model().highestRating() : finite(values.get(entry));
                profile.put(idOf(itemIDs.get(entry)), rating);
            }
            read.add(profiles.ofStranger(profile));
        }
        return read;
    }

    private Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new HashMap<>();
        for (Tensor tensor : inputs == null ? List.<@Nullable Tensor>of() : inputs) {
            if (tensor == null || tensor.name() == null || tensors.put(tensor.name(), tensor) != null) {
                throw invalid("$.inputs: expected tensors of different names");
            }
        }
        return tensors;
    }

    private static List<Integer> shapeOf(Tensor items, Limits limits) {
        List<Integer> shape = items.shape();
        boolean fits = shape != null
                && shape.size() == 2
                && !shape.contains(null)
                && shape.get(0) >= 1
                && shape.get(0) <= limits.profiles()
                && shape.get(1) >= 0
                && shape.get(1) <= limits.profileItems();
        if (shape == null || !fits) {
            throw invalid("$.inputs: expected " + InferenceEndpoints.ITEM_IDS + " of a shape of at most ["
                    + limits.profiles() + ", " + limits.profileItems() + "]");
        }
        return shape;
    }

    private static int lengthOf(Number length, int width) {
        if (length.doubleValue() == length.intValue() && length.intValue() >= 0 && length.intValue() <= width) {
            return length.intValue();
        }
        throw invalid(InferenceEndpoints.LENGTHS + ": expected whole numbers from 0 to " + width);
    }

    private static String idOf(Object id) {
        if (id instanceof String || id instanceof Integer || id instanceof Long) {
            return id.toString();
        }
        String kind = id instanceof BigInteger ? "beyond 64 bits" : "with a fraction";
        throw invalid(InferenceEndpoints.ITEM_IDS + ": expected whole numbers, found one " + kind);
    }

    private static float finite(Number rating) {
        float value = rating.floatValue();
        if (!Float.isFinite(value)) {
            throw invalid(InferenceEndpoints.RATINGS + ": expected finite numbers");
        }
        return value;
    }
}
