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
package io.github.autotaste.autoencoder.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient of strangers against central differences of the objective that the maths page states. */
final class CatalogueTargetsTest {

    private static final int ITEMS = 12;
    private static final Workers ALONE = new Workers(1);
    private static final int[] PREFERRED = {1, 4, 5};

    @ParameterizedTest
    @EnumSource
    void isTheGradientOfTheWeightedObjective(Loss loss) {
        for (Activation output : Activation.values()) {
            for (float weightOfOthers : new float[] {0, 0.03f, 0.4f, 1}) {
                Autoencoder network = Networks.random(ITEMS, 0, false, new Activations(Activation.TANH, output), 5);
                float[] vector = new float[Kernels.paddedLength(5)];
                Random random = new Random(7);
                for (int unit = 0; unit < 5; unit++) {
                    vector[unit] = (float) random.nextGaussian();
                }
                Targets targets = Targets.overCatalogue(new WholeDecoder(network), PREFERRED, weightOfOthers);
                float[] found = gradients(loss, network, targets, vector)[0];
                for (int unit = 0; unit < 5; unit++) {
                    double expected = (objective(loss, network, vector, unit, 1e-5, weightOfOthers)
                                    - objective(loss, network, vector, unit, -1e-5, weightOfOthers))
                            / 2e-5;
                    assertThat((double) found[unit])
                            .as("%s, unit %d, weight %s", output, unit, weightOfOthers)
                            .isCloseTo(expected, within(1e-4 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static double objective(
            Loss loss, Autoencoder network, float[] vector, int moved, double move, double weightOfOthers) {
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
                double input = network.hiddenBias().getEntry(0, unit) + vector[unit] + (unit == moved ? move : 0);
                sum += network.decoder().getEntry(item, unit) * Math.tanh(input);
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
        float[] vector = new float[Kernels.paddedLength(5)];
        Arrays.fill(vector, 0, 5, 0.5f);
        Targets targets = Targets.overCatalogue(new WholeDecoder(network), new int[0], 0);
        assertThat(gradients(loss, network, targets, vector)[0]).containsOnly(0f);
    }

    /** Also where they go through the moments of the decoder, and where there are more rows than are decoded at once. */
    @ParameterizedTest
    @EnumSource
    void rowsThatLackOnePreferenceHaveTheGradientsOfThoseWhoNeverHadIt(Loss loss) {
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        Autoencoder network = Networks.random(90, 0, false, activations, 19);
        WholeDecoder decoder = new WholeDecoder(network);
        int[] preferred =
                new Random(3).ints(0, 90).distinct().limit(40).sorted().toArray();
        float[][] vectors = new float[preferred.length][Kernels.paddedLength(19)];
        for (int row = 0; row < vectors.length; row++) {
            for (int unit = 0; unit < 19; unit++) {
                vectors[row][unit] = 0.5f + 0.01f * ((7 * row + unit) % 5);
            }
        }
        for (float weight : new float[] {0.2f, 1}) {
            float[][] found = gradients(loss, network, Targets.withoutEach(decoder, preferred, weight), vectors);
            for (int left = 0; left < preferred.length; left++) {
                int without = preferred[left];
                int[] others = Arrays.stream(preferred)
                        .filter(column -> column != without)
                        .toArray();
                Targets own = Targets.overCatalogue(decoder, others, weight);
                float[] expected = gradients(loss, network, own, vectors[left])[0];
                assertThat(found[left]).as("without %d", without).containsExactly(expected, within(1e-4f));
            }
        }
    }

    /** By the vectors of rows without inputs. */
    private static float[][] gradients(Loss loss, Autoencoder network, Targets targets, float[]... vectors) {
        FloatMatrix rows = new FloatMatrix(vectors.length, network.encoder().getColumnDimension());
        for (int row = 0; row < vectors.length; row++) {
            System.arraycopy(vectors[row], 0, rows.rows()[row], 0, vectors[row].length);
        }
        Batch batch = Batch.withoutInputs(vectors.length, network.columns(), targets);
        Backpropagation gradient =
                new Backpropagation(network.withRowVectors(rows), loss, Kernels.best(), batch, false);
        gradient.run(ALONE);
        gradient.run(ALONE); // what the first run left does not count
        float[][] gradients = new float[vectors.length][];
        Arrays.setAll(gradients, gradient::rowVectorGradient);
        return gradients;
    }
}
