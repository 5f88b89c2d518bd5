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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.random.RandomDataGenerator;

/**
 * Some of the users of a training that is spread over several machines. In each step a part gets the parameters that all
 * parts share, returns the gradient of its rows, which {@link SharedParameters} adds to those of the others, and moves the
 * vectors of its users, which nobody else needs. What is drawn depends on the users' numbers among all, not on how they are
 * parted: all parts together see the noise that {@link Trainer} would draw, and with one step an epoch their gradients add
 * up to its gradient but for rounding. Used by one thread.
 */
public final class TrainingPart {

    private final SeparableConfig config;
    private final TrainingTotals totals;
    private final int firstRow;
    private final Autoencoder network;
    private final Examples examples;
    /** (groups)(values) as {@link FlatGroups} has them; those of a step are overwritten by the next. */
    private final float[][] gradient;

    private final Map<FloatMatrix, float[]> gradients = new IdentityHashMap<>();
    private final ParameterUpdate vectorUpdate;
    private final TrainingStep step;

    /**
     * A part before its first step.
     *
     * @param ratings of its users, over the items of the totals
     * @param firstRow the number of its first user among the users of all parts; those of others are before or after all of its own
     * @param config the same for all parts
     * @throws IllegalArgumentException if the configuration needs ratings of users of other parts
     */
    public TrainingPart(RatingMatrix ratings, int firstRow, AutoencoderConfig config, TrainingTotals totals) {
        this.config = new SeparableConfig(config);
        this.totals = totals;
        this.firstRow = firstRow;
        Workers alone = new Workers(1);
        examples = examples(ratings, alone);
        network = network(ratings, alone);
        List<FloatMatrix> shared = FlatGroups.shared(network);
        gradient = FlatGroups.zeros(shared);
        for (int g = 0; g < gradient.length; g++) {
            gradients.put(shared.get(g), gradient[g]);
        }
        vectorUpdate = freshUpdateOf(network.rowVectors());
        step = stepWith(this::updateOf);
    }

    private TrainingStep stepWith(Function<FloatMatrix, ParameterUpdate> updateOf) {
        Loss loss = config.config() instanceof CdaeConfig cdae ? cdae.loss() : Loss.SQUARE;
        return new TrainingStep(network, loss, new Updates(network, updateOf), new Workers(1), true);
    }

    private Examples examples(RatingMatrix ratings, Workers alone) {
        if (config.config() instanceof CdaeConfig cdae) {
            return new CorruptedPreferences(cdae.learntFrom(ratings).byUser(), firstRow, cdae, alone);
        }
        AutoRecConfig autoRec = (AutoRecConfig) config.config();
        Offsets offsets = Offsets.ofItems(
                autoRec, ratings.users().size(), totals.range().mean(), totals.ratingSums(), totals.ratingCounts());
        SparseRows centred = ratings.byUser().mapValues((user, item, rating) -> rating - offsets.ofItem(item));
        return new ObservedRatings(centred, firstRow, autoRec, alone);
    }

    private Autoencoder network(RatingMatrix ratings, Workers alone) {
        Initialisation initialisation = new Initialisation(config.config(), alone);
        FloatMatrix vectors =
                initialisation.rowVectors(firstRow, ratings.users().size());
        if (config.config() instanceof CdaeConfig cdae) {
            TrainingProblem.clearVectorsOfUsersWithoutPreferences(
                    cdae.learntFrom(ratings).byUser(), vectors);
        }
        return initialisation.unset(totals.items().size()).withRowVectors(vectors);
    }

    /** Row vectors are moved; of all else the gradient is noted. */
    private ParameterUpdate updateOf(FloatMatrix group) {
        float[] noted = gradients.get(group);
        if (noted == null) {
            return vectorUpdate;
        }
        int columns = group.getColumnDimension();
        return (row, at, parameters, ofRow) -> System.arraycopy(ofRow, 0, noted, row * columns, columns);
    }

    private ParameterUpdate freshUpdateOf(FloatMatrix group) {
        StepwiseOptimiser optimiser = (StepwiseOptimiser) config.config().optimiser();
        int rows = group.getRowDimension();
        return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
    }

    /** Steps of an epoch, over all parts. */
    public int stepsPerEpoch() {
        return config.stepsPerEpoch(totals);
    }

