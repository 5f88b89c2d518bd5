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

import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.ratings.Workers;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short cut against the pass over the catalogue that it saves. */
final class SquareLossProductsTest {

    @ParameterizedTest
    @CsvSource({"2,1,1", "40,7,1", "300,20,0.1", "700,33,0.03", "256,16,0"})
    void isTheGradientOverTheWholeCatalogue(int items, int units, float weightOfOthers) {
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        Autoencoder network = Networks.random(items, 0, false, activations, units, 3);
        Random random = new Random(items);
        int[] preferred = random.ints(0, items)
                .distinct()
                .limit(1 + random.nextInt(items / 2))
                .sorted()
                .toArray();
        float[] code = new float[Kernels.paddedLength(network.codeUnits())];
        for (int unit = 0; unit < network.codeUnits(); unit++) {
            code[unit] = (float) random.nextGaussian();
        }
        Kernels kernels = Kernels.best();
        CatalogueTargets targets = new CatalogueTargets(
                new WholeDecoder(network), preferred, new int[] {CatalogueTargets.NONE}, weightOfOthers);
        float[] expected = codeSlopes(new WholeProducts(targets, network, kernels), targets, code);
        float[] found = codeSlopes(new SquareLossProducts(targets, network, kernels), targets, code);
        float size = 1;
        for (float slope : expected) {
            size = Math.max(size, Math.abs(slope));
        }
        assertThat(found).containsExactly(expected, within(1e-5f * size));
    }

    private static float[] codeSlopes(DecoderProducts products, Targets targets, float[] code) {
        float[][] slopes = new float[1][code.length];
        try (Workers workers = new Workers(1)) {
            products.run(
                    new float[][] {code},
                    slopes,
                    (slot, outputs, from, to) -> Loss.SQUARE.slopes(
                            outputs.values(), outputs.targets(), targets.weightOfZeros(), outputs.slopes(), from, to),
                    workers);
        }
        return slopes[0];
    }
}
