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

    @Test
    void theBestKernelsOfThisJvmAreTheVectorOnes() {
        assertThat(Kernels.best()).isInstanceOf(VectorKernels.class);
    }

    private static float[][] table(Random random, int length, float scale) {
        return Stream.generate(() -> row(random, length, scale)).limit(5).toArray(float[][]::new);
    }

    private static float[] row(Random random, int length, float scale) {
        float[] row = new float[Kernels.paddedLength(length)];
        for (int j = 0; j < length; j++) {
            row[j] = scale * (float) random.nextGaussian();
        }
        return row;
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
