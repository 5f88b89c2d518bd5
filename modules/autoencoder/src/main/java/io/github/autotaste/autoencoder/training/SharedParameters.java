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
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.model.UserAutoRecModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters that all parts of a training share, in the one place where they are moved: by the sum of the parts'
 * gradients, added in the order in which they are given, so that the same parts give the same bytes. The parts are {@link
 * TrainingPart}s, wherever they are.
 */
public final class SharedParameters {

    private static final int ROW_GRAIN = 64;

    private final SeparableConfig config;
    private final TrainingTotals totals;
    private final Workers workers;
    private final Autoencoder network;
    private final Updates updates;
    private final List<FloatMatrix> groups;
    private int number;

    /**
     * The parameters before the first step.
     *
     * @param workers move the parameters
     * @throws IllegalArgumentException if the configuration does not part, or there is nothing to learn from
     */
    public SharedParameters(AutoencoderConfig config, TrainingTotals totals, Workers workers) {
        this.config = new SeparableConfig(config);
        this.totals = totals;
        this.workers = workers;
        if (totals.rows() == 0) {
            throw new IllegalArgumentException("Expected users with something to learn from, found none");
        }
        network = new Initialisation(config, workers).network(0, totals.items().size());
        StepwiseOptimiser optimiser = (StepwiseOptimiser) config.optimiser();
        updates = new Updates(network, group -> {
            int rows = group.getRowDimension();
            return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
        });
        groups = FlatGroups.shared(network);
    }

    /** Steps of an epoch. */
    public int stepsPerEpoch() {
        return config.stepsPerEpoch(totals);
    }

    /** (groups)(values) the parameters as they are now, copied. */
    public float[][] values() {
        return FlatGroups.of(groups);
    }

    /**
     * Moves the parameters along the gradient of all parts.
     *
     * @param parts what each part returned for the next step, always in the same order
     * @throws TrainingDivergedException if numbers become infinite or NaN
     */
    public void move(List<PartResult> parts) {
        number++;
        int rows = 0;
        for (PartResult part : parts) {
            requireFinite(part.isFinite());
            rows += part.rows();
        }
        Step step = new Step(number, (float) rate(config.config(), number, stepsPerEpoch()), 0);
        Decay decay = TrainingProblem.decayOf(config.config(), totals.rows()).apply(rows);
        for (int g = 0; g < groups.size(); g++) {
            move(groups.get(g), ofGroup(g, parts), step.withDecay(decay.of(groups.get(g), network)));
        }
        requireFinite(network.isFinite());
    }

    private static float[][] ofGroup(int group, List<PartResult> parts) {
        return parts.stream().map(part -> part.groups()[group]).toArray(float[][]::new);
    }

    /** Each row is summed and moved while it is in cache. */
    private void move(FloatMatrix group, float[][] gradients, Step step) {
        int columns = group.getColumnDimension();
        workers.forEach(group.getRowDimension(), ROW_GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                float[] sum = new float[group.rows()[row].length];
                for (float[] gradient : gradients) {
                    add(gradient, row * columns, sum, columns);
                }
                updates.apply(group, row, step, sum);
            }
        });
    }

    private static void add(float[] gradient, int from, float[] sum, int count) {
        for (int place = 0; place < count; place++) {
            sum[place] += gradient[from + place];
        }
    }

    /**
     * Takes the mean of the parts' parameters, each as heavy as the rows that it learnt from, in the place of an epoch of steps.
     *
     * @param parts what {@link TrainingPart#epochAlone} of each returned, always in the same order
     * @throws TrainingDivergedException if numbers become infinite or NaN
     */
    public void average(List<PartResult> parts) {
        number += stepsPerEpoch();
        double rows = 0;
        for (PartResult part : parts) {
            requireFinite(part.isFinite());
            rows += part.rows();
        }
        double[] weights = new double[parts.size()];
        for (int part = 0; part < weights.length; part++) {
            weights[part] = parts.get(part).rows() / rows;
        }
        for (int g = 0; g < groups.size(); g++) {
            average(groups.get(g), ofGroup(g, parts), weights);
        }
        requireFinite(network.isFinite());
    }

    private void average(FloatMatrix group, float[][] ofParts, double[] weights) {
        int columns = group.getColumnDimension();
        workers.forEach(group.getRowDimension(), ROW_GRAIN, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int column = 0; column < columns; column++) {
                    double mean = 0;
                    for (int part = 0; part < weights.length; part++) {
                        mean += weights[part] * ofParts[part][row * columns + column];
                    }
                    group.rows()[row][column] = (float) mean;
                }
            }
        });
    }

    /** All that steps change, (rows x values) each: the arrays themselves, to be written down, or filled by what was written. */
    public List<float[][]> state() {
        List<float[][]> state = new ArrayList<>();
        groups.forEach(group -> state.add(group.rows()));
        state.addAll(updates.state());
        return state;
    }

    /** Says that {@link #state} has been filled by what it was behind so many steps. */
    public void resumeAfter(int steps) {
        number = steps;
    }

    /** What the learning rate is multiplied by in a step. */
    static double rate(AutoencoderConfig config, int number, int stepsPerEpoch) {
        return config.rateSchedule().factor((number - 1) / ((double) config.epochs() * stepsPerEpoch));
    }

    private void requireFinite(boolean isFinite) {
        if (!isFinite) {
            int steps = stepsPerEpoch();
            throw new TrainingDivergedException(
                    (number - 1) / steps + 1,
                    ", step " + ((number - 1) % steps + 1) + " of " + steps,
                    config.config().optimiser(),
                    totals.range().min(),
                    totals.range().max());
        }
    }

    /**
     * The model of the parameters as they are now.
     *
     * @param users those whom the model is to know; none for models without user vectors, which encode anybody
     * @param profileHashes (users) hashes of their ratings
     * @param userVectors (users)(hidden units) as the parts have them; not read in networks without
     */
    public AutoencoderModel model(IdIndex users, long[] profileHashes, float[][] userVectors) {
        boolean[] isColdItem = new boolean[totals.items().size()];
        for (int item = 0; item < isColdItem.length; item++) {
            isColdItem[item] = totals.ratingCounts()[item] == 0;
        }
        TrainedOn trainedOn = new TrainedOn(users, totals.items(), totals.range(), profileHashes, isColdItem);
        if (config.config() instanceof AutoRecConfig autoRec) {
            Offsets offsets = Offsets.ofItems(
                    autoRec, users.size(), totals.range().mean(), totals.ratingSums(), totals.ratingCounts());
            return new UserAutoRecModel(autoRec, trainedOn, offsets, network);
        }
        CdaeConfig cdae = (CdaeConfig) config.config();
        FloatMatrix vectors = new FloatMatrix(
                cdae.userVector() ? users.size() : 0, cdae.hiddenUnits().get(0));
        for (int user = 0; user < vectors.getRowDimension(); user++) {
            System.arraycopy(userVectors[user], 0, vectors.rows()[user], 0, userVectors[user].length);
        }
        return new CdaeModel(
                cdae,
                trainedOn,
                network.withRowVectors(vectors),
                totals.rows(),
                NewUserVector.FITTED,
                ItemWeights.none(totals.items().size()));
    }
}
