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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.GaussianNoise;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Workers;
import io.github.autotaste.testkit.GradientCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of every configuration against central differences in double. */
final class BatchObjectiveTest {

    private static final Decay DECAY = new Decay(0.3, 0.2, 0.1);

    static Stream<Arguments> networks() {
        List<Arguments> cases = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    cases.add(Arguments.of(loss, hidden, output));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientOfAutoRecIsThatOfCentralDifferences(Loss loss, Activation hidden, Activation output) {
        for (int[] shape : new int[][] {{1, 1, 1}, {2, 3, 2}, {4, 5, 3}, {4, 5, 3, 2}, {3, 4, 2, 3, 2}}) {
            RatingMatrix ratings = Networks.ratings(shape[0] + 1, shape[1], 3);
            Corruption noise = shape.length > 3 ? new GaussianNoise(0.3) : Corruption.NONE;
            ObservedRatings examples = new ObservedRatings(
                    ratings.byUser(),
                    AutoRecConfig.asPublished(Orientation.USER)
                            .normalisedInput(shape.length > 3)
                            .inputNoise(noise)
                            .build(),
                    Networks.ALONE);
            int[] units = Arrays.copyOfRange(shape, 2, shape.length);
            Autoencoder network = Networks.random(shape[1], 0, false, new Activations(hidden, output), units);
            check(network, loss, examples.batch(examples.rows(), 1));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientOfCdaeIsThatOfCentralDifferences(Loss loss, Activation hidden, Activation output) {
        RatingMatrix ratings = Networks.ratings(4, 5, 3);
        List<Negatives> negatives = List.of(
                new Negatives.Uniform(0),
                new Negatives.Popular(2, 0.5),
                new Negatives.InBatch(),
                new Negatives.WholeCatalogue());
        for (Corruption corruption :
                List.of(Corruption.NONE, new MaskingNoise(0.4), new MaskingNoise(1), new GaussianNoise(0.2))) {
            for (Negatives choice : negatives) {
                boolean isTied = choice instanceof Negatives.Popular;
                CdaeConfig config = CdaeConfig.defaults()
                        .corruption(corruption)
                        .negatives(choice)
                        .normalisedInput(isTied)
                        .build();
                try (Workers workers = new Workers(1)) {
                    CorruptedPreferences examples = new CorruptedPreferences(ratings.byUser(), config, workers);
                    Autoencoder network = Networks.random(5, 4, isTied, new Activations(hidden, output), 3);
                    check(network, loss, examples.batch(examples.rows(), 1));
                }
            }
        }
    }

    private static void check(Autoencoder network, Loss loss, Batch batch) {
        BatchObjective objective = new BatchObjective(network, loss, batch, DECAY);
        double[] point = ParameterLayout.of(network).read();
        GradientCheck.assertGradient(objective::value, objective::gradient, point, 1e-6);
    }
}
