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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;

/**
 * What features of users say of their scores, by a ridge regression that was fitted to the users a model was trained on.
 *
 * @param features in the order of the rows
 * @param scores (features + 1 x items trained) what each feature adds to the scores, and in the last row the intercepts
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record UserFeatureWeights(List<Feature> features, float[][] scores) {

    /** @throws IllegalArgumentException if there is not a row for each feature and one more */
    public UserFeatureWeights {
        features = List.copyOf(features);
        if (scores.length != features.size() + 1) {
            throw new IllegalArgumentException(
                    "Expected a row for each of " + features.size() + " features and one more, found " + scores.length);
        }
    }

    /** How many items have scores: the first ones. */
    int items() {
        return scores[0].length;
    }

    /**
     * The scores of a user of whom nothing but the features is known.
     *
     * @param values (users x features)
     * @return (items)
     */
    float[] scoresOf(SparseRows values, int user) {
        return FeatureWeights.predicted(scores, values, user);
    }

    /** One of {@link #scoresOf}. */
    float scoreOf(SparseRows values, int user, int item) {
        float sum = scores[scores.length - 1][item];
        for (int p = values.start(user); p < values.end(user); p++) {
            sum += values.valueAt(p) * scores[values.columnAt(p)][item];
        }
        return sum;
    }
}
