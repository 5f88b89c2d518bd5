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

import io.github.autotaste.evaluation.FakeContender.Fitted;
import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contenders see the training ratings and nothing of the test part. */
final class LeakCanaryTest {

    private static final long CANARY = 999;

    @Test
    void contendersAreShownTheTrainingRatingsOnly() {
        List<RatingMatrix> shown = Collections.synchronizedList(new ArrayList<>());
        SmallComparison.standard().withRepeats(3).results(recording("first", shown), recording("second", shown));
        assertThat(shown).hasSize(6);
        for (int fit = 0; fit < shown.size(); fit++) {
            Holdout holdout = SmallComparison.SPLIT.split(11 + fit / 2);
            assertThat(pairs(shown.get(fit))).isEqualTo(pairs(holdout.train()));
            assertThat(pairs(shown.get(fit))).doesNotContainAnyElementsOf(pairs(holdout.test()));
        }
    }

    /**
     * The canary is an item that everybody likes in the test part and nobody has rated in the training part. Whoever
     * finds it must have seen the test part: an honest popularity count lists it last, a peeping one first.
     */
    @Test
    void canaryIsFoundByAPeepingContenderOnly() {
        Splitter split = withCanary();
        Comparison comparison = SmallComparison.standard()
                .run(
                        split,
                        popular("honest"),
                        popular("peeping", split.split(11).test()));
        assertThat(comparison.contenders().get(0).metric("mrr@20").mean()).isLessThan(0.1);
        assertThat(comparison.contenders().get(1).metric("mrr@20").mean()).isEqualTo(1);
    }

    private static Splitter withCanary() {
        RatingMatrix train = SeededRatings.of(40, 20, 0.3, 5);
        RatingMatrixBuilder test = RatingMatrixBuilder.ofRatings();
        for (long userID : train.users().toArray()) {
            test.add(userID, CANARY, 5);
        }
        return FixedSplit.of(train, test.build());
    }

    private static Contender recording(String name, List<RatingMatrix> shown) {
        return new FakeContender(name, (train, seed) -> {
            shown.add(train);
            return Fitted.rankingOnly((user, howMany) -> new int[0]);
        });
    }

    /** Lists the items with the most ratings among those it knows of. */
    private static Contender popular(String name, RatingMatrix... peepedAt) {
        return new FakeContender(name, (train, seed) -> {
            int[] counts = new int[train.items().size()];
            count(train, counts);
            for (RatingMatrix peeped : peepedAt) {
                count(peeped, counts);
            }
            return Fitted.rankingOnly((user, howMany) -> IntStream.range(0, counts.length)
                    .filter(item -> train.byUser().find(user, item) < 0)
                    .boxed()
                    .sorted(Comparator.comparing(item -> -counts[item]))
                    .mapToInt(Integer::intValue)
                    .limit(howMany)
                    .toArray());
        });
    }

    private static void count(RatingMatrix ratings, int[] counts) {
        for (int position = 0; position < ratings.ratingCount(); position++) {
            counts[ratings.byUser().columnAt(position)]++;
        }
    }

    private static Set<List<Integer>> pairs(RatingMatrix ratings) {
        SparseRows rows = ratings.byUser();
        return IntStream.range(0, rows.rowCount())
                .boxed()
                .flatMap(row -> IntStream.of(rows.columnsOf(row)).mapToObj(column -> List.of(row, column)))
                .collect(Collectors.toSet());
    }
}
