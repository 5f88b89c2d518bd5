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
package io.github.autotaste.autoencoder.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** For every length of vectors, as the sums of integers of 8 bits in {@code double}; the vector's values are short too. */
    @ParameterizedTest
    @CsvSource({"1,1", "1,64", "3,7", "64,77"})
    void packedProductsAreExactWhereNothingIsRounded(int tiles, int units) {
        Random random = new Random(units);
        int[] packed = random.ints((long) tiles * units * Kernels.TILE_INTS).toArray();
        float[] x = new float[units];
        for (int unit = 0; unit < units; unit++) {
            x[unit] = random.nextInt(256) - 128;
        }
        float[] plain = new float[tiles * Kernels.TILE_ITEMS];
        float[] vector = new float[plain.length];
        new PlainKernels().packedProducts(packed, x, units, plain);
        new VectorKernels().packedProducts(packed, x, units, vector);
        for (int row = 0; row < plain.length; row++) {
            double sum = 0;
            for (int unit = 0; unit < units; unit++) {
                int place = row % Kernels.TILE_ITEMS;
                int at = (row / Kernels.TILE_ITEMS * units + unit) * Kernels.TILE_INTS + place % Kernels.TILE_INTS;
                sum += x[unit] * (byte) (packed[at] >> (Byte.SIZE * (place / Kernels.TILE_INTS)));
            }
            assertThat((double) plain[row]).isEqualTo(sum * (1 << 24));
        }
        assertThat(vector).isEqualTo(plain);
    }

    @Test
    void packedProductsHaveTheSameBitsInEveryImplementation() {
        Random random = new Random(3);
        int[] packed = random.ints(5L * 130 * Kernels.TILE_INTS).toArray();
        float[] x = row(random, 130, 1f);
        float[] plain = new float[5 * Kernels.TILE_ITEMS];
        float[] vector = new float[plain.length];
        new PlainKernels().packedProducts(packed, x, 130, plain);
        new VectorKernels().packedProducts(packed, x, 130, vector);
        assertThat(vector).isEqualTo(plain);
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

    /** To the bit, whatever the machine's vectors: terms of very different sizes, so that another order rounds otherwise. */
    @ParameterizedTest
    @MethodSource("lengths")
    void dotsOfVectorsAreEightRunningSumsAddedPairwise(int length) {
        Random random = new Random(length);
        float[][] table =
                Stream.generate(() -> ofManySizes(random, length)).limit(5).toArray(float[][]::new);
        float[] x = ofManySizes(random, length);
        Entries result = entries(random, 1 + length % 11);
        new VectorKernels().dots(table, x, result, 1, 2 + length % 11);
        for (int p = 1; p <= 1 + length % 11; p++) {
            assertThat(result.values()[p]).isEqualTo(pairwiseDot(table[result.indices()[p]], x));
        }
    }

    private static float pairwiseDot(float[] row, float[] x) {
        float[] sums = new float[8];
        for (int j = 0; j < x.length; j++) {
            sums[j % 8] = Math.fma(row[j], x[j], sums[j % 8]);
        }
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    /** To the bit: the first four of eight rows in one sum, the others in a second one; what is left over in one. */
    @ParameterizedTest
    @MethodSource("lengths")
    void rowsOfVectorsAreAddedInAFixedOrder(int length) {
        Random random = new Random(length);
        float[][] table =
                Stream.generate(() -> ofManySizes(random, length)).limit(5).toArray(float[][]::new);
        int count = length % 29;
        Entries weights = entries(random, count);
        float[] before = ofManySizes(random, length);
        float[] after = before.clone();
        new VectorKernels().addRows(table, weights, 1, count + 1, after);
        for (int j = 0; j < after.length; j++) {
            assertThat(after[j]).isEqualTo(sumOfRows(table, weights, count, j, before[j]));
        }
    }

    private static float sumOfRows(float[][] table, Entries weights, int count, int j, float before) {
        float sum = before;
        int p = 1;
        for (; p + 8 <= count + 1; p += 8) {
            float other = weights.values()[p + 4] * table[weights.indices()[p + 4]][j];
            for (int q = p; q < p + 4; q++) {
                sum = Math.fma(table[weights.indices()[q]][j], weights.values()[q], sum);
            }
            for (int q = p + 5; q < p + 8; q++) {
                other = Math.fma(table[weights.indices()[q]][j], weights.values()[q], other);
            }
            sum += other;
        }
        for (; p <= count; p++) {
            sum = Math.fma(table[weights.indices()[p]][j], weights.values()[p], sum);
        }
        return sum;
    }

    /** To the bit: whole tiles in one sum over all of the inner rows. */
    @ParameterizedTest
    @MethodSource("lengths")
    void productsOfVectorsAreAddedInAFixedOrder(int length) {
        Random random = new Random(length);
        int inner = 300;
        float[][] left =
                Stream.generate(() -> ofManySizes(random, inner)).limit(12).toArray(float[][]::new);
        float[][] right =
                Stream.generate(() -> ofManySizes(random, length)).limit(inner).toArray(float[][]::new);
        float[][] sums = new float[12][Kernels.paddedLength(length)];
        new VectorKernels().addProducts(left, right, inner, sums);
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < length; j++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum = Math.fma(left[i][k], right[k][j], sum);
                }
                assertThat(sums[i][j]).isEqualTo(sum);
            }
        }
    }

    /** An optimiser's rows may have any length; where vectors end and the rest begins depends on the machine. */
    @ParameterizedTest
    @MethodSource("lengths")
    void optimisersRoundTheSameInVectorsAndWithout(int length) {
        Random random = new Random(length);
        float[][] ofVectors =
                Stream.generate(() -> unpadded(random, length)).limit(4).toArray(float[][]::new);
        for (int j = 0; j < length; j++) {
            ofVectors[3][j] *= ofVectors[3][j];
        }
        float[][] ofPlain = Stream.of(ofVectors).map(float[]::clone).toArray(float[][]::new);
        AdamStep adam = new AdamStep(0.1f, 1e-3f, 0.2f, 0.9, 0.999);
        new VectorKernels().adam(ofVectors[0], ofVectors[1], ofVectors[2], ofVectors[3], adam);
        new PlainKernels().adam(ofPlain[0], ofPlain[1], ofPlain[2], ofPlain[3], adam);
        assertThat(ofVectors).isDeepEqualTo(ofPlain);
        RPropStep rprop = new RPropStep(1.2f, 0.5f, 0.1f, 1f, 0.3f);
        new VectorKernels().rprop(ofVectors[0], ofVectors[1], ofVectors[2], ofVectors[3], rprop);
        new PlainKernels().rprop(ofPlain[0], ofPlain[1], ofPlain[2], ofPlain[3], rprop);
        assertThat(ofVectors).isDeepEqualTo(ofPlain);
    }

    /** Some thousand calls are enough for the JVM to compile a method, a few hundred thousand rows for the loop in it. */
    @Test
    void dotsStayTheSameOnceTheyAreCompiled() {
        Random random = new Random(1);
        for (Kernels kernels : List.of(new PlainKernels(), new VectorKernels())) {
            float[][] table =
                    Stream.generate(() -> ofManySizes(random, 48)).limit(5).toArray(float[][]::new);
            float[] x = ofManySizes(random, 48);
            Entries result = entries(random, 9);
            kernels.dots(table, x, result, 1, 10);
            float[] first = result.values().clone();
            for (int call = 0; call < 30_000; call++) {
                kernels.dots(table, x, result, 1, 10);
                assertThat(Arrays.equals(result.values(), first))
                        .as("%s, call %d", kernels.name(), call)
                        .isTrue();
            }
        }
    }

    static IntStream lengths() {
        return IntStream.rangeClosed(0, 67);
    }

    @Test
    void paddingAsksForNoRowThatIsLongerThanAnArray() {
        assertThat(Kernels.paddedLength(Kernels.LONGEST_ROW)).isEqualTo(Integer.MAX_VALUE - 15);
        assertThatThrownBy(() -> Kernels.paddedLength(Kernels.LONGEST_ROW + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2147483632 values, found 2147483633");
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

    private static float[] ofManySizes(Random random, int length) {
        float[] row = row(random, length, 1f);
        for (int j = 0; j < length; j++) {
            row[j] = Math.scalb(row[j], random.nextInt(20) - 10);
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