    /**
     * The part's share of one step, which holds until the next; moves the vectors of its users.
     *
     * @param values the parameters that all parts share, as {@link SharedParameters#values} gives them
     * @param number of the step, from 1; a part takes all steps, one after the other
     */
    public PartResult step(float[][] values, int number) {
        FlatGroups.write(values, FlatGroups.shared(network));
        int steps = stepsPerEpoch();
        int epoch = (number - 1) / steps + 1;
        int[] rows = rows(epoch, (number - 1) % steps, steps);
        if (rows.length == 0) {
            return gradient(new TrainingStep.Outcome(0, true), 0, 0);
        }
        Batch batch = examples.batch(rows, epoch);
        float rate = (float) SharedParameters.rate(config.config(), number, steps);
        Decay decay = TrainingProblem.decayOf(config.config(), totals.rows()).apply(rows.length);
        TrainingStep.Outcome outcome = step.run(batch, new Step(number, rate, 0), epoch, decay);
        step.finish();
        return gradient(outcome, batch.targets().count(), rows.length);
    }

    /**
     * An epoch that the part learns alone, from parameters that all parts share: steps over batches of its own users, with an
     * optimiser that remembers nothing of earlier epochs but of the users' vectors, which are moved too.
     *
     * @param values as {@link SharedParameters#values} gives them
     * @param epoch from 1; a part takes all epochs, one after the other
     * @return the parameters behind the last step, for {@link SharedParameters#average}
     */
    public PartResult epochAlone(float[][] values, int epoch) {
        List<FloatMatrix> shared = FlatGroups.shared(network);
        FlatGroups.write(values, shared);
        TrainingStep own = stepWith(group -> gradients.containsKey(group) ? freshUpdateOf(group) : vectorUpdate);
        int all = examples.rows().length;
        int steps = (int) ((all + (long) config.config().batchSize() - 1)
                / config.config().batchSize());
        double loss = 0;
        long targets = 0;
        boolean isFinite = true;
        for (int place = 0; place < steps; place++) {
            int[] rows = rows(epoch, place, steps);
            Batch batch = examples.batch(rows, epoch);
            int number = (epoch - 1) * steps + place + 1;
            float rate = (float) SharedParameters.rate(config.config(), number, steps);
            Decay decay =
                    TrainingProblem.decayOf(config.config(), totals.rows()).apply(rows.length);
            TrainingStep.Outcome outcome = own.run(batch, new Step(place + 1, rate, 0), epoch, decay);
            loss += outcome.loss();
            targets += batch.targets().count();
            isFinite &= outcome.isFinite();
        }
        own.finish();
        return new PartResult(FlatGroups.of(shared), loss, targets, all, isFinite);
    }

    /** Its rows of a step: all of them in order if an epoch has one step, else an equal share of a fresh random order. */
    private int[] rows(int epoch, int place, int steps) {
        int[] all = examples.rows();
        if (steps == 1 || all.length == 0) {
            return all;
        }
        RandomDataGenerator random =
                new RandomDataGenerator(RowRandom.of(config.config().seed(), Purpose.ORDER, epoch, firstRow));
        int[] order = random.nextPermutation(all.length, all.length);
        int from = (int) ((long) all.length * place / steps);
        int to = (int) ((long) all.length * (place + 1) / steps);
        return Arrays.stream(order, from, to).map(slot -> all[slot]).toArray();
    }

    private PartResult gradient(TrainingStep.Outcome outcome, long targets, int rows) {
        if (rows == 0) {
            Arrays.stream(gradient).forEach(group -> Arrays.fill(group, 0f));
        }
        return new PartResult(gradient, outcome.loss(), targets, rows, outcome.isFinite());
    }

    /** (users of the part)(hidden units) the users' vectors as they are now, copied; empty in networks without. */
    public float[][] rowVectors() {
        int units = network.rowVectors().getColumnDimension();
        return Arrays.stream(network.rowVectors().rows())
                .map(row -> Arrays.copyOf(row, units))
                .toArray(float[][]::new);
    }

    /**
     * What steps change and the parts do not share, the vectors of the users and what the optimiser remembers of them, (rows x
     * values) each: the arrays themselves, to be written down, or filled by what was written.
     */
    public List<float[][]> state() {
        List<float[][]> state = new ArrayList<>();
        state.add(network.rowVectors().rows());
        state.addAll(vectorUpdate.state());
        return state;
    }
}
