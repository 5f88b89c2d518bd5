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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * CDAE and its relatives with one hidden layer, whole or without what makes them what they are: hidden units and their
 * activation, loss, corruption, length of the input, negatives, weight decay, learning rate, batch size, start.
 *
 * @param start whether there is a user vector or corruption, a multinomial loss (then over input of length 1 and the
 *     whole catalogue), what counts as a preference and the seed are those of every draw
 */
public record CdaeSpace(CdaeConfig start) implements SearchSpace {

    private static final List<Integer> HIDDEN_UNITS = List.of(32, 64, 128, 256, 512);
    private static final List<Activation> ACTIVATIONS = List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);
    private static final List<Loss> LOSSES = List.of(Loss.LOGISTIC, Loss.MULTINOMIAL, Loss.SQUARE);
    private static final List<Double> CORRUPTIONS = List.of(0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);
    private static final List<Negatives> NEGATIVES = List.of(
            new Negatives.Uniform(2),
            new Negatives.Uniform(5),
            new Negatives.Uniform(10),
            new Negatives.Popular(5, 0.5),
            new Negatives.InBatch(),
            new Negatives.WholeCatalogue());
    private static final List<Integer> BATCH_SIZES = List.of(64, 128, 256, 512);

    @Override
    public CdaeConfig draw(RandomGenerator random) {
        Draw draw = new Draw(random);
        CdaeConfig.Builder config = start.toBuilder()
                .hiddenUnits(draw.oneOf(HIDDEN_UNITS))
                .hiddenActivation(draw.oneOf(ACTIVATIONS))
                .tiedWeights(draw.oneOf(List.of(true, false, false, false)))
                .weightDecay(draw.logUniform(1e-6, 1e-1))
                .optimiser(Adam.withLearningRate(draw.logUniform(3e-4, 1e-2)))
                .rateSchedule(draw.oneOf(List.of(RateSchedule.values())))
                .batchSize(draw.oneOf(BATCH_SIZES))
                .initialDeviation(draw.logUniform(0.005, 0.2));
        MaskingNoise noise = new MaskingNoise(draw.oneOf(CORRUPTIONS));
        config.corruption(start.corruption().equals(Corruption.NONE) ? Corruption.NONE : noise);
        return start.loss() == Loss.MULTINOMIAL
                ? config.build()
                : anyLoss(config, draw).build();
    }

    private static CdaeConfig.Builder anyLoss(CdaeConfig.Builder config, Draw draw) {
        return config.loss(draw.oneOf(LOSSES))
                .normalisedInput(draw.oneOf(List.of(true, false)))
                .negatives(draw.oneOf(NEGATIVES));
    }
}
