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

import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.Profiles;
import io.github.autotaste.server.model.ServedModel;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An inference request of the Open Inference Protocol. The tensors are those of an ONNX file of form {@code topk}, which Triton
 * serves, and some more.
 *
 * @param id comes back with the answer
 * @param parameters {@code count}, the length of the lists, unless the tensor {@code n} says it
 * @param inputs as {@link Inputs} has them
 * @param outputs which are wanted; null for the lists
 */
record InferenceBody(
        @Nullable String id,
        @Nullable Map<String, @Nullable Object> parameters,
        @Nullable List<@Nullable Tensor> inputs,
        @Nullable List<@Nullable Map<String, @Nullable Object>> outputs) {

    static final String ITEM_INDICES = "item_indices";
    static final String ITEM_IDS = "item_ids";
    static final String VALUES = "values";
    static final String LENGTHS = "lengths";
    static final String USER = "user";
    static final String IS_CHANGED = "is_changed";
    static final String N = "n";

    private static final Set<String> INPUTS = Set.of(ITEM_INDICES, ITEM_IDS, VALUES, LENGTHS, USER, IS_CHANGED, N);

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.INVALID_BODY, detail);
    }

    /** The length of the lists; null if it is not said. */
    @Nullable
    Integer count() {
        Tensor n = tensors().get(N);
        Object count = n != null
                ? n.values(Tensor.INT64, List.of(1)).get(0)
                : parameters == null ? null : parameters.get("count");
        if (count != null && !(count instanceof Integer)) {
            throw invalid(n == null ? "$.parameters.count: expected a whole number" : "n: expected a whole number");
        }
        return (Integer) count;
    }

    /** The names of the wanted outputs; null if none are named. */
    @Nullable
    List<String> wanted() {
        if (outputs == null || outputs.isEmpty()) {
            return null;
        }
        return outputs.stream()
                .map(output -> {
                    if (output != null && output.get("name") instanceof String name) {
                        return name;
                    }
                    throw invalid("$.outputs: expected objects with a name");
                })
                .distinct()
                .toList();
    }

    /** The profiles of the rows. */
    List<UserProfile> profiles(Profiles profiles, Limits limits) {
        Inputs read = new Inputs(tensors(), profiles.model(), limits);
        return IntStream.range(0, read.batch())
                .mapToObj(row -> profiles.of(read.userOf(row), read.ratingsOf(row)))
                .toList();
    }

    private Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new HashMap<>();
        for (Tensor tensor : inputs == null ? List.<@Nullable Tensor>of() : inputs) {
            if (tensor == null || tensor.name() == null || tensors.put(tensor.name(), tensor) != null) {
                throw invalid("$.inputs: expected tensors of different names");
            }
            if (!INPUTS.contains(tensor.name())) {
                throw invalid("$.inputs: expected tensors among "
                        + INPUTS.stream().sorted().toList() + ", found another");
            }
        }
        return tensors;
    }

    /**
     * The tensors of a request: the items of each user as indices, of which -1 is none, or as ids; if wanted the rating of each, without
     * which it counts as liked, the number of items that count in each row, and the index of the user, without which it is a stranger.
     * Whether a user has changed the model knows by itself.
     */
    private static final class Inputs {

        private final ServedModel model;
        private final boolean areIndices;
        private final int batch;
        private final int width;
        private final List<Object> items;
        private final List<Object> values;
        private final List<Object> lengths;
        private final List<Object> users;

        Inputs(Map<String, Tensor> tensors, ServedModel model, Limits limits) {
            this.model = model;
            areIndices = tensors.containsKey(ITEM_INDICES);
            Tensor ofItems = tensors.get(areIndices ? ITEM_INDICES : ITEM_IDS);
            if (ofItems == null || areIndices && tensors.containsKey(ITEM_IDS)) {
                throw invalid("$.inputs: expected one of the tensors " + ITEM_INDICES + " and " + ITEM_IDS);
            }
            List<Integer> shape = shapeOf(ofItems, limits);
            batch = shape.get(0);
            width = shape.get(1);
            items = ofItems.values(
                    areIndices ? Tensor.INT64 : Tensor.typeOf(model.scorer().items()), shape);
            Tensor ofValues = tensors.get(VALUES);
            values = ofValues == null ? List.of() : ofValues.values(Tensor.FP32, shape);
            lengths = ofBatch(tensors.get(LENGTHS), Tensor.INT64);
            users = ofBatch(tensors.get(USER), Tensor.INT64);
            ofBatch(tensors.get(IS_CHANGED), Tensor.BOOL);
        }

        private List<Object> ofBatch(@Nullable Tensor tensor, String type) {
            return tensor == null ? List.of() : tensor.valuesOfBatch(type, batch);
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
                throw invalid("$.inputs: expected " + items.name() + " of a shape of at most [" + limits.profiles()
                        + ", " + limits.profileItems() + "]");
            }
            return shape;
        }

        int batch() {
            return batch;
        }

        /** {@link UserProfile#UNKNOWN_USER} for a stranger. */
        int userOf(int row) {
            return users.isEmpty()
                    ? UserProfile.UNKNOWN_USER
                    : whole(users.get(row), USER, -1, model.scorer().users().size() - 1);
        }

        /** By the ids of the items. */
        Map<String, Float> ratingsOf(int row) {
            int length = lengths.isEmpty() ? width : whole(lengths.get(row), LENGTHS, 0, width);
            Map<String, Float> ratings = new HashMap<>();
            for (int entry = row * width; entry < row * width + length; entry++) {
                String itemID = areIndices ? idAt(items.get(entry)) : idOf(items.get(entry));
                if (!itemID.isEmpty()) {
                    ratings.put(itemID, values.isEmpty() ? model.highestRating() : finite(values.get(entry)));
                }
            }
            return ratings;
        }

        /** Empty if the index is that of none. */
        private String idAt(Object index) {
            int item = whole(index, ITEM_INDICES, -1, model.scorer().items().size() - 1);
            return item < 0 ? "" : model.scorer().items().textAt(item);
        }

        private static int whole(Object value, String name, int least, int most) {
            double number = ((Number) value).doubleValue();
            if (number == (int) number && number >= least && number <= most) {
                return (int) number;
            }
            throw invalid(name + ": expected whole numbers from " + least + " to " + most);
        }

        private static String idOf(Object id) {
            if (id instanceof String || id instanceof Integer || id instanceof Long) {
                return id.toString();
            }
            String kind = id instanceof BigInteger ? "beyond 64 bits" : "with a fraction";
            throw invalid(ITEM_IDS + ": expected whole numbers, found one " + kind);
        }

        private static float finite(Object rating) {
            float value = ((Number) rating).floatValue();
            if (!Float.isFinite(value)) {
                throw invalid(VALUES + ": expected finite numbers");
            }
            return value;
        }
    }
}
