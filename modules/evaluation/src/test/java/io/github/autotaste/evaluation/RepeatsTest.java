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

import static io.github.autotaste.evaluation.SmallComparison.RATING_METRICS;
import static io.github.autotaste.evaluation.SmallComparison.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.evaluation.FakeContender.Fitted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RepeatsTest {

    @Test
    void eachRepeatIsSplitWithASeedOfItsOwn() {
        List<Long> seeds = new ArrayList<>();
        Splitter recording = seed -> {
            seeds.add(seed);
            return SPLIT.split(seed);
        };
        SmallComparison.standard().withRepeats(3).run(recording, FakeContender.random(), FakeContender.silent());
        assertThat(seeds).containsExactly(11L, 12L, 13L);
    }

    @Test
    void intervalsAreOverRepeats() {
        SmallComparison single = SmallComparison.standard();
        ContenderResult overRepeats = single.withRepeats(3).result(FakeContender.random());
        for (String metric : List.of("rmse", "ndcg@20", "catalogue-coverage")) {
            double[] means = LongStream.of(11, 12, 13)
                    .mapToObj(seed -> single.withSeed(seed).result(FakeContender.random()))
                    .mapToDouble(result -> result.metric(metric).mean())
                    .toArray();
            assertThat(overRepeats.metric(metric)).as(metric).isEqualTo(Estimate.ofMean(means));
        }
    }

    @Test
    void coverageHasNoIntervalWithOneRepeat() {
        Estimate coverage =
                SmallComparison.standard().result(FakeContender.random()).metric("catalogue-coverage");
        assertThat(coverage).isEqualTo(Estimate.exact(coverage.mean()));
    }

    @Test
    void metricMissingInOneRepeatIsAbsent() {
        Contender failsLater = new FakeContender(
                "fails later",
                (train, seed) -> new Fitted(true, (user, item) -> 3, (user, howMany) -> {
                    if (seed == 12) {
                        throw new IllegalStateException("worn out");
                    }
                    return FakeContender.firstUnknown(train, user);
                }));
        ContenderResult result = SmallComparison.standard().withRepeats(2).result(failsLater);
        assertThat(result.failure()).isEqualTo("repeat 2: recommending failed: worn out");
        assertThat(result.metrics()).containsOnlyKeys(RATING_METRICS);
    }

    @Test
    void contenderWithoutAnyMetricSitsOutTheOtherRepeats() {
        List<Long> fits = Collections.synchronizedList(new ArrayList<>());
        Contender broken = new FakeContender("broken", (train, seed) -> {
            fits.add(seed);
            throw new IllegalStateException("broken");
        });
        ContenderResult result = SmallComparison.standard().withRepeats(3).result(broken);
        assertThat(fits).containsExactly(11L);
        assertThat(result.metrics()).isEmpty();
        assertThat(result.failure()).isEqualTo("fitting failed: broken");
    }
}
