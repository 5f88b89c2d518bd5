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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.Networks;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient against central differences of the objective that the maths page states. */
final class AnyLossGradientTest {

    private static final int ITEMS = 12;
    private static final int[] PREFERRED = {1, 4, 5};

    @ParameterizedTest
    @EnumSource
    void isTheGradientOfTheWeightedObjective(Loss loss) {
        for (Activation output : Activation.values()) {
            for (float weightOfOthers : new float[] {0, 0.03f, 0.4f, 1}) {
                Autoencoder network = Networks.random(ITEMS, 0, false, new Activations(Activation.TANH, output), 5);
                float[] code = new float[Kernels.paddedLength(5)];
                Random random = new Random(7);
                for (int unit = 0; unit < 5; unit++) {
                    code[unit] = (float) random.nextGaussian();
                }
                float[] found = new AnyLossGradient(loss, network, new WholeDecoder(network), Kernels.best())
                        .at(code, PREFERRED, weightOfOthers);
                for (int unit = 0; unit < 5; unit++) {
                    double expected = (objective(loss, network, code, unit, 1e-5, weightOfOthers)
                                    - objective(loss, network, code, unit, -1e-5, weightOfOthers))
                            / 2e-5;
                    assertThat((double) found[unit])
                            .as("%s, unit %d, weight %s", output, unit, weightOfOthers)
                            .isCloseTo(expected, within(1e-4 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static double objective(
            Loss loss, Autoencoder network, float[] code, int moved, double move, double weightOfOthers) {
        double[] outputs = new double[ITEMS];
        double[] targets = new double[ITEMS];
        double[] weights = new double[ITEMS];
        Arrays.fill(weights, weightOfOthers);
        for (int item : PREFERRED) {
            targets[item] = 1;
            weights[item] = 1;
        }
        for (int item = 0; item < ITEMS; item++) {
            double sum = network.outputBias().getEntry(0, item);
            for (int unit = 0; unit < 5; unit++) {
                sum += network.decoder().getEntry(item, unit) * (code[unit] + (unit == moved ? move : 0));
            }
            outputs[item] = network.activations().output().value(sum);
        }
        return loss == Loss.MULTINOMIAL
                ? multinomial(outputs, targets, weights)
                : weighted(loss, outputs, targets, weights);
    }

    private static double multinomial(double[] outputs, double[] targets, double[] weights) {
        double normaliser = 0;
        for (int item = 0; item < ITEMS; item++) {
            normaliser += weights[item] * Math.exp(outputs[item]);
        }
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum -= targets[item] * (outputs[item] - Math.log(normaliser));
        }
        return sum;
    }

    private static double weighted(Loss loss, double[] outputs, double[] targets, double[] weights) {
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += weights[item] * loss.value(new double[] {outputs[item]}, new double[] {targets[item]});
        }
        return sum;
    }

    /** Nothing is preferred, so nothing is drawn. */
    @ParameterizedTest
    @EnumSource
    void isZeroWhereNothingCounts(Loss loss) {
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        Autoencoder network = Networks.random(ITEMS, 0, false, activations, 5);
        float[] code = new float[Kernels.paddedLength(5)];
        Arrays.fill(code, 0, 5, 0.5f);
        assertThat(new AnyLossGradient(loss, network, new WholeDecoder(network), Kernels.best())
                        .at(code, new int[0], 0))
                .containsOnly(0f);
    }
}
