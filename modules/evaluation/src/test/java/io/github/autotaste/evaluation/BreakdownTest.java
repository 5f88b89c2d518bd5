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
package io.github.autotaste.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.metrics.RatedPairs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreakdownTest {

    @Test
    void curvesEndAtTheMetrics() {
        ContenderResult random = SmallComparison.standard().result(FakeContender.random());
        assertThat(random.breakdown().ndcg()).hasSize(20);
        assertThat(random.breakdown().ndcg().get(19))
                .isCloseTo(random.metric("ndcg@20").mean(), within(1e-12));
        assertThat(random.breakdown().recall().get(19))
                .isCloseTo(random.metric("recall@20").mean(), within(1e-12));
        assertThat(random.breakdown().recall()).isSorted();
    }

    /** The squared errors of all slices together are those of all pairs. */
    @Test
    void slicesHoldEveryPairOnce() {
        ContenderResult random = SmallComparison.standard().result(FakeContender.random());
        double mse = Math.pow(random.metric("rmse").mean(), 2);
        int pairs = SmallComparison.SPLIT.split(11).test().ratingCount();
        for (List<Slice> slices :
                List.of(random.breakdown().byActivity(), random.breakdown().byPopularity())) {
            assertThat(slices).hasSizeBetween(3, 5);
            assertThat(slices.stream().mapToInt(Slice::pairs).sum()).isEqualTo(pairs);
            double squares = slices.stream()
                    .mapToDouble(slice -> slice.pairs() * slice.rmse() * slice.rmse())
                    .sum();
            assertThat(squares / pairs).isCloseTo(mse, within(1e-9));
        }
    }

    @Test
    void equalNumbersMakeOneSlice() {
        RatedPairs pairs = new RatedPairs(new float[] {1, 3}, new float[] {2, 3}, 0);
        assertThat(Slice.of(new int[] {7, 7}, pairs)).containsExactly(new Slice(7, 7, 2, Math.sqrt(0.5)));
    }

    @Test
    void contenderWithoutEstimatesHasNoSlices() {
        ContenderResult result = SmallComparison.standard()
                .result(new FakeContender(
                        "lists", (train, seed) -> FakeContender.Fitted.rankingOnly((user, howMany) -> new int[0])));
        assertThat(result.breakdown().byActivity()).isEmpty();
        assertThat(result.breakdown().ndcg()).hasSize(20);
    }
}
