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
package io.github.autotaste.autoencoder.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation against a naive twin that adds in {@code double}. */
final class KernelsTest {

    /** Of the sum of absolute values of the terms: a few dozen roundings of 6e-8. */
    private static final double TOLERANCE = 4e-6;

    static Stream<Arguments> kernelsAndShapes() {
        List<Arguments> cases = new ArrayList<>();
        for (Kernels kernels : List.of(new PlainKernels(), new VectorKernels())) {
            for (int length = 0; length <= 67; length++) {
                cases.add(Arguments.of(kernels, length, length % 11, 1f));
            }
            for (float scale : new float[] {0f, 1e-30f, 1e30f}) {
                cases.add(Arguments.of(kernels, 500, 9, scale));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void dotsAgreeWithNaiveTwin(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        float[][] table = table(random, length, scale);
        float[] x = row(random, length, 1f);
        Entries result = entries(random, entries);
        kernels.dots(table, x, result, 1, entries + 1);
        for (int p = 1; p <= entries; p++) {
            double sum = 0;
            double size = 0;
            for (int j = 0; j < length; j++) {
                double term = (double) table[result.indices()[p]][j] * x[j];
                sum += term;
                size += Math.abs(term);
            }
            assertThat((double) result.values()[p]).isCloseTo(sum, within(TOLERANCE * size));
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void addRowsAgreesWithNaiveTwin(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        float[][] table = table(random, length, scale);
        Entries weights = entries(random, entries);
        float[] before = row(random, length, scale);
        float[] after = before.clone();
        kernels.addRows(table, weights, 1, entries + 1, after);
        for (int j = 0; j < after.length; j++) {
            double sum = before[j];
            double size = Math.abs(sum);
            for (int p = 1; p <= entries; p++) {
                double term = (double) weights.values()[p] * table[weights.indices()[p]][j];
                sum += term;
                size += Math.abs(term);
            }
            assertThat((double) after[j]).isCloseTo(sum, within(TOLERANCE * size));
        }
    }

    /** Rows above and below whole tiles, columns beside them, and sums too long for one block of depth. */
    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void addProductsAgreesWithNaiveTwin(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        int inner = length % 3 == 0 ? 300 : entries;
        float[][] left = rows(random, entries, inner + 1, 1f);
        float[][] right = rows(random, inner, length, scale);
        float[][] sums = rows(random, entries, length, scale);
        float[][] before = Stream.of(sums).map(float[]::clone).toArray(float[][]::new);
        kernels.addProducts(left, right, inner, sums);
        for (int i = 0; i < entries; i++) {
            for (int j = 0; j < sums[i].length; j++) {
                double sum = before[i][j];
                double size = Math.abs(sum);
                for (int k = 0; k < inner; k++) {
                    double term = (double) left[i][k] * right[k][j];
                    sum += term;
                    size += Math.abs(term);
                }
                assertThat((double) sums[i][j]).isCloseTo(sum, within(TOLERANCE * size));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void valuesOutsideTheRangeStay(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        Entries result = entries(random, entries);
        float first = result.values()[0];
        float last = result.values()[entries + 1];
        kernels.dots(table(random, length, scale), row(random, length, 1f), result, 1, entries + 1);
        assertThat(result.values()[0]).isEqualTo(first);
        assertThat(result.values()[entries + 1]).isEqualTo(last);
    }

    /** Against the formulas in {@code double}; the gradients' range is Adam's to care for, see its own test. */
    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void adamAgreesWithNaiveTwin(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        float[] parameters = unpadded(random, length);
        float[] gradient = unpadded(random, length);
        float[] mean = unpadded(random, length);
        float[] square = unpadded(random, length);
        for (int j = 0; j < length; j++) {
            square[j] *= square[j];
        }
        float[] before = parameters.clone();
        float[] meanBefore = mean.clone();
        float[] squareBefore = square.clone();
        kernels.adam(parameters, gradient, mean, square, new AdamStep(0.1f, 1e-3f, 0.2f, 0.9, 0.999));
        for (int j = 0; j < length; j++) {
            double g = gradient[j] + 0.2 * before[j];
            double m = 0.9 * meanBefore[j] + 0.1 * g;
            double v = 0.999 * squareBefore[j] + 0.001 * g * g;
            assertThat((double) mean[j]).isCloseTo(m, within(1e-6));
            assertThat((double) square[j]).isCloseTo(v, within(1e-6 * (1 + v)));
            assertThat((double) parameters[j]).isCloseTo(before[j] - 0.1 * m / (Math.sqrt(v) + 1e-3), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void rpropAgreesWithNaiveTwin(Kernels kernels, int length, int entries, float scale) {
        Random random = new Random(length);
        float[] parameters = unpadded(random, length);
        float[] gradient = unpadded(random, length);
        float[] previous = unpadded(random, length);
        float[] steps = unpadded(random, length);
        for (int j = 0; j < length; j++) {
            steps[j] = Math.abs(steps[j]);
        }
        float[] before = parameters.clone();
        float[] stepsBefore = steps.clone();
        float[] previousBefore = previous.clone();
        kernels.rprop(parameters, gradient, previous, steps, new RPropStep(1.2f, 0.5f, 0.1f, 1f, 0f));
        for (int j = 0; j < length; j++) {
            boolean kept = gradient[j] * previousBefore[j] > 0;
            boolean turned = gradient[j] * previousBefore[j] < 0;
            double step = Math.max(0.1, Math.min(1, stepsBefore[j] * (kept ? 1.2 : turned ? 0.5 : 1)));
            assertThat((double) steps[j]).isCloseTo(step, within(1e-6));
            assertThat(previous[j]).isEqualTo(turned ? 0f : gradient[j]);
            assertThat((double) parameters[j])
                    .isCloseTo(before[j] - (turned ? 0 : Math.signum(gradient[j]) * step), within(1e-6));
        }
    }

    @Test
    void theBestKernelsOfThisJvmAreTheVectorOnes() {
        assertThat(Kernels.best()).isInstanceOf(VectorKernels.class);
    }

    private static float[][] table(Random random, int length, float scale) {
        return rows(random, 5, length, scale);
    }

    private static float[][] rows(Random random, int count, int length, float scale) {
        return Stream.generate(() -> row(random, length, scale)).limit(count).toArray(float[][]::new);
    }

    private static float[] row(Random random, int length, float scale) {
        float[] row = new float[Kernels.paddedLength(length)];
        for (int j = 0; j < length; j++) {
            row[j] = scale * (float) random.nextGaussian();
        }
        return row;
    }

    private static float[] unpadded(Random random, int length) {
        return Arrays.copyOf(row(random, length, 1f), length);
    }

    /** One entry more on either side than is asked for. */
    private static Entries entries(Random random, int count) {
        Entries entries = Entries.ofCapacity(count + 2);
        for (int p = 0; p < count + 2; p++) {
            entries.indices()[p] = random.nextInt(5);
            entries.values()[p] = (float) random.nextGaussian();
        }
        return entries;
    }
}
