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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;

/**
 * What is estimated of held-out ratings, taken apart so that the error of other settings that only weigh the parts needs no
 * training: the offset, and what the network adds to it.
 *
 * @param actual (pairs) the held-out ratings
 * @param offsets (pairs) what centring subtracts
 * @param outputs (pairs) what the network adds, without shrinkage of columns
 * @param counts (pairs) how many training ratings the pair's column has
 * @param range of the training ratings, to which estimates are clipped
 */
@SuppressWarnings("ArrayRecordComponent") // made here, then only read
record HeldOutEstimates(float[] actual, float[] offsets, float[] outputs, int[] counts, RatingRange range) {

    /** Of the offsets alone. */
    static HeldOutEstimates ofOffsets(AutoRecConfig config, Holdout parts) {
        RatingMatrix train = parts.train();
        SparseRows test = parts.test().byUser();
        SparseRows columns = config.columnsAreUsers() ? train.byUser() : train.byItem();
        Offsets offsets = Offsets.of(config, train);
        int pairs = test.entryCount();
        HeldOutEstimates estimates = new HeldOutEstimates(
                new float[pairs],
                new float[pairs],
                new float[pairs],
                new int[pairs],
                RatingRange.between(train.min(), train.max()));
        for (int user = 0; user < test.rowCount(); user++) {
            for (int pair = test.start(user); pair < test.end(user); pair++) {
                int item = test.columnAt(pair);
                estimates.actual[pair] = test.valueAt(pair);
                estimates.offsets[pair] = offsets.ofUser(user) + offsets.ofItem(item);
                estimates.counts[pair] = columns.rowLength(config.columnsAreUsers() ? user : item);
            }
        }
        return estimates;
    }

    /** @param model trained on the training part without shrinkage of columns */
    static HeldOutEstimates of(AutoRecModel model, Holdout parts) {
        HeldOutEstimates estimates = ofOffsets(model.config(), parts);
        SparseRows test = parts.test().byUser();
        for (int user = 0; user < test.rowCount(); user++) {
            float[] scores = new float[test.rowLength(user)];
            if (scores.length > 0) {
                model.scoreItems(parts.train().profileOf(user), test.columnsOf(user), scores);
            }
            for (int place = 0; place < scores.length; place++) {
                int pair = test.start(user) + place;
                estimates.outputs[pair] = scores[place] - estimates.offsets[pair];
            }
        }
        return estimates;
    }

    int size() {
        return actual.length;
    }

    /** The sum of squared errors with another shrinkage of columns. */
    double squaredErrors(double columnShrinkage) {
        double[] errors = new double[actual.length];
        Arrays.setAll(errors, pair -> {
            double all = counts[pair] + columnShrinkage;
            double factor = all == 0 ? 0 : counts[pair] / all;
            return range.clip((float) (offsets[pair] + factor * outputs[pair])) - actual[pair];
        });
        return Arrays.stream(errors).map(error -> error * error).sum();
    }
}
