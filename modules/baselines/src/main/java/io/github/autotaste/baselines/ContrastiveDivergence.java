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

import io.github.autotaste.baselines.MomentumSteps.Batch;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * The fit of an {@link Rbm} by contrastive divergence: batches of rows in random order; the rows of a batch are worked out
 * side by side, then the columns take a step each, so that nothing is written by two threads and all sums are in the order
 * of the rows.
 */
final class ContrastiveDivergence {

    private static final int MAX_BATCH = 50;
    /** Of an epoch; with fewer rows the batches are smaller, so that as many steps are taken. */
    private static final int BATCHES = 70;

    private static final double INITIAL_DEVIATION = 0.01;
    private static final int ROW_GRAIN = 4;
    private static final int COLUMN_GRAIN = 64;

    private final LevelRows rows;
    private final RbmConfig config;
    private final Workers workers;
    private final Rbm rbm;
    private final MomentumSteps momentum;
    private final RandomGenerator shuffler;
    private final int[] order;
    /** (rows of a batch) */
    private final RowPhases[] phases;

    private final SplittableRandom random;

    private ContrastiveDivergence(LevelRows rows, RbmConfig config, Workers workers) {
        this.rows = rows;
        this.config = config;
        this.workers = workers;
        shuffler = new Well19937c(config.seed());
        rbm = initial(rows, config, shuffler);
        random = new SplittableRandom(config.seed());
        momentum = new MomentumSteps(rbm, rows, config.weightDecay());
        order = rows.ratings().nonEmptyRows();
        phases = Stream.generate(() -> new RowPhases(config.hiddenUnits()))
                .limit(Math.max(1, Math.min(MAX_BATCH, order.length / BATCHES)))
                .toArray(RowPhases[]::new);
    }

    /** Small random weights; a column's biases give its levels their frequencies as long as the weights are 0. */
    private static Rbm initial(LevelRows rows, RbmConfig config, RandomGenerator random) {
        int levels = rows.levels().count();
        int units = Math.multiplyExact(rows.ratings().columnCount(), levels);
        HeapRoom.require(
                2L * units * config.hiddenUnits() * Float.BYTES,
                String.format(Locale.ROOT, "An RBM of %,d visible and %,d hidden units", units, config.hiddenUnits()));
        return new Rbm(
                levels,
                Vectors.normal(units, config.hiddenUnits(), INITIAL_DEVIATION, random),
                LevelFrequencies.logFrequencies(rows),
                new float[config.hiddenUnits()]);
    }

    /** @throws InterruptedException if the calling thread is interrupted, within a batch */
    static Rbm fit(LevelRows rows, RbmConfig config, int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            return new ContrastiveDivergence(rows, config, workers).run();
        }
    }

    private Rbm run() throws InterruptedException {
        for (int epoch = 0; epoch < config.epochs(); epoch++) {
            MathArrays.shuffle(order, shuffler);
            double done = (double) epoch / config.epochs();
            float rate = (float) (config.learningRate() * (1 - done));
            int steps = 1 + (int) (done * config.gibbsSteps());
            for (int from = 0; from < order.length; from += phases.length) {
                int to = Math.min(order.length, from + phases.length);
                learn(new Batch(Arrays.copyOfRange(order, from, to), phases), rate, steps);
            }
        }
        momentum.clearUnrated();
        return rbm;
    }

    private void learn(Batch batch, float rate, int steps) throws InterruptedException {
        int[] drawn = batch.rows();
        SplittableRandom[] randoms =
                Stream.generate(random::split).limit(drawn.length).toArray(SplittableRandom[]::new);
        workers.forEachInterruptibly(drawn.length, ROW_GRAIN, (from, to) -> {
            for (int place = from; place < to; place++) {
                phases[place].run(rbm, rows, drawn[place], steps, randoms[place]);
            }
        });
        workers.forEachInterruptibly(
                rows.ratings().columnCount(), COLUMN_GRAIN, (from, to) -> momentum.takeColumns(from, to, batch, rate));
        momentum.takeHidden(batch, rate);
    }
}
