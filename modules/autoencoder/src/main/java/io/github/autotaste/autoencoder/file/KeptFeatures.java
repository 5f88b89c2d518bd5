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

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeatureWeights;
import io.github.autotaste.ratings.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The weights of features as arrays of a model file: names in UTF-8, each with a line feed after it, scales, and the matrices. */
final class KeptFeatures {

    private static final String NAMES = "feature_names";
    private static final String SCALES = "feature_scales";
    private static final String EMBEDDINGS = "feature_embeddings";
    private static final String ENCODER = "feature_encoder";
    private static final String OFFSETS = "feature_offsets";
    private static final String LINKS = "feature_links";

    private static final List<String> MATRICES = List.of(SCALES, EMBEDDINGS, ENCODER, OFFSETS, LINKS);

    private KeptFeatures() {}

    /** None if the model was trained without features. */
    static Map<String, Object> arraysOf(AutoencoderModel model) {
        return model.trainedOn().featureWeights().map(KeptFeatures::arraysOf).orElse(Map.of());
    }

    private static Map<String, Object> arraysOf(FeatureWeights weights) {
        StringBuilder names = new StringBuilder();
        float[][] scales = new float[2][weights.features().size()];
        for (int place = 0; place < weights.features().size(); place++) {
            Feature feature = weights.features().get(place);
            names.append(KeptTitles.inOneLine(feature.name())).append('\n');
            scales[0][place] = feature.mean();
            scales[1][place] = feature.deviation();
        }
        return Map.of(
                NAMES, names.toString().getBytes(UTF_8),
                SCALES, scales,
                EMBEDDINGS, weights.embeddings(),
                ENCODER, weights.encoderRows(),
                OFFSETS, weights.offsets(),
                LINKS, weights.links());
    }

    static List<Tensor> layout(Map<String, Object> arrays) {
        if (!arrays.containsKey(NAMES)) {
            return List.of();
        }
        List<Tensor> layout = new ArrayList<>();
        layout.add(new Tensor(NAMES, "U8", List.of((long) ((byte[]) array(arrays, NAMES)).length)));
        for (String name : MATRICES) {
            float[][] matrix = (float[][]) array(arrays, name);
            layout.add(new Tensor(name, "F32", List.of((long) matrix.length, (long) matrix[0].length)));
        }
        return layout;
    }

    private static Object array(Map<String, Object> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    /** Those of a file, of any size: {@link #in} has a look at it. */
    static List<Tensor> layoutIn(List<Tensor> tensors) {
        return Stream.concat(Stream.of(NAMES), MATRICES.stream())
                .flatMap(name ->
                        tensors.stream().filter(tensor -> isNamed(tensor, name)).limit(1))
                .toList();
    }

    private static boolean isNamed(Tensor tensor, String name) {
        boolean isText = name.equals(NAMES);
        return tensor.name().equals(name)
                && tensor.type().equals(isText ? "U8" : "F32")
                && tensor.shape().size() == (isText ? 1 : 2);
    }

    /**
     * The weights that a file keeps, if it keeps any.
     *
     * @throws IllegalArgumentException if they are not weights of features for a model of the configuration
     */
    static Optional<FeatureWeights> in(ModelContents contents, AutoencoderConfig config, int itemCount) {
        if (MATRICES.stream().noneMatch(contents.arrays()::containsKey)) {
            return Optional.empty();
        }
        FeatureWeights weights = new FeatureWeights(
                features(contents),
                matrix(contents, EMBEDDINGS),
                matrix(contents, ENCODER),
                matrix(contents, OFFSETS),
                matrix(contents, LINKS));
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

    private static List<Feature> features(ModelContents contents) {
        String[] names = new String((byte[]) contents.array(NAMES), UTF_8).split("\n", -1);
        float[][] scales = matrix(contents, SCALES);
        int count = scales.length == 2 ? scales[0].length : names.length - 1;
        if (scales.length != 2 || names.length != count + 1 || !names[count].isEmpty()) {
            throw new IllegalArgumentException("Expected a line for each of " + count + " features in " + NAMES);
        }
        List<Feature> features = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            features.add(new Feature(names[place], scales[0][place], scales[1][place]));
        }
        return features;
    }

    private static void requireColumns(float[][] matrix, int expected, String name) {
        if (matrix[0].length != expected) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " columns in " + name + ", found " + matrix[0].length);
        }
    }

    private static float[][] matrix(ModelContents contents, String name) {
        return ((FloatMatrix) contents.array(name)).numbers();
    }
}
