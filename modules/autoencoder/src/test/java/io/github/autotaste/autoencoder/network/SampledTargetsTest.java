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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient of strangers over a sample of the catalogue, against that over all of it. */
final class SampledTargetsTest {

    private static final int UNITS = 5;
    private static final Workers ALONE = new Workers(1);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTINOMIAL")
    void aSampleOfEverythingGivesTheGradientOverTheCatalogue(Loss loss) {
        Autoencoder network = network(12);
        int[] preferred = {1, 4, 5};
        WholeDecoder decoder = new WholeDecoder(network);
        float[][] all = gradients(loss, network, Targets.overCatalogue(decoder, preferred, 0.3f), 1);
        float[][] sampled = gradients(loss, network, Targets.overSample(decoder, preferred, 0.3f), 1);
        requireClose(sampled[0], all[0], 1e-5);
        float[][] allWithoutEach = gradients(loss, network, Targets.withoutEach(decoder, preferred, 0.3f), 3);
        float[][] withoutEach = gradients(loss, network, Targets.sampledWithoutEach(decoder, preferred, 0.3f), 3);
        for (int left = 0; left < preferred.length; left++) {
            requireClose(withoutEach[left], allWithoutEach[left], 1e-5);
        }
    }

    /** As if the catalogue had no other items, with the weight of those that the sample stands for. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTINOMIAL")
    void isTheGradientOverTheCatalogueOfTheSampleAndThePreferences(Loss loss) {
        Autoencoder network = network(40_000);
        int[] preferred =
                IntStream.iterate(3, item -> item < 40_000, item -> item + 997).toArray();
        Targets sampled = Targets.overSample(new WholeDecoder(network), preferred, 0.01f);
        int[] columns = sampled.columnsOf(0);
        Autoencoder part = partOf(network, columns);
        int[] places = IntStream.of(preferred)
                .map(item -> Arrays.binarySearch(columns, item))
                .toArray();
        Targets all = Targets.overCatalogue(new WholeDecoder(part), places, 0.01f * 40_000 / WholeDecoder.SAMPLED);
        requireClose(gradients(loss, network, sampled, 1)[0], gradients(loss, part, all, 1)[0], 1e-3);
    }

    private static Autoencoder partOf(Autoencoder network, int[] columns) {
        FloatMatrix decoder = new FloatMatrix(columns.length, UNITS);
        FloatMatrix bias = new FloatMatrix(1, columns.length);
        for (int place = 0; place < columns.length; place++) {
            System.arraycopy(network.decoder().rows()[columns[place]], 0, decoder.rows()[place], 0, UNITS);
            bias.rows()[0][place] = network.outputBias().rows()[0][columns[place]];
        }
        return new Autoencoder(
                decoder, network.hiddenBias(), network.rowVectors(), List.of(), decoder, bias, network.activations());
    }

    @Test
    void aRowThatLacksAPreferenceIsThatOfTheOthersAlone() {
        int[] preferred = {2, 39, 40, 41, 30_000};
        WholeDecoder decoder = new WholeDecoder(network(40_000));
        SampledTargets withoutEach = (SampledTargets) Targets.sampledWithoutEach(decoder, preferred, 0.01f);
        for (int left = 0; left < preferred.length; left++) {
            int lacking = preferred[left];
            int[] others =
                    IntStream.of(preferred).filter(item -> item != lacking).toArray();
            Targets alone = Targets.overSample(decoder, others, 0.01f);
            assertThat(withoutEach.columnsOf(left))
                    .isEqualTo(alone.columnsOf(0))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(withoutEach.valuesOf(left)).isEqualTo(alone.valuesOf(0));
            assertThat(withoutEach.weightOfZeros()).isEqualTo(alone.weightOfZeros());
        }
    }

    @Test
    void theSampleHasItsSizeAndIsSpreadOut() {
        int[] sample = new WholeDecoder(network(40_000)).sample();
        assertThat(sample).hasSize(WholeDecoder.SAMPLED).isSorted().doesNotHaveDuplicates();
        long inFirstHalf = IntStream.of(sample).filter(item -> item < 20_000).count();
        assertThat(inFirstHalf).isBetween(8_192L - 300, 8_192L + 300);
    }

    private static Autoencoder network(int items) {
        return Networks.random(items, 0, false, new Activations(Activation.TANH, Activation.SIGMOID), UNITS);
    }

    /** (slots)(units) */
    private static float[][] gradients(Loss loss, Autoencoder network, Targets targets, int rows) {
        FloatMatrix vectors = new FloatMatrix(rows, UNITS);
        Random random = new Random(7);
        for (int unit = 0; unit < UNITS; unit++) {
            float value = (float) random.nextGaussian();
            for (float[] row : vectors.rows()) {
                row[unit] = value;
            }
        }
        Batch batch = Batch.withoutInputs(rows, network.columns(), targets);
        Backpropagation gradient =
                new Backpropagation(network.withRowVectors(vectors), loss, Kernels.best(), batch, false);
        gradient.run(ALONE);
        float[][] found = new float[rows][];
        for (int row = 0; row < rows; row++) {
            found[row] = gradient.rowVectorGradient(row);
        }
        return found;
    }

    private static void requireClose(float[] found, float[] expected, double tolerance) {
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat((double) found[unit]).as("unit %d", unit).isCloseTo(expected[unit], within(tolerance));
        }
    }
}
