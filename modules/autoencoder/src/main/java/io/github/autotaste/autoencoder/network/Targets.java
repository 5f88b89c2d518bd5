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

import io.github.autotaste.autoencoder.math.Kernels;
import java.util.BitSet;

/** What the outputs of a batch's rows should say; outputs without a target cost nothing. */
public sealed interface Targets permits OwnTargets, SharedTargets, CatalogueTargets, SampledTargets {

    /** (targets of the row) ascending; a column may come more than once. */
    int[] columnsOf(int slot);

    /** (targets of the row) the value of each. */
    float[] valuesOf(int slot);

    /** Of all rows together. */
    long count();

    /** Adds the columns that are a target of some row. */
    void addColumnsTo(BitSet columns);

    /**
     * What the loss of an output counts whose target is 0; others count 1.
     *
     * @return from 0 to 1
     */
    default float weightOfZeros() {
        return 1;
    }

    /** Products with the decoder of a network. */
    DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels);

    /**
     * Targets that differ from row to row: observed ratings, or preferences and the negatives drawn for them.
     *
     * @param order the entries of the block by column
     */
    static Targets ofEachRow(SparseBlock block, ColumnOrder order) {
        return new OwnTargets(block, order);
    }

    /**
     * The same columns for every row: 1 where the row has a preference, 0 elsewhere.
     *
     * @param columns ascending; every preference is among them
     * @param preferences their values are not read
     */
    static Targets shared(int[] columns, SparseBlock preferences) {
        return SharedTargets.of(columns, preferences);
    }

    /**
     * One row, and every column: 1 for the preferred ones, 0 elsewhere.
     *
     * @param decoder of a network that is not trained any more: no gradient of its own is found
     * @param preferred ascending
     * @param weightOfZeros as in {@link #weightOfZeros}
     */
    static Targets overCatalogue(WholeDecoder decoder, int[] preferred, float weightOfZeros) {
        return new CatalogueTargets(decoder, preferred, new int[] {CatalogueTargets.NONE}, weightOfZeros);
    }

    /**
     * As {@link #overCatalogue}, but a row for each preference, which is left out there.
     *
     * @param preferred at least two
     */
    static Targets withoutEach(WholeDecoder decoder, int[] preferred, float weightOfZeros) {
        return new CatalogueTargets(decoder, preferred, preferred, weightOfZeros);
    }

    /**
     * As {@link #overCatalogue} in expectation, but with a sample of the columns ({@link WholeDecoder#SAMPLED}) in place of all.
     *
     * @param weightOfZeros as for {@link #overCatalogue}; the sample's columns count more than that, as there are fewer
     */
    static Targets overSample(WholeDecoder decoder, int[] preferred, float weightOfZeros) {
        return new SampledTargets(
                decoder, preferred, new int[] {CatalogueTargets.NONE}, weightOfZeros * decoder.columnsPerSampled());
    }

    /** As {@link #withoutEach} in expectation, with a sample of the columns in place of all. */
    static Targets sampledWithoutEach(WholeDecoder decoder, int[] preferred, float weightOfZeros) {
        return new SampledTargets(decoder, preferred, preferred, weightOfZeros * decoder.columnsPerSampled());
    }
}
