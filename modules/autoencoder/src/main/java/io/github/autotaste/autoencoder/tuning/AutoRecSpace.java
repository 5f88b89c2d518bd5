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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.InitialBias;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * AutoRec of one orientation with one hidden layer and an identity output: hidden units and their activation, scale of the inputs, noise,
 * centring, start, weight decay, optimiser.
 *
 * @param start its orientation and seed are those of every draw
 */
public record AutoRecSpace(AutoRecConfig start) implements SearchSpace {

    private static final List<Integer> HIDDEN_UNITS = List.of(100, 200, 300, 500, 500);
    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.SIGMOID, Activation.SIGMOID, Activation.TANH, Activation.ELU);
    private static final List<Corruption> NOISES =
            List.of(Corruption.NONE, Corruption.NONE, new MaskingNoise(0.1), new MaskingNoise(0.3));
    private static final List<Integer> BATCH_SIZES = List.of(64, 128, 256, 512);

    @Override
    public AutoRecConfig draw(RandomGenerator random) {
        Draw draw = new Draw(random);
        AutoRecConfig.Builder config = start.toBuilder()
                .hiddenUnits(draw.oneOf(HIDDEN_UNITS))
                .hiddenActivation(draw.oneOf(ACTIVATIONS))
                .normalisedInput(draw.oneOf(List.of(true, false)))
                .inputNoise(draw.oneOf(NOISES))
                .centring(draw.oneOf(List.of(Centring.values())))
                .initialBias(draw.oneOf(List.of(InitialBias.values())))
                .initialDeviation(draw.logUniform(0.003, 0.1))
                .weightDecay(draw.logUniform(10, 1000));
        boolean isFullBatch = draw.oneOf(List.of(true, true, false));
        return (isFullBatch ? fullBatch(config, draw) : miniBatch(config, draw)).build();
    }

    private static AutoRecConfig.Builder fullBatch(AutoRecConfig.Builder config, Draw draw) {
        return config.optimiser(RProp.withInitialStep(draw.logUniform(3e-4, 1e-2)))
                .rateSchedule(RateSchedule.CONSTANT)
                .batchSize(AutoRecConfig.FULL_BATCH);
    }

    private static AutoRecConfig.Builder miniBatch(AutoRecConfig.Builder config, Draw draw) {
        return config.optimiser(Adam.withLearningRate(draw.logUniform(2e-4, 5e-3)))
                .rateSchedule(draw.oneOf(List.of(RateSchedule.values())))
                .batchSize(draw.oneOf(BATCH_SIZES));
    }
}
