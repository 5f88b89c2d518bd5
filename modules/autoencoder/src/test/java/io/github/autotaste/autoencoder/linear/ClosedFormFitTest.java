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
package io.github.autotaste.autoencoder.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClosedFormFitTest {

    private static final int ALL = 1000;

    /** More users than items, then more items than users: the inverse of a matrix of the fewer. */
    @ParameterizedTest(name = "{0} users, {1} items, dropout {2}, user discount {3}, popularity discount {4}")
    @CsvSource({
        "30, 12, 0, 0, 0", "30, 12, 0.4, 0.5, 0.3", "30, 12, 0.5, 1, 0",
        "12, 30, 0, 0, 0", "12, 30, 0.4, 0.5, 0.3", "12, 30, 0.5, 1, 0"
    })
    void weightsAreThoseOfTheFormula(
            int users, int items, double dropout, double userDiscount, double popularityDiscount) throws Exception {
        SparseRows preferences = preferences(users, items, 1);
        ClosedForm config = new ClosedForm(2, dropout, userDiscount, popularityDiscount, ALL, 1);
        assertThat(matrix(fit(preferences, config, 1))
                        .subtract(naive(preferences, config))
                        .getNorm())
                .isCloseTo(0, within(1e-4));
    }

    /** Straight from the definition, by Commons Math. */
    private static RealMatrix naive(SparseRows preferences, ClosedForm config) {
        RealMatrix x = new Array2DRowRealMatrix(preferences.rowCount(), preferences.columnCount());
        double sum = 0;
        for (int user = 0; user < preferences.rowCount(); user++) {
            int n = preferences.rowLength(user);
            for (int item : preferences.columnsOf(user)) {
                x.setEntry(user, item, Math.pow(n, -config.userDiscount() / 2));
                sum += Math.pow(n, -config.userDiscount());
            }
        }
        x = x.scalarMultiply(Math.sqrt(preferences.entryCount() / sum));
        RealMatrix gram = x.transpose().multiply(x);
        RealMatrix regularised = gram.copy();
        for (int item = 0; item < gram.getRowDimension(); item++) {
            regularised.addToEntry(
                    item,
                    item,
                    config.weightDecay() + config.dropout() / (1 - config.dropout()) * gram.getEntry(item, item));
        }
        RealMatrix p = MatrixUtils.inverse(regularised);
        SparseRows byItem = preferences.transpose();
        double mean = preferences.entryCount() / (double) byItem.nonEmptyRows().length;
        RealMatrix weights = new Array2DRowRealMatrix(p.getRowDimension(), p.getRowDimension());
        for (int from = 0; from < p.getRowDimension(); from++) {
            for (int to = 0; to < p.getRowDimension(); to++) {
                double popularity = Math.max(1, byItem.rowLength(to)) / mean;
                weights.setEntry(
                        from,
                        to,
                        from == to
                                ? 0
                                : -p.getEntry(from, to)
                                        / p.getEntry(to, to)
                                        * Math.pow(popularity, -config.popularityDiscount()));
            }
        }
        return weights;
    }

    @Test
    void neighbourhoodsThatHoldEveryItemGiveTheSameWeights() throws Exception {
        SparseRows preferences = preferences(40, 15, 2);
        ClosedForm config = new ClosedForm(3, 0.5, 0.5, 0, ALL, 1);
        ItemWeights exact = fit(preferences, config, 1);
        try (Workers workers = new Workers(1)) {
            ItemWeights nearest = new ClosedFormFit(preferences, config, 4).fit(workers);
            assertThat(matrix(nearest).subtract(matrix(exact)).getNorm()).isCloseTo(0, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theLargestWeightsAreKept(int weightsPerItem) throws Exception {
        SparseRows preferences = preferences(40, 20, 3);
        ItemWeights all = fit(preferences, new ClosedForm(1, 0, 0, 0, ALL, 1), 1);
        ItemWeights some = fit(preferences, new ClosedForm(1, 0, 0, 0, weightsPerItem, 1), 1);
        float[] sizes = new float[all.bySource().entryCount()];
        for (int position = 0; position < sizes.length; position++) {
            sizes[position] = Math.abs(all.bySource().valueAt(position));
        }
        Arrays.sort(sizes);
        int kept = some.bySource().entryCount();
        assertThat(kept).isBetween(weightsPerItem * 20 - 2, weightsPerItem * 20);
        for (int from = 0; from < 20; from++) {
            for (int to = 0; to < 20; to++) {
                float weight = all.weight(from, to);
                boolean isLarge = Math.abs(weight) >= sizes[sizes.length - kept];
                assertThat(some.weight(from, to)).isEqualTo(isLarge ? weight : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void weightsAreTheSameForAnyNumberOfThreads(int largestMatrix) throws Exception {
        SparseRows preferences = preferences(50, 70, 4);
        ClosedForm config = new ClosedForm(3, 0.5, 0.5, 0.15, 20, 1);
        try (Workers one = new Workers(1);
                Workers three = new Workers(3)) {
            ItemWeights alone = new ClosedFormFit(preferences, config, largestMatrix * 100).fit(one);
            ItemWeights together = new ClosedFormFit(preferences, config, largestMatrix * 100).fit(three);
            assertThat(matrix(together)).isEqualTo(matrix(alone));
            assertThat(alone.isEmpty()).isFalse();
        }
    }

    @Test
    void someScoresAreThoseAmongAll() throws Exception {
        ItemWeights weights = fit(preferences(30, 20, 5), ClosedForm.defaults(), 1);
        int[] preferred = {1, 4, 5, 11};
        float[] all = new float[20];
        Arrays.fill(all, 0.3f);
        float[] some = {0.3f, 0.3f, 0.3f};
        weights.addTo(all, preferred);
        weights.addTo(some, new int[] {19, 4, 0}, preferred);
        assertThat(some).containsExactly(all[19], all[4], all[0]);
    }

    @Test
    void nothingIsLearntFromNothing() throws Exception {
        SparseRows none = RatingMatrixBuilder.ofPreferences()
                .build(IdIndex.of(1, 2), IdIndex.of(1, 2, 3))
                .byUser();
        assertThat(fit(none, ClosedForm.defaults(), 1).isEmpty()).isTrue();
    }

    private static ItemWeights fit(SparseRows preferences, ClosedForm config, int threads) throws Exception {
        try (Workers workers = new Workers(threads)) {
            return new ClosedFormFit(preferences, config).fit(workers);
        }
    }

    private static RealMatrix matrix(ItemWeights weights) {
        int items = weights.bySource().rowCount();
        RealMatrix matrix = new Array2DRowRealMatrix(items, items);
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                matrix.setEntry(from, to, weights.weight(from, to));
            }
        }
        return matrix;
    }

    /** Every user and item has one, the last user all; the first items are the most popular. */
    private static SparseRows preferences(int users, int items, long seed) {
        Random random = new Random(seed);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < users; user++) {
            builder.add(user, user % items, 1);
            for (int item : IntStream.range(0, items).toArray()) {
                if (random.nextInt(items) > item) {
                    builder.add(user, item, 1);
                }
            }
        }
        for (int item = 0; item < items; item++) {
            builder.add(item % users, item, 1);
            builder.add(users, item, 1);
        }
        return builder.build().byUser();
    }
}
