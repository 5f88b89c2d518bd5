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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QuantisedItemsTest {

    /** A kind of table: what is made of random rows. */
    private enum Kind {
        NORMAL(row -> row),
        EQUAL(row -> filled(row, 0.3f)),
        ZERO(row -> filled(row, 0)),
        HUGE(row -> times(row, 1e30f)),
        LARGE(row -> times(row, 1e9f)),
        SMALL(row -> times(row, 1e-9f)),
        SUBNORMAL(row -> times(row, 1e-41f)),
        OUTLIER_COLUMN(row -> with(row, 2, 1e4f)),
        OUTLIER_VALUE(row -> row[0] > 2.5 ? with(row, 1, 1e6f) : row),
        POSITIVE(row -> shifted(row, 100)),
        MIXED_LENGTHS(row -> times(row, (float) Math.pow(2, 60 * row[0]))),
        INFINITE_VALUE(row -> row[0] > 1 ? with(row, 1, Float.POSITIVE_INFINITY) : row);

        private final UnaryOperator<float[]> change;

        Kind(UnaryOperator<float[]> change) {
            this.change = change;
        }

        private static float[] filled(float[] row, float value) {
            Arrays.fill(row, value);
            return row;
        }

        private static float[] times(float[] row, float factor) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
            return row;
        }

        private static float[] shifted(float[] row, float by) {
            for (int j = 0; j < row.length; j++) {
                row[j] += by;
            }
            return row;
        }

        private static float[] with(float[] row, int place, float value) {
            row[Math.min(place, row.length - 1)] = value;
            return row;
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Kernels kernels : List.of(new PlainKernels(), new VectorKernels())) {
                cases.add(Arguments.of(kind, kernels, 1, 1));
                cases.add(Arguments.of(kind, kernels, 63, 5));
                cases.add(Arguments.of(kind, kernels, 4161, 64));
                cases.add(Arguments.of(kind, kernels, 300, 501));
            }
        }
        return cases.stream();
    }

    /** Dot products by rows and by units, in the orders of both kernels, whatever rounds where. */
    @ParameterizedTest
    @MethodSource("cases")
    void boundProductsOfEveryKernel(Kind kind, Kernels kernels, int items, int units) {
        Random random = new Random(items + units);
        FloatMatrix table = table(random, kind, items, units);
        QuantisedItems quantised = new QuantisedItems(table);
        for (float size : new float[] {1, 1e-30f, 1e-10f, 1e10f, 1e30f, 0}) {
            float[] x = vector(random, units, size);
            float[] bounds = new float[items];
            quantised.upperBounds(kernels, x, bounds);
            for (Kernels any : List.of(new PlainKernels(), new VectorKernels())) {
                Entries dots = new Entries(table.allRows(), new float[items]);
                any.dots(table.rows(), x, dots, 0, items);
                float[] sums = byUnits(any, table, x);
                for (int item = 0; item < items; item++) {
                    assertThat(bounds[item]).isNotNaN();
                    assertThat(Float.isNaN(sums[item]) || bounds[item] >= sums[item])
                            .as("item %d: %s >= %s", item, bounds[item], sums[item])
                            .isTrue();
                    float dot = dots.values()[item];
                    assertThat(Float.isNaN(dot) || bounds[item] >= dot).isTrue();
                }
            }
        }
    }

    private static float[] byUnits(Kernels kernels, FloatMatrix table, float[] x) {
        int items = table.getRowDimension();
        int units = table.getColumnDimension();
        float[][] columns = new float[units][Kernels.paddedLength(items)];
        int[] all = new int[units];
        for (int unit = 0; unit < units; unit++) {
            all[unit] = unit;
            for (int item = 0; item < items; item++) {
                columns[unit][item] = table.rows()[item][unit];
            }
        }
        float[] sums = new float[Kernels.paddedLength(items)];
        kernels.addRows(columns, new Entries(all, x), 0, units, sums);
        return sums;
    }

    /** A few hundredths of the deviation of the products: so few items more than the list itself can win. */
    @ParameterizedTest
    @MethodSource("closeKinds")
    void areClose(Kind kind) {
        Random random = new Random(5);
        FloatMatrix table = table(random, kind, 2000, 64);
        float[] x = vector(random, 64, 1);
        float[] bounds = new float[2000];
        new QuantisedItems(table).upperBounds(new VectorKernels(), x, bounds);
        float[] products = byUnits(new VectorKernels(), table, x);
        double sum = 0;
        double mean = 0;
        for (int item = 0; item < 2000; item++) {
            sum += bounds[item] - (double) products[item];
            mean += products[item] / 2000.0;
        }
        double squares = 0;
        for (int item = 0; item < 2000; item++) {
            squares += (products[item] - mean) * (products[item] - mean);
        }
        assertThat(sum / 2000).isPositive().isLessThan(0.06 * Math.sqrt(squares / 2000));
    }

    static Stream<Kind> closeKinds() {
        return Stream.of(Kind.NORMAL, Kind.POSITIVE, Kind.SMALL, Kind.LARGE);
    }

    @Test
    void knowNothingOfTheProductsWithZero() {
        float[] bounds = new float[3];
        new QuantisedItems(table(new Random(1), Kind.NORMAL, 3, 4))
                .upperBounds(new VectorKernels(), new float[16], bounds);
        assertThat(bounds).containsOnly(Float.POSITIVE_INFINITY);
    }

    private static FloatMatrix table(Random random, Kind kind, int items, int units) {
        FloatMatrix table = new FloatMatrix(items, units);
        for (float[] row : table.rows()) {
            float[] values = kind.change.apply(Arrays.copyOf(vector(random, units, 1), units));
            System.arraycopy(values, 0, row, 0, units);
        }
        return table;
    }

    private static float[] vector(Random random, int units, float size) {
        float[] x = new float[Kernels.paddedLength(units)];
        for (int unit = 0; unit < units; unit++) {
            x[unit] = size * (float) random.nextGaussian();
        }
        return x;
    }
}
