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

import io.github.autotaste.baselines.MomentumSteps.Batch;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentumStepsTest {

    private static final int COLUMNS = 7;
    private static final int LEVELS = 3;
    private static final int HIDDEN = 5;
    private static final double DECAY = 0.3;
    private static final double RATE = 0.2;
    private static final int[][] BATCHES = {{4, 0, 2}, {1, 3}, {5, 2, 0, 4}};

    /** Three steps, column ranges of different lengths, against loops over everything in {@code double}. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void stepsAreThoseOfTheNaiveTwin(int grain) {
        Random random = new Random(grain);
        LevelRows rows = rows(random);
        Rbm rbm = rbm(random);
        NaiveTwin twin = new NaiveTwin(rows, rbm);
        MomentumSteps steps = new MomentumSteps(rbm, rows, DECAY);
        for (int[] drawn : BATCHES) {
            Batch batch = new Batch(drawn, phases(rows, drawn, random));
            for (int from = 0; from < COLUMNS; from += grain) {
                steps.takeColumns(from, Math.min(COLUMNS, from + grain), batch, (float) RATE);
            }
            steps.takeHidden(batch, (float) RATE);
            twin.step(batch);
        }
        for (int unit = 0; unit < COLUMNS * LEVELS; unit++) {
            assertThat(rbm.visibleBiases()[unit]).isCloseTo((float) twin.visible[unit], within(1e-4f));
            for (int hidden = 0; hidden < HIDDEN; hidden++) {
                assertThat(rbm.weights()[unit][hidden]).isCloseTo((float) twin.weights[unit][hidden], within(1e-4f));
            }
        }
        for (int hidden = 0; hidden < HIDDEN; hidden++) {
            assertThat(rbm.hiddenBiases()[hidden]).isCloseTo((float) twin.hidden[hidden], within(1e-4f));
        }
    }

    /** The same in dense loops: every row, every unit, a rating or not. */
    private static final class NaiveTwin {

        private final LevelRows rows;
        private final double[][] weights = new double[COLUMNS * LEVELS][HIDDEN];
        private final double[] visible = new double[COLUMNS * LEVELS];
        private final double[] hidden = new double[HIDDEN];
        private final double[][] weightSteps = new double[COLUMNS * LEVELS][HIDDEN];
        private final double[] visibleSteps = new double[COLUMNS * LEVELS];
        private final double[] hiddenSteps = new double[HIDDEN];

        NaiveTwin(LevelRows rows, Rbm rbm) {
            this.rows = rows;
            for (int unit = 0; unit < weights.length; unit++) {
                visible[unit] = rbm.visibleBiases()[unit];
                for (int j = 0; j < HIDDEN; j++) {
                    weights[unit][j] = rbm.weights()[unit][j];
                }
            }
            for (int j = 0; j < HIDDEN; j++) {
                hidden[j] = rbm.hiddenBiases()[j];
            }
        }

        void step(Batch batch) {
            for (int column = 0; column < COLUMNS; column++) {
                int count = 0;
                for (int row : batch.rows()) {
                    count += rows.ratings().find(row, column) >= 0 ? 1 : 0;
                }
                for (int level = 0; level < LEVELS && count > 0; level++) {
                    stepUnit(batch, column, level, count);
                }
            }
            for (int j = 0; j < HIDDEN; j++) {
                double gradient = 0;
                for (int place = 0; place < batch.rows().length; place++) {
                    gradient += batch.phases()[place].dataHidden[j] - batch.phases()[place].modelHidden[j];
                }
                hiddenSteps[j] = 0.9 * hiddenSteps[j] + RATE / Math.sqrt(batch.rows().length) * gradient;
                hidden[j] += hiddenSteps[j];
            }
        }

        private void stepUnit(Batch batch, int column, int level, int count) {
            int unit = column * LEVELS + level;
            double[] gradient = new double[HIDDEN];
            double biasGradient = 0;
            for (int place = 0; place < batch.rows().length; place++) {
                int row = batch.rows()[place];
                int position = rows.ratings().find(row, column);
                if (position >= 0) {
                    RowPhases phases = batch.phases()[place];
                    double data = rows.ratings().valueAt(position) == level + 1 ? 1 : 0;
                    double model = phases.modelLevels[(position - rows.ratings().start(row)) * LEVELS + level];
                    biasGradient += data - model;
                    for (int j = 0; j < HIDDEN; j++) {
                        gradient[j] += data * phases.dataHidden[j] - model * phases.modelHidden[j];
                    }
                }
            }
            double scale = RATE / Math.sqrt(count);
            visibleSteps[unit] = 0.9 * visibleSteps[unit] + scale * biasGradient;
            visible[unit] += visibleSteps[unit];
            for (int j = 0; j < HIDDEN; j++) {
                weightSteps[unit][j] =
                        0.9 * weightSteps[unit][j] + scale * (gradient[j] - count * DECAY * weights[unit][j]);
                weights[unit][j] += weightSteps[unit][j];
            }
        }
    }

    private static RowPhases[] phases(LevelRows rows, int[] drawn, Random random) {
        return IntStream.of(drawn)
                .mapToObj(row -> {
                    RowPhases phases = new RowPhases(HIDDEN);
                    phases.modelLevels = uniform(rows.ratings().rowLength(row) * LEVELS, random);
                    System.arraycopy(uniform(HIDDEN, random), 0, phases.dataHidden, 0, HIDDEN);
                    System.arraycopy(uniform(HIDDEN, random), 0, phases.modelHidden, 0, HIDDEN);
                    return phases;
                })
                .toArray(RowPhases[]::new);
    }

    private static float[] uniform(int length, Random random) {
        float[] values = new float[length];
        for (int place = 0; place < length; place++) {
            values[place] = random.nextFloat();
        }
        return values;
    }

    private static Rbm rbm(Random random) {
        float[][] weights = IntStream.range(0, COLUMNS * LEVELS)
                .mapToObj(unit -> uniform(HIDDEN, random))
                .toArray(float[][]::new);
        return new Rbm(LEVELS, weights, uniform(COLUMNS * LEVELS, random), uniform(HIDDEN, random));
    }

    /** Six rows, of which each rates about half of the columns 1, 2 or 3. */
    private static LevelRows rows(Random random) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (column == row || random.nextBoolean()) {
                    builder.add(row, column, 1 + random.nextInt(3));
                }
            }
        }
        RatingMatrix ratings = builder.build();
        return LevelRows.of(ratings.byUser(), RatingLevels.of(ratings));
    }
}
