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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FitReportTest {

    private static final int MEGABYTES = 24;

    /** Makes as much garbage as it keeps. */
    private static final class Heavy implements FittedContender {

        private final byte[][] kept = new byte[MEGABYTES][];

        Heavy() {
            for (int megabyte = 0; megabyte < MEGABYTES; megabyte++) {
                byte[] garbage = new byte[1_000_000];
                kept[megabyte] = garbage.clone();
            }
        }

        @Override
        public boolean predictsRatings() {
            return false;
        }

        @Override
        public float estimate(int userIndex, int itemIndex) {
            return Float.NaN;
        }

        @Override
        public int[] recommend(int userIndex, int howMany) {
            return kept[0].length > 0 ? new int[0] : new int[1];
        }
    }

    private static final class Constant extends RatingScorer {

        Constant(RatingMatrix train) {
            super(train);
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            Arrays.fill(scores, 3);
        }
    }

    @Test
    void modelBytesAreWhatIsKeptAndNotWhatIsThrownAway() {
        Contender heavy = new FakeContender("heavy", (train, seed) -> new Heavy());
        Estimate bytes = Objects.requireNonNull(
                SmallComparison.standard().withRepeats(2).result(heavy).modelBytes());
        assertThat(bytes.mean()).isBetween((MEGABYTES - 1) * 1e6, (MEGABYTES + 3) * 1e6);
    }

    @Test
    void failedFitHasNoModel() {
        Contender failing = new FakeContender("failing", (train, seed) -> {
            throw new IllegalStateException("no");
        });
        assertThat(SmallComparison.standard().result(failing).modelBytes()).isNull();
    }

    @Test
    void lossesAreThoseTheFitTold() {
        Contender watched = ScorerContender.neural("watched", (train, seed, epochLoss) -> {
            epochLoss.accept(3);
            epochLoss.accept(2.5);
            return new Constant(train);
        });
        Contender silent = ScorerContender.neural("silent", (train, seed) -> new Constant(train));
        List<ContenderResult> results = SmallComparison.standard().results(watched, silent);
        assertThat(results.get(0).breakdown().training()).containsExactly(3.0, 2.5);
        assertThat(results.get(1).breakdown().training()).isEmpty();
    }

    /** Among 5 drawn items, an item that scores as all others is the last. */
    @Test
    void sampledMetricsAreThereOnlyIfAskedForAndOfScores() {
        Contender constant = new ScorerContender("constant", (train, seed) -> new Constant(train));
        Protocol plain = SmallComparison.standard().protocol();
        assertThat(metrics(plain, constant)).doesNotContain("sampled-hit-rate@20", "sampled-ndcg@20");
        assertThat(metrics(plain.withSampledNegatives(5), constant)).contains("sampled-hit-rate@20", "sampled-ndcg@20");
        assertThat(metrics(plain.withSampledNegatives(5), FakeContender.random()))
                .doesNotContain("sampled-ndcg@20");
        ContenderResult result = run(plain.withSampledNegatives(5), constant);
        assertThat(result.metric("sampled-hit-rate@20").mean()).isEqualTo(1);
        assertThat(result.metric("sampled-ndcg@20").mean()).isEqualTo(Math.log(2) / Math.log(7));
    }

    private static Iterable<String> metrics(Protocol protocol, Contender contender) {
        return run(protocol, contender).metrics().keySet();
    }

    private static ContenderResult run(Protocol protocol, Contender contender) {
        return new SideBySide(protocol, ComparisonListener.SILENT)
                .run(SmallComparison.SPLIT, List.of(contender))
                .contenders()
                .get(0);
    }
}
