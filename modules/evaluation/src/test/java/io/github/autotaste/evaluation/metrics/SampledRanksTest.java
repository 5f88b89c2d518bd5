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
package io.github.autotaste.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampledRanksTest {

    private static final float[] SCORES = {0.9f, 0.2f, 0.5f, 0.5f, 0.1f, Float.NaN, Float.NaN};

    /** Among items 2, 4 and 5: item 0 is first, item 1 below item 2, item 3 below its equal 2. */
    @Test
    void ranksEachRelevantItemAmongTheDrawnOnes() {
        SampledRanks ranks = SampledRanks.of(SCORES, new int[] {0, 1, 3}, new int[] {2, 4, 5});
        assertThat(ranks.ranks()).containsExactly(1, 2, 2);
        assertThat(ranks.hitRate(1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(ranks.hitRate(2)).isEqualTo(1);
        assertThat(ranks.ndcg(1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(ranks.ndcg(2)).isCloseTo((1 + 2 * Math.log(2) / Math.log(3)) / 3, within(1e-12));
    }

    /** Whoever scores everything alike must not look perfect. */
    @Test
    void equalScoresAndMissingOnesCountAgainstTheItem() {
        assertThat(SampledRanks.of(new float[] {1, 1, 1}, new int[] {1}, new int[] {0, 2})
                        .ranks())
                .containsExactly(3);
        assertThat(SampledRanks.of(SCORES, new int[] {5}, new int[] {4, 6}).ranks())
                .containsExactly(3);
    }

    @Test
    void drawsNoExcludedItemAndNoneTwice() {
        int[] excluded = {0, 3, 8};
        int[] drawn = SampledRanks.negatives(5, 10, excluded, 4, 1);
        assertThat(drawn).hasSize(5).doesNotHaveDuplicates().doesNotContain(excluded);
        assertThat(SampledRanks.negatives(5, 10, excluded, 4, 1)).isEqualTo(drawn);
        assertThat(SampledRanks.negatives(5, 10, excluded, 5, 1)).isNotEqualTo(drawn);
        assertThat(SampledRanks.negatives(100, 10, excluded, 4, 1)).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7, 9);
    }

    /** The generator is seeded by numbers of 32 bits, so that a seed makes two. */
    @Test
    void seedsThatDifferInTheirUpperHalfAloneDrawOtherItems() {
        int[] drawn = SampledRanks.negatives(5, 1000, new int[0], 4, 1);
        assertThat(SampledRanks.negatives(5, 1000, new int[0], 4, 1 + (1L << 32)))
                .isNotEqualTo(drawn);
    }

    @Test
    void drawsEveryItemEquallyOften() {
        int[] counts = new int[20];
        for (int user = 0; user < 4000; user++) {
            Arrays.stream(SampledRanks.negatives(5, 20, new int[0], user, 3)).forEach(item -> counts[item]++);
        }
        assertThat(IntStream.of(counts)).allMatch(count -> count > 850 && count < 1150);
    }
}
