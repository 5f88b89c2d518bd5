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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import org.junit.jupiter.api.Test;

final class ColumnSliceTest {

    private static final FloatMatrix TABLE = new FloatMatrix(40_000, 16);

    @Test
    void slicesOfATableThatManyEntriesLookUpFollowEachOther() {
        SparseBlock lookups = SparseBlock.ofCapacities(new int[] {12_000, 12_000, 12_000, 40});
        assertThat(ColumnSlice.of(TABLE, lookups))
                .containsExactly(
                        new ColumnSlice(0, 16_384), new ColumnSlice(16_384, 32_768), new ColumnSlice(32_768, 40_000));
    }

    @Test
    void fewLookupsTakeTheTableAsOneSlice() {
        SparseBlock lookups = SparseBlock.ofCapacities(new int[] {3, 0});
        assertThat(ColumnSlice.of(TABLE, lookups)).containsExactly(new ColumnSlice(0, 40_000));
    }
}
