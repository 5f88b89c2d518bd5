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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UserFeatureWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of features of users as arrays of a model file. */
final class KeptUserFeatures {

    private static final String SCORES = "user_feature_scores";

    static final FeatureArrays ARRAYS = new FeatureArrays("user_feature_names", "user_feature_scales", List.of(SCORES));

    private KeptUserFeatures() {}

    /** None if the model was trained without features of users. */
    static Map<String, Object> arraysOf(AutoencoderModel model) {
        return model.trainedOn()
                .userFeatureWeights()
                .map(weights -> ARRAYS.of(weights.features(), List.<float[][]>of(weights.scores())))
                .orElse(Map.of());
    }

    /**
     * The weights that a file keeps, if it keeps any.
     *
     * @throws IllegalArgumentException if they are not weights of features for so many items
     */
    static Optional<UserFeatureWeights> in(ModelContents contents, int itemCount) {
        if (!ARRAYS.areIn(contents)) {
            return Optional.empty();
        }
        UserFeatureWeights weights =
                new UserFeatureWeights(ARRAYS.featuresIn(contents), FeatureArrays.matrixIn(contents, SCORES));
        FeatureArrays.requireColumns(weights.scores(), itemCount, SCORES);
        return Optional.of(weights);
    }
}
