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

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;

/**
 * Products under the square loss of outputs without an activation, which need no pass over the catalogue. With preferences
 * {@code P} of a row, weight {@code w} of the other columns, and {@link DecoderMoments} {@code G} and {@code g} of all columns
 *
 * <pre>
 *   sum over all c of delta_c D_c = w (G h + g) + sum over c in P of s_c D_c    where s_c = (1 - w) (D_c . h + d_c) - 1
 * </pre>
 *
 * Several rows lack one each of the same preferences {@code Q}, so that the sum over {@code Q} is made once, by the moments
 * of {@code Q}, and {@code s_c D_c} of the one that a row lacks is taken from it.
 */
final class SquareLossProducts implements DecoderProducts {

    private final CatalogueTargets targets;
    private final Autoencoder network;
    private final Kernels kernels;
    private final boolean isOneRow;
    /** Of one row: {@code G} and {@code g}. Of several: {@code w G + (1 - w) G_Q}, and {@code w g + (1 - w) g_Q - sum over Q of D_c}. */
    private final DecoderMoments moments;

    private final float[][] momentsInFloat;

    SquareLossProducts(CatalogueTargets targets, Autoencoder network, Kernels kernels) {
        this.targets = targets;
        this.network = network;
        this.kernels = kernels;
        isOneRow = targets.leftOut().length == 1;
        DecoderMoments ofAll = targets.decoder().moments();
        moments = isOneRow ? ofAll : sharedMoments(ofAll);
        momentsInFloat = new float[isOneRow ? 0 : network.codeUnits()][];
        Arrays.setAll(momentsInFloat, row -> toFloat(moments.rows()[row]));
    }

    private DecoderMoments sharedMoments(DecoderMoments ofAll) {
        int[] preferred = targets.preferred();
        float weight = targets.weightOfZeros();
        DecoderMoments ofPreferred = weight == 1 ? ofAll : DecoderMoments.of(network, kernels, preferred);
        DecoderMoments shared = ofAll.mixedWith(ofPreferred, weight, 1 - weight);
        Entries ones = new Entries(preferred, new float[preferred.length]);
        Arrays.fill(ones.values(), 1f);
        Vectors.add(-1, DecoderMoments.weightedSum(network, kernels, ones), shared.rows()[network.codeUnits()]);
        return shared;
    }

    private static float[] toFloat(double[] values) {
        float[] floats = new float[values.length];
        for (int j = 0; j < floats.length; j++) {
            floats[j] = (float) values[j];
        }
        return floats;
    }

    /** Of the other codes the small differences from the first are multiplied, for which {@code float} is enough. */
    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        double[] first = moments.times(codes[0]);
        float[][] differences = new float[momentsInFloat.length == 0 ? 0 : codes.length][codes[0].length];
        for (int slot = 0; slot < differences.length; slot++) {
            for (int unit = 0; unit < codes[0].length; unit++) {
                differences[slot][unit] = codes[slot][unit] - codes[0][unit];
            }
        }
        kernels.addProducts(
                differences, momentsInFloat, momentsInFloat.length, Arrays.copyOf(codeSlopes, differences.length));
        float factor = isOneRow ? targets.weightOfZeros() : 1f;
        for (int slot = 0; slot < codes.length; slot++) {
            for (int unit = 0; unit < first.length; unit++) {
                codeSlopes[slot][unit] += (float) (factor * first[unit]);
            }
            addPreferences(slot, codes[slot], codeSlopes[slot]);
        }
    }

    /** Adds {@code s_c D_c} of the preferences of one row, or takes away that of the one that a row of several lacks. */
    private void addPreferences(int slot, float[] code, float[] codeSlopes) {
        int[] columns = isOneRow ? targets.preferred() : new int[] {targets.leftOut()[slot]};
        Entries slopes = new Entries(columns, new float[columns.length]);
        network.decoderSums(kernels, code, slopes, 0, columns.length);
        for (int p = 0; p < columns.length; p++) {
            float slope = (1 - targets.weightOfZeros()) * slopes.values()[p] - 1;
            slopes.values()[p] = isOneRow ? slope : -slope;
        }
        kernels.addRows(network.decoder().rows(), slopes, 0, columns.length, codeSlopes);
    }
}
