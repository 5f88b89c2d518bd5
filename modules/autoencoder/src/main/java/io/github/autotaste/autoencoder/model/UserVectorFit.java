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
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds the user vector with which a trained CDAE reconstructs the preferences of somebody new: the training objective
 * as a function of that one vector, descended from the mean of the trained vectors by AdaGrad. Instead of drawn
 * negatives all other items are targets, each weighted by how often it would be drawn ({@link Loss#slopes(float[], float[],
 * float[], float[])}).
 */
public final class UserVectorFit {

    /** How often the vector is moved. */
    public static final int STEPS = 10;
    /** How far. */
    public static final AdaGrad ADA_GRAD = AdaGrad.withLearningRate(0.1);

    /** What the encoder is given whose sum is in the vector already. */
    private static final Entries NO_INPUT = Entries.ofCapacity(0);

    private final CdaeConfig config;
    private final Autoencoder network;
    private final Kernels kernels = Kernels.best();
    private final CodeGradient codeGradient;
    private final float decay;

    /** @param usersTrained those with a preference, over whom the objective takes the mean of the losses, but not of the decay */
    UserVectorFit(CdaeConfig config, Autoencoder network, WholeDecoder decoder, int usersTrained) {
        this.config = config;
        this.network = network;
        boolean isLinear = config.loss() == Loss.SQUARE && network.activations().output() == Activation.IDENTITY;
        codeGradient = isLinear
                ? new SquareLossGradient(network, kernels)
                : new AnyLossGradient(config.loss(), network, decoder, kernels);
        decay = decay(config, usersTrained);
    }

    /** What the vector is multiplied by to give the gradient of its decay. */
    public static float decay(CdaeConfig config, int usersTrained) {
        return (float) (config.weightDecay() * usersTrained);
    }

    /** The vector of a user with these preferences, (padded hidden units) long; {@code start} is left as it is. */
    float[] fit(float[] start, Entries preferences) {
        float[] vector = start.clone();
        float[] inputSum = new float[vector.length];
        kernels.addRows(network.encoder().rows(), preferences, 0, preferences.indices().length, inputSum);
        ParameterUpdate update = ADA_GRAD.updateOf(1, vector.length);
        for (int step = 1; step <= STEPS; step++) {
            float[] gradient = gradient(sum(vector, inputSum), preferences.indices());
            update.apply(0, Step.number(step).withDecay(decay), vector, gradient);
        }
        return vector;
    }

    /**
     * The vectors of users with all but one of these preferences, the first without the first: each as {@link #fit} finds it,
     * all of them step by step together.
     *
     * @param preferred at least two
     * @param inputSums (preferences) (padded hidden units) what each user's input adds to the hidden units
     */
    float[][] fitWithoutEach(float[] start, int[] preferred, float[][] inputSums) {
        int users = preferred.length;
        CodeGradient.WithoutEach slopes = codeGradient.withoutEach(preferred, weightOfOthers(users - 1));
        ParameterUpdate update = ADA_GRAD.updateOf(users, start.length);
        float[][] vectors = new float[users][];
        Arrays.setAll(vectors, user -> start.clone());
        for (int step = 1; step <= STEPS; step++) {
            float[][][] hidden = new float[users][][];
            float[][] codes = new float[users][];
            for (int user = 0; user < users; user++) {
                hidden[user] = network.newHidden();
                float[] hiddenSum = sum(vectors[user], inputSums[user]);
                codes[user] = network.encodeWith(hiddenSum, kernels, NO_INPUT, hidden[user]);
            }
            float[][] gradients = slopes.at(codes);
            for (int user = 0; user < users; user++) {
                float[] gradient = backpropagated(hidden[user], gradients[user]);
                update.apply(user, Step.number(step).withDecay(decay), vectors[user], gradient);
            }
        }
        return vectors;
    }

    private static float[] sum(float[] first, float[] second) {
        float[] sum = new float[first.length];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = first[j] + second[j];
        }
        return sum;
    }

    /** By the vector, of which the first hidden layer is given the sum with the input. */
    private float[] gradient(float[] hiddenSum, int[] preferred) {
        float[][] hidden = network.newHidden();
        float[] code = network.encodeWith(hiddenSum, kernels, NO_INPUT, hidden);
        return backpropagated(hidden, codeGradient.at(code, preferred, weightOfOthers(preferred.length)));
    }

    private float[] backpropagated(float[][] hidden, float[] ofCode) {
        float[] gradient = ofCode;
        for (int layer = network.layers().size(); layer > 0; layer--) {
            backpropagateActivation(hidden[layer], gradient);
            float[] below = new float[hidden[layer - 1].length];
            network.layers().get(layer - 1).backward(kernels, gradient, below);
            gradient = below;
        }
        backpropagateActivation(hidden[0], gradient);
        return gradient;
    }

    private void backpropagateActivation(float[] outputs, float[] gradient) {
        network.activations().hidden().backpropagate(outputs, gradient, 0, outputs.length);
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
