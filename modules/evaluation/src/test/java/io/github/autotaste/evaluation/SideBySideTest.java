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

import static io.github.autotaste.evaluation.SmallComparison.CUTOFF;
import static io.github.autotaste.evaluation.SmallComparison.EXPOSURE_METRICS;
import static io.github.autotaste.evaluation.SmallComparison.GRADED;
import static io.github.autotaste.evaluation.SmallComparison.LIST_METRICS;
import static io.github.autotaste.evaluation.SmallComparison.RATINGS;
import static io.github.autotaste.evaluation.SmallComparison.RATING_METRICS;
import static io.github.autotaste.evaluation.SmallComparison.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.FakeContender.Fitted;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SideBySideTest {

    private static final RatingMatrix TRAIN = SPLIT.split(11).train();
    private static final RatingMatrix TEST = SPLIT.split(11).test();

    @Test
    void oracleIsPerfect() {
        ContenderResult oracle = SmallComparison.standard().result(FakeContender.oracle(SPLIT));
        for (String metric : List.of("recall@20", "ndcg@20", "map@20", "mrr@20", "hit-rate@20", "user-coverage")) {
            assertThat(oracle.metric(metric)).as(metric).isEqualTo(Estimate.exact(1));
        }
        for (String metric : RATING_METRICS) {
            assertThat(oracle.metric(metric)).as(metric).isEqualTo(Estimate.exact(0));
        }
        assertThat(oracle.failure()).isNull();
        assertThat(oracle.fitSeconds()).isNotNull();
        assertThat(oracle.recommendMicros()).isNotNull();
    }

    @Test
    void oraclesPrecisionIsTheShareOfSlotsThatCanBeFilled() {
        ContenderResult oracle = SmallComparison.standard().result(FakeContender.oracle(SPLIT));
        long rankedUsers = IntStream.range(0, TEST.users().size())
                .filter(user -> TEST.byUser().rowLength(user) > 0)
                .count();
        double fillable = (double) TEST.ratingCount() / (CUTOFF * rankedUsers);
        assertThat(oracle.metric("precision@20").mean()).isCloseTo(fillable, within(1e-12));
    }

    @Test
    void randomContenderIsBetweenNothingAndTheOracle() {
        ContenderResult random = SmallComparison.standard().result(FakeContender.random());
        assertThat(random.metrics().keySet())
                .containsAll(RATING_METRICS)
                .containsAll(LIST_METRICS)
                .containsAll(EXPOSURE_METRICS)
                .contains(GRADED);
        assertThat(random.metrics()).hasSize(RATING_METRICS.size() + LIST_METRICS.size() + EXPOSURE_METRICS.size() + 1);
        for (String metric : List.of("precision@20", "recall@20", "ndcg@20", "map@20", "mrr@20", "hit-rate@20")) {
            Estimate estimate = random.metric(metric);
            assertThat(estimate.mean()).as(metric).isBetween(0.01, 0.99);
            assertThat(estimate.low()).as(metric).isLessThan(estimate.mean());
            assertThat(estimate.high()).as(metric).isGreaterThan(estimate.mean());
        }
        assertThat(random.metric("rmse").mean()).isBetween(1.0, 3.0);
    }

    @Test
    void sameSeedGivesTheSameMetricsAndAnotherSeedOthers() {
        SmallComparison comparison = SmallComparison.standard();
        Object once = comparison.result(FakeContender.random()).metrics();
        assertThat(comparison.result(FakeContender.random()).metrics()).isEqualTo(once);
        assertThat(comparison.withSeed(12).result(FakeContender.random()).metrics())
                .isNotEqualTo(once);
    }

    @Test
    void shorterListsAreMeasuredAsIfTheyWereTheLongest() {
        SmallComparison comparison = SmallComparison.standard();
        Contender byIndex = new FakeContender(
                "by index",
                (train, seed) -> Fitted.rankingOnly((user, howMany) -> IntStream.range(
                                0, train.items().size())
                        .filter(item -> train.byUser().find(user, item) < 0)
                        .limit(howMany)
                        .toArray()));
        ContenderResult both = new SideBySide(comparison.protocol(), ComparisonListener.SILENT, List.of(5))
                .run(SPLIT, List.of(byIndex))
                .contenders()
                .get(0);
        assertThat(both.metrics())
                .containsAllEntriesOf(comparison.result(byIndex).metrics());
        Protocol shorter = new Protocol(
                "random:0.8", Double.NEGATIVE_INFINITY, 5, Protocol.ALL_USERS, comparison.timeLimit(), 11, 1);
        ContenderResult alone = new SideBySide(shorter, ComparisonListener.SILENT)
                .run(SPLIT, List.of(byIndex))
                .contenders()
                .get(0);
        for (String metric : List.of("precision@5", "recall@5", "ndcg@5", "map@5", "mrr@5", "hit-rate@5")) {
            assertThat(both.metric(metric)).as(metric).isEqualTo(alone.metric(metric));
        }
    }

    @Test
    void lengthsBeyondTheCutoffAreRefused() {
        Protocol protocol = SmallComparison.standard().protocol();
        assertThatThrownBy(() -> new SideBySide(protocol, ComparisonListener.SILENT, List.of(CUTOFF)))
                .hasMessage("Expected lengths below the cutoff 20, found [20]");
    }

    @Test
    void resultsKeepTheOrderOfTheContenders() {
        List<ContenderResult> results = SmallComparison.standard()
                .results(FakeContender.silent(), FakeContender.oracle(SPLIT), FakeContender.random());
        assertThat(results).extracting(ContenderResult::name).containsExactly("silent", "oracle", "random");
    }

    @Test
    void missingEstimatesAreScoredAtTheTrainingMean() {
        ContenderResult terse = SmallComparison.standard().result(FakeContender.terse());
        Contender meanOfTrain = new FakeContender("mean", (train, seed) -> {
            float mean = (float) TRAIN.mean();
            return new Fitted(true, (user, item) -> mean, (user, howMany) -> new int[0]);
        });
        ContenderResult constant = SmallComparison.standard().result(meanOfTrain);
        for (String metric : List.of("rmse", "mae")) {
            assertThat(terse.metric(metric).mean())
                    .as(metric)
                    .isCloseTo(constant.metric(metric).mean(), within(1e-6));
        }
        assertThat(terse.metric("no-estimate").mean()).isStrictlyBetween(0.9, 1.0);
        ContenderResult silent = SmallComparison.standard().result(FakeContender.silent());
        assertThat(silent.metrics()).doesNotContainKey("rmse-answered");
    }

    @Test
    void emptyListsCountAsMisses() {
        ContenderResult terse = SmallComparison.standard().result(FakeContender.terse());
        for (String metric : LIST_METRICS) {
            assertThat(terse.metric(metric).mean()).as(metric).isBetween(0.0, 1 / 40.0);
        }
    }

    @Test
    void contenderThatOnlyRanksHasNoRatingMetrics() {
        Contender ranker = new FakeContender(
                "ranker",
                (train, seed) -> Fitted.rankingOnly((user, howMany) -> FakeContender.firstUnknown(train, user)));
        assertThat(SmallComparison.standard().result(ranker).metrics().keySet())
                .contains(GRADED)
                .containsAll(LIST_METRICS)
                .doesNotContain("diversity") // of one item
                .hasSize(LIST_METRICS.size() + 1 + EXPOSURE_METRICS.size() - 1);
    }

    @Test
    void preferencesWithoutValuesHaveNoRatingMetrics() {
        Splitter split = new RandomSplit(SeededRatings.preferences(40, 60, 0.3, 5), 0.8);
        Comparison comparison = SmallComparison.standard().run(split, FakeContender.oracle(split));
        assertThat(comparison.contenders().get(0).metrics().keySet())
                .containsAll(LIST_METRICS)
                .containsAll(EXPOSURE_METRICS)
                .hasSize(LIST_METRICS.size() + EXPOSURE_METRICS.size());
    }

    @Test
    void samplesTheSameUsersForEveryContender() {
        List<Integer> first = Collections.synchronizedList(new ArrayList<>());
        List<Integer> second = Collections.synchronizedList(new ArrayList<>());
        SmallComparison.standard()
                .withUsers(10)
                .results(recordingUsers("first", first), recordingUsers("second", second));
        assertThat(first).hasSize(10).doesNotHaveDuplicates().isEqualTo(second);
    }

    @Test
    void summarisesTheData() {
        Comparison comparison = SmallComparison.standard().run(SPLIT, FakeContender.silent());
        int ratings = RATINGS.ratingCount();
        int train = (int) Math.round(0.8 * ratings);
        assertThat(comparison.data()).isEqualTo(new DataSummary(40, 60, ratings, train, ratings - train));
        assertThat(comparison.protocol()).isEqualTo(SmallComparison.standard().protocol());
    }

    @Test
    void rejectsContendersOfTheSameName() {
        assertThatThrownBy(() -> SmallComparison.standard().results(FakeContender.random(), FakeContender.random()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected contenders with distinct names, found two named random");
    }

    @Test
    void rejectsAComparisonWithoutContenders() {
        assertThatThrownBy(() -> SmallComparison.standard().results())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least one contender, found none");
    }

    private static Contender recordingUsers(String name, List<Integer> users) {
        return new FakeContender(
                name,
                (train, seed) -> Fitted.rankingOnly((user, howMany) -> {
                    users.add(user);
                    return new int[0];
                }));
    }
}
