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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SparseBlockTest {

    @Test
    void capacitiesFollowEachOther() {
        SparseBlock block = SparseBlock.ofCapacities(new int[] {2, 0, 3});
        assertThat(block.starts()).containsExactly(0, 2, 2);
        assertThat(block.ends()).containsExactly(0, 2, 2);
        assertThat(block.entries().indices()).hasSize(5);
    }

    @Test
    void saysWhatIsTooLargeIfABatchHasMoreEntriesThanAnArray() {
        assertThatThrownBy(() -> SparseBlock.ofCapacities(new int[] {Integer.MAX_VALUE, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inputs or targets in a batch")
                .hasMessageContaining("batchSize");
    }
}
