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

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.List;
import java.util.Map;

/** The training ratings as arrays of a model file: the rows of the users, one after the other. */
final class KeptRatings {

    private static final String COUNTS = "rating_counts";
    private static final String ITEMS = "rating_items";
    private static final String VALUES = "rating_values";

    private static final RowArrays ARRAYS = new RowArrays(COUNTS, ITEMS, VALUES);

    private KeptRatings() {}

    static List<Tensor> layout(long users, long ratings) {
        return ARRAYS.layout(users, ratings);
    }

    /** Whether a file has them, by its last array. */
    static boolean areIn(List<Tensor> tensors) {
        return tensors.get(tensors.size() - 1).name().equals(VALUES);
    }

    /** How many ratings a file says it has. */
    static long countIn(List<Tensor> tensors) {
        List<Long> shape = tensors.get(tensors.size() - 1).shape();
        return shape.get(shape.size() - 1);
    }

    static Map<String, Object> arraysOf(RatingMatrix ratings) {
        return ARRAYS.arraysOf(ratings.byUser());
    }

    /** @throws IllegalArgumentException if they are not those the model was trained on */
    static RatingMatrix toMatrix(ModelContents contents, TrainedOn trainedOn) {
        long[] counts = (long[]) contents.array(COUNTS);
        long[] items = (long[]) contents.array(ITEMS);
        float[] values = ((FloatMatrix) contents.array(VALUES)).rows()[0];
        RatingMatrixBuilder builder =
                trainedOn.range().hasValues() ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
        int position = 0;
        for (int user = 0; user < counts.length; user++) {
            requireWithin(0, items.length - position, counts[user], COUNTS);
            for (long left = counts[user]; left > 0; left--, position++) {
                requireWithin(0, trainedOn.items().size() - 1, items[position], ITEMS);
                requireWithin(trainedOn.range().min(), trainedOn.range().max(), values[position], VALUES);
                builder.add(trainedOn.users(), user, trainedOn.items(), (int) items[position], values[position]);
            }
        }
        if (position != items.length) {
            throw new IllegalArgumentException(
                    "Expected " + COUNTS + " that sum up to " + items.length + ", found " + position);
        }
        RatingMatrix ratings = builder.build(trainedOn.users(), trainedOn.items());
        if (!trainedOn.isOf(ratings)) {
            throw new IllegalArgumentException("the ratings it keeps are not those the model was trained on");
        }
        return ratings;
    }

    private static void requireWithin(double least, double most, double value, String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "Expected " + name + " from " + least + " to " + most + ", found " + value);
        }
    }
}
