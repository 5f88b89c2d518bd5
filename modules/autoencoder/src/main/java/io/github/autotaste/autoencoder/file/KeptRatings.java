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
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
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
        SparseRows rows = ARRAYS.rowsIn(contents, trainedOn.users().size(), trainedOn.itemsTrained());
        for (int position = 0; position < rows.entryCount(); position++) {
            requireWithin(trainedOn.range().min(), trainedOn.range().max(), rows.valueAt(position));
        }
        RatingMatrix ratings = RatingMatrix.ofRows(
                trainedOn.users(),
                trainedOn.trainedItems(),
                rows,
                trainedOn.range().hasValues());
        if (!trainedOn.isOf(ratings)) {
            throw new IllegalArgumentException("the ratings it keeps are not those the model was trained on");
        }
        return ratings;
    }

    private static void requireWithin(float least, float most, float value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "Expected " + VALUES + " from " + least + " to " + most + ", found " + value);
        }
    }
}
