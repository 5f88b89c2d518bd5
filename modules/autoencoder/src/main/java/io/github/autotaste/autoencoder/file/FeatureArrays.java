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

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Some features and matrices of theirs as arrays of a model file.
 *
 * @param names the array of their names: UTF-8, each with a line feed after it
 * @param scales the array of their means and deviations
 * @param matrices the arrays of the matrices
 */
record FeatureArrays(String names, String scales, List<String> matrices) {

    /** @param numbers the matrices in their order */
    Map<String, Object> of(List<Feature> features, List<float[][]> numbers) {
        StringBuilder lines = new StringBuilder();
        float[][] meansAndDeviations = new float[2][features.size()];
        for (int place = 0; place < features.size(); place++) {
            Feature feature = features.get(place);
            lines.append(KeptTitles.inOneLine(feature.name())).append('\n');
            meansAndDeviations[0][place] = feature.mean();
            meansAndDeviations[1][place] = feature.deviation();
        }
        Map<String, Object> arrays = new LinkedHashMap<>();
        arrays.put(names, lines.toString().getBytes(UTF_8));
        arrays.put(scales, meansAndDeviations);
        for (int matrix = 0; matrix < matrices.size(); matrix++) {
            arrays.put(matrices.get(matrix), numbers.get(matrix));
        }
        return arrays;
    }

    private Stream<String> ofNumbers() {
        return Stream.concat(Stream.of(scales), matrices.stream());
    }

    List<Tensor> layout(Map<String, Object> arrays) {
        if (!arrays.containsKey(names)) {
            return List.of();
        }
        List<Tensor> layout = new ArrayList<>();
        layout.add(new Tensor(names, "U8", List.of((long) ((byte[]) array(arrays, names)).length)));
        ofNumbers().forEach(name -> {
            float[][] matrix = (float[][]) array(arrays, name);
            layout.add(new Tensor(name, "F32", List.of((long) matrix.length, (long) matrix[0].length)));
        });
        return layout;
    }

    private static Object array(Map<String, Object> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    /** Those of a file, of any size: whoever makes something of the matrices has a look at it. */
    List<Tensor> layoutIn(List<Tensor> tensors) {
        return Stream.concat(Stream.of(names), ofNumbers())
                .flatMap(name ->
                        tensors.stream().filter(tensor -> isNamed(tensor, name)).limit(1))
                .toList();
    }

    private boolean isNamed(Tensor tensor, String name) {
        boolean isText = name.equals(names);
        return tensor.name().equals(name)
                && tensor.type().equals(isText ? "U8" : "F32")
                && tensor.shape().size() == (isText ? 1 : 2);
    }

    boolean areIn(ModelContents contents) {
        return ofNumbers().anyMatch(contents.arrays()::containsKey);
    }

    /** @throws IllegalArgumentException if there is not a line for each feature */
    List<Feature> featuresIn(ModelContents contents) {
        String[] lines = new String((byte[]) contents.array(names), UTF_8).split("\n", -1);
        float[][] meansAndDeviations = matrixIn(contents, scales);
        int count = meansAndDeviations.length == 2 ? meansAndDeviations[0].length : lines.length - 1;
        if (meansAndDeviations.length != 2 || lines.length != count + 1 || !lines[count].isEmpty()) {
            throw new IllegalArgumentException("Expected a line for each of " + count + " features in " + names);
        }
        List<Feature> features = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            features.add(new Feature(lines[place], meansAndDeviations[0][place], meansAndDeviations[1][place]));
        }
        return features;
    }

    static float[][] matrixIn(ModelContents contents, String name) {
        return ((FloatMatrix) contents.array(name)).numbers();
    }

    static void requireColumns(float[][] matrix, int expected, String name) {
        if (matrix[0].length != expected) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " columns in " + name + ", found " + matrix[0].length);
        }
    }
}
