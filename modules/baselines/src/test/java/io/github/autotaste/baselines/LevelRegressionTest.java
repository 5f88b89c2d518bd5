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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LevelRegressionTest {

    private static final int ROWS = 40;
    private static final int HIDDEN = 4;
    private static final double DECAY = 0.05;

    /** The objective is concave, so where its slope is 0 is its maximum; slopes by differences of a naive objective. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsNearTheMaximum(long seed) {
        Random random = new Random(seed);
        float[][] rowHidden = rowHidden(random);
        int[] rows = IntStream.range(0, ROWS).filter(row -> row % 3 > 0).toArray();
        int[] levels = IntStream.of(rows)
                .map(row -> (int) (3 * (0.7 * rowHidden[row][1] + 0.3 * random.nextFloat())))
                .toArray();
        Rbm column = new LevelRegression(rowHidden, frequencies(), DECAY).fit(rows, levels);
        double reached = objective(column, rowHidden, rows, levels);
        for (int level = 0; level < 3; level++) {
            for (int hidden = 0; hidden < HIDDEN; hidden++) {
                float kept = column.weights()[level][hidden];
                column.weights()[level][hidden] = kept + 1e-2f;
                double slope = (objective(column, rowHidden, rows, levels) - reached) / 1e-2;
                column.weights()[level][hidden] = kept;
                assertThat(slope).isCloseTo(0, within(0.02));
            }
        }
    }

    @Test
    void columnWithoutRatingsKeepsTheFrequenciesOfAll() {
        Rbm column = new LevelRegression(rowHidden(new Random(1)), frequencies(), DECAY).fit(new int[0], new int[0]);
        float[] probabilities = new float[3];
        column.visible(0, new float[] {1, 0, 1, 1}, probabilities, 0);
        assertThat(probabilities).containsExactly(new float[] {0.25f, 0.25f, 0.5f}, within(1e-6f));
    }

    private static double objective(Rbm column, float[][] rowHidden, int[] rows, int[] levels) {
        double sum = 0;
        for (int place = 0; place < rows.length; place++) {
            double[] logits = new double[3];
            double total = 0;
            for (int level = 0; level < 3; level++) {
                logits[level] = column.visibleBiases()[level];
                for (int hidden = 0; hidden < HIDDEN; hidden++) {
                    logits[level] += (double) column.weights()[level][hidden] * rowHidden[rows[place]][hidden];
                }
                total += Math.exp(logits[level]);
            }
            sum += (logits[levels[place]] - Math.log(total)) / rows.length;
        }
        for (float[] weights : column.weights()) {
            for (float weight : weights) {
                sum -= DECAY / 2 * weight * weight;
            }
        }
        return sum;
    }

    private static float[][] rowHidden(Random random) {
        float[][] rowHidden = new float[ROWS][HIDDEN];
        for (float[] hidden : rowHidden) {
            for (int unit = 0; unit < HIDDEN; unit++) {
                hidden[unit] = random.nextFloat();
            }
        }
        return rowHidden;
    }

    /** A quarter ones, a quarter twos, half threes. */
    private static LevelFrequencies frequencies() {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 1, 1)
                .add(1, 2, 2)
                .add(2, 1, 3)
                .add(2, 2, 3)
                .build();
        return LevelFrequencies.of(LevelRows.of(ratings.byUser(), RatingLevels.of(ratings)));
    }
}
