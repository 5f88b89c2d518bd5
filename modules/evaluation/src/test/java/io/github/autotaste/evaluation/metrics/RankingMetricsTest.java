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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RankingMetricsTest {

    private static final List<IntFunction<RankingMetric>> ALL =
            List.of(Precision::new, Recall::new, Ndcg::new, AveragePrecision::new, ReciprocalRank::new, HitRate::new);

    /**
     * Worked out on paper. The discounts of nDCG are 1, 0.630930, 0.5, 0.430677, 0.386853 at ranks 1 to 5; sums of the
     * first 2, 3, 4: 1.630930, 2.130930, 2.561606.
     */
    @ParameterizedTest(name = "{0}: {1} for {2} at {3}")
    @CsvSource(textBlock = """
            # case,                  list,          relevant,     k, precision, recall,   ndcg,     map,      mrr,      hit
            hits at ranks 2 and 5,   10 20 30 40 50, 20 50 60,    5, 0.4,       0.666667, 0.477624, 0.3,      0.5,      1
            cut before the 2nd hit,  10 20 30 40 50, 20 50 60,    3, 0.333333,  0.333333, 0.296082, 0.166667, 0.5,      1
            cut before any hit,      10 20 30 40 50, 20 50 60,    1, 0,         0,        0,        0,        0,        0
            best first,              20 10 30,       20,          3, 0.333333,  1,        1,        1,        1,        1
            only relevant one last,  10 30 20,       20,          3, 0.333333,  1,        0.5,      0.333333, 0.333333, 1
            all relevant,            30 20 10,       10 20 30,    3, 1,         1,        1,        1,        1,        1
            all of more relevant,    30 20,          10 20 30 40, 2, 1,         0.5,      1,        1,        1,        1
            none relevant,           30 20 10,       40 50,       3, 0,         0,        0,        0,        0,        0
            empty list,              '',             40 50,       3, 0,         0,        0,        0,        0,        0
            short list all hits,     40,             40 50,       3, 0.333333,  0.5,      0.613147, 0.5,      1,        1
            short list one hit,      10 40,          40 50 60,    4, 0.25,      0.333333, 0.296082, 0.166667, 0.5,      1
            swapped hit ranks lower, 10 40 50,       40 50 60 70, 3, 0.666667,  0.5,      0.530721, 0.388889, 0.5,      1
            """)
    void matchesPaper(ArgumentsAccessor row) {
        JudgedList list = JudgedList.of(ints(row.getString(1)), ints(row.getString(2)));
        for (int metric = 0; metric < ALL.size(); metric++) {
            RankingMetric atCutoff = ALL.get(metric).apply(row.getInteger(3));
            assertThat(atCutoff.of(list)).as(atCutoff.name()).isCloseTo(row.getDouble(4 + metric), within(1e-6));
        }
    }

    @Test
    void namesCarryTheCutoff() {
        assertThat(ALL.stream().map(metric -> metric.apply(10).name()))
                .containsExactly("precision@10", "recall@10", "ndcg@10", "map@10", "mrr@10", "hit-rate@10");
    }

    @Test
    void onlyGradedGainsNeedRatings() {
        assertThat(ALL.stream().map(metric -> metric.apply(10).needsRatings())).containsOnly(false);
        assertThat(new GradedNdcg(10).needsRatings()).isTrue();
        assertThat(new GradedNdcg(10).name()).isEqualTo("ndcg-graded@10");
    }

    @Test
    void amongColdItemsIsTheSameMetricByAnotherName() {
        JudgedList list = JudgedList.of(new int[] {10, 20}, new int[] {20, 30});
        assertThat(new AmongColdItems(new Ndcg(2)).of(list)).isEqualTo(new Ndcg(2).of(list));
        assertThat(new AmongColdItems(new Ndcg(2)).name()).isEqualTo("cold-ndcg@2");
        assertThat(new AmongColdItems(new Ndcg(2)).needsRatings()).isFalse();
        assertThat(new AmongColdItems(new GradedNdcg(2)).needsRatings()).isTrue();
    }

    @Test
    void aListKnowsItsLength() {
        JudgedList list = JudgedList.of(new int[] {10, 20}, new int[] {20, 30, 40});
        assertThat(list.length()).isEqualTo(2);
        assertThat(list.relevantCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void rejectsCutoffBelowOne(IntFunction<RankingMetric> metric) {
        assertThatThrownBy(() -> metric.apply(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a cutoff of at least 1, found 0");
    }

    @Test
    void userWithoutRelevantItemsCannotBeJudged() {
        assertThatThrownBy(() -> JudgedList.of(new int[] {1}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relevant items");
    }

    static Stream<IntFunction<RankingMetric>> all() {
        return ALL.stream();
    }

    private static int[] ints(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
