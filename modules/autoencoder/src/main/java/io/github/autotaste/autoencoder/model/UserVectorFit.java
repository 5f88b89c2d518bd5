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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Backpropagation;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.Targets;
import io.github.autotaste.autoencoder.network.WholeDecoder;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds the user vector with which a trained CDAE reconstructs the preferences of somebody new: the training objective
 * as a function of that one vector, descended from the mean of the trained vectors by AdaGrad. Instead of drawn
 * negatives all other items are targets, each weighted by how often it would be drawn ({@link Targets#weightOfZeros}); of large
 * catalogues a sample stands for them, which is larger than what training draws.
 */
public final class UserVectorFit {

    /** How often the vector is moved. */
    public static final int STEPS = 10;
    /** How far. */
    public static final AdaGrad ADA_GRAD = AdaGrad.withLearningRate(0.1);

    private final CdaeConfig config;
    private final Autoencoder network;
    private final WholeDecoder decoder;
    private final Kernels kernels = Kernels.best();
    /** The calling thread: visitors are served by one thread each. */
    private final Workers alone = new Workers(1);

    private final float decay;

    /** @param usersTrained those with a preference, over whom the objective takes the mean of the losses, but not of the decay */
    UserVectorFit(CdaeConfig config, Autoencoder network, WholeDecoder decoder, int usersTrained) {
        this.config = config;
        this.network = network;
        this.decoder = decoder;
        decay = decay(config, usersTrained);
    }

    /** What the vector is multiplied by to give the gradient of its decay. */
    public static float decay(CdaeConfig config, int usersTrained) {
        return (float) (config.weightDecay() * usersTrained);
    }

    /**
     * The vector of a user, (padded hidden units) long; {@code start} is left as it is.
     *
     * @param inputSum (padded hidden units) what the user's input adds to the hidden units
     * @param preferred the preferences among the network's columns, ascending
     */
    float[] fit(float[] start, float[] inputSum, int[] preferred) {
        float weight = weightOfOthers(preferred.length);
        Targets targets = isSampled(preferred.length)
                ? Targets.overSample(decoder, preferred, weight)
                : Targets.overCatalogue(decoder, preferred, weight);
        return fit(start, new float[][] {inputSum}, targets)[0];
    }

    /**
     * The vectors of users with all but one of these preferences, the first without the first: each as {@link #fit} finds it,
     * all of them step by step together.
     *
     * @param preferred at least two
     * @param inputSums (preferences) (padded hidden units) what each user's input adds to the hidden units
     */
    float[][] fitWithoutEach(float[] start, int[] preferred, float[][] inputSums) {
        float weight = weightOfOthers(preferred.length - 1);
        Targets targets = isSampled(preferred.length - 1)
                ? Targets.sampledWithoutEach(decoder, preferred, weight)
                : Targets.withoutEach(decoder, preferred, weight);
        return fit(start, inputSums, targets);
    }

    /**
     * Whether training draws no more than the sample holds, of a catalogue of more than twice as many items, by a loss whose
     * slopes need a pass over it, each by itself. A pass over fewer items costs no more than looking up those of the sample.
     */
    private boolean isSampled(int preferred) {
        OptionalInt perPositive = drawnPerPositive(config);
        boolean needsPass =
                config.loss() != Loss.SQUARE || network.activations().output() != Activation.IDENTITY;
        return perPositive.isPresent()
                && (long) perPositive.getAsInt() * preferred <= WholeDecoder.SAMPLED
                && network.columns() > 2 * WholeDecoder.SAMPLED
                && needsPass
                && config.loss().isSeparable();
    }

    /** Inputs do not change, so that their sum is made once and counts as part of a row's vector. */
    private float[][] fit(float[] start, float[][] inputSums, Targets targets) {
        int users = inputSums.length;
        FloatMatrix sums = new FloatMatrix(users, network.encoder().getColumnDimension());
        Batch batch = Batch.withoutInputs(users, network.columns(), targets);
        Backpropagation gradient =
                new Backpropagation(network.withRowVectors(sums), config.loss(), kernels, batch, false);
        ParameterUpdate update = ADA_GRAD.updateOf(users, start.length);
        float[][] vectors = new float[users][];
        Arrays.setAll(vectors, user -> start.clone());
        for (int step = 1; step <= STEPS; step++) {
            Workers.requireNotInterrupted("Scoring was interrupted");
            for (int user = 0; user < users; user++) {
                System.arraycopy(vectors[user], 0, sums.rows()[user], 0, start.length);
                Vectors.add(1, inputSums[user], sums.rows()[user]);
            }
            gradient.run(alone);
            for (int user = 0; user < users; user++) {
                float[] slopes = gradient.rowVectorGradient(user);
                update.apply(user, Step.number(step).withDecay(decay), vectors[user], slopes);
            }
        }
        return vectors;
    }

    private float weightOfOthers(int preferred) {
        OptionalInt perPositive = drawnPerPositive(config);
        int others = network.columns() - preferred;
        if (perPositive.isEmpty()) {
            return 1f;
        }
        return others == 0 ? 0f : Math.min(1f, (float) perPositive.getAsInt() * preferred / others);
    }

    /** How many of the other items are drawn for each preference; empty if all of them are targets. */
    public static OptionalInt drawnPerPositive(CdaeConfig config) {
        if (config.negatives() instanceof Negatives.Uniform uniform) {
            return OptionalInt.of(uniform.perPositive());
        }
        if (config.negatives() instanceof Negatives.Popular popular) {
            return OptionalInt.of(popular.perPositive());
        }
        return OptionalInt.empty();
    }
}
