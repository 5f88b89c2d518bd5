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

import static io.github.autotaste.autoencoder.file.FeatureArrays.matrixIn;
import static io.github.autotaste.autoencoder.file.FeatureArrays.requireColumns;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeatureWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of features of items as arrays of a model file. */
final class KeptFeatures {

    private static final String EMBEDDINGS = "feature_embeddings";
    private static final String ENCODER = "feature_encoder";
    private static final String OFFSETS = "feature_offsets";
    private static final String LINKS = "feature_links";

    static final FeatureArrays ARRAYS =
            new FeatureArrays("feature_names", "feature_scales", List.of(EMBEDDINGS, ENCODER, OFFSETS, LINKS));

    private KeptFeatures() {}

    /** None if the model was trained without features. */
    static Map<String, Object> arraysOf(AutoencoderModel model) {
        return model.trainedOn().featureWeights().map(KeptFeatures::arraysOf).orElse(Map.of());
    }

    private static Map<String, Object> arraysOf(FeatureWeights weights) {
        return ARRAYS.of(
                weights.features(),
                List.of(weights.embeddings(), weights.encoderRows(), weights.offsets(), weights.links()));
    }

    /**
     * The weights that a file keeps, if it keeps any.
     *
     * @throws IllegalArgumentException if they are not weights of features for a model of the configuration
     */
    static Optional<FeatureWeights> in(ModelContents contents, AutoencoderConfig config, int itemCount) {
        if (!ARRAYS.areIn(contents)) {
            return Optional.empty();
        }
        FeatureWeights weights = new FeatureWeights(
                ARRAYS.featuresIn(contents),
                matrixIn(contents, EMBEDDINGS),
                matrixIn(contents, ENCODER),
                matrixIn(contents, OFFSETS),
                matrixIn(contents, LINKS));
        List<Integer> units = config.hiddenUnits();
        boolean hasEncoder = !config.columnsAreUsers() && !config.tiedWeights();
        requireColumns(weights.embeddings(), units.get(units.size() - 1) + 1, EMBEDDINGS);
        requireColumns(weights.encoderRows(), hasEncoder ? units.get(0) : 0, ENCODER);
        requireColumns(weights.offsets(), 1, OFFSETS);
        int links = weights.links()[0].length;
        if (links > 0) {
            requireColumns(weights.links(), KeptWeights.belongTo(config) ? Math.min(links, itemCount) : 0, LINKS);
        }
        return Optional.of(weights);
    }
}
