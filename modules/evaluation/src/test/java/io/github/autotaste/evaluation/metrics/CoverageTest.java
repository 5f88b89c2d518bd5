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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CoverageTest {

    /** 10 items, some of them rated by some of 8 users. */
    private static final Exposure EXPOSURE = new Exposure(
            List.of(new int[] {0, 3}, new int[0], new int[] {3}, new int[] {3, 7}),
            raters(8, 8, 1, 4, 2, 0, 0, 0, 0, 1, 1),
            8,
            List.of(new int[] {0}, new int[] {2}, new int[] {0, 2}, new int[0]));

    /** (items) so many users each, the first ones. */
    private static SparseRows raters(int users, int... counts) {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofPreferences();
        for (int item = 0; item < counts.length; item++) {
            for (int user = 0; user < counts[item]; user++) {
                ratings.add(user, item, 1);
            }
        }
        IdIndex userIds = IdIndex.of(LongStream.range(0, users).toArray());
        IdIndex itemIds = IdIndex.of(LongStream.range(0, counts.length).toArray());
        return ratings.build(userIds, itemIds).byItem();
    }

    @Test
    void haveTheNamesOfTheReports() {
        assertThat(Stream.of(
                                new UserCoverage(),
                                new CatalogueCoverage(),
                                new Novelty(),
                                new IntraListDiversity(),
                                new GiniIndex(),
                                new LongTailShare(),
                                new PopularityLift())
                        .map(SystemMetric::name))
                .containsExactly(
                        "user-coverage",
                        "catalogue-coverage",
                        "novelty",
                        "diversity",
                        "gini",
                        "long-tail",
                        "popularity-lift");
    }

    @Test
    void userCoverageIsTheShareOfNonEmptyLists() {
        assertThat(new UserCoverage().of(EXPOSURE)).isEqualTo(0.75);
    }

    @Test
    void catalogueCoverageCountsEachItemOnce() {
        assertThat(new CatalogueCoverage().of(EXPOSURE)).isEqualTo(0.3);
    }

    @Test
    void emptyListsCoverNothing() {
        Exposure empty = new Exposure(List.of(new int[0]), raters(8, new int[10]), 8, List.of(new int[] {1}));
        assertThat(new UserCoverage().of(empty)).isZero();
        assertThat(new CatalogueCoverage().of(empty)).isZero();
        assertThat(new Novelty().of(empty)).isNaN();
        assertThat(new IntraListDiversity().of(empty)).isNaN();
        assertThat(new GiniIndex().of(empty)).isNaN();
        assertThat(new LongTailShare().of(empty)).isNaN();
        assertThat(new PopularityLift().of(empty)).isNaN();
    }

    /** Items 0, 3, 7 carry 0, 2 and, as if rated once, 3 bits; the lists 1, 2 and 2.5. */
    @Test
    void noveltyIsTheMeanSelfInformationOfTheLists() {
        assertThat(new Novelty().of(EXPOSURE)).isCloseTo(5.5 / 3, within(1e-12));
    }

    /** Ascending, the counts are seven times 0, then 1, 1, 3: (5 * 1 + 7 * 1 + 9 * 3) / (10 * 5). */
    @Test
    void giniOfTheCounts() {
        assertThat(new GiniIndex().of(EXPOSURE)).isCloseTo(0.78, within(1e-12));
    }

    @Test
    void giniIs0IfAllItemsAreListedEquallyOften() {
        Exposure even = new Exposure(List.of(new int[] {0, 1}, new int[] {2, 3}), raters(2, new int[4]), 2, List.of());
        assertThat(new GiniIndex().of(even)).isZero();
    }

    /** The head is items 0 and 2; of the five places one goes to item 0. */
    @Test
    void longTailIsWhatTheHeadLeaves() {
        assertThat(new LongTailShare().of(EXPOSURE)).isCloseTo(0.8, within(1e-12));
    }

    /** Of six items two are the head: the most popular one, and of the other equally popular ones the first. */
    @Test
    void longTailTakesTheFirstOfEquallyPopularItemsForTheHead() {
        Exposure ties = new Exposure(List.of(new int[] {0, 1, 2, 3}), raters(8, 3, 3, 3, 8, 3, 3), 8, List.of());
        assertThat(new LongTailShare().of(ties)).isCloseTo(0.5, within(1e-12));
        Exposure others = new Exposure(List.of(new int[] {1, 2, 4, 5}), raters(8, 3, 3, 3, 8, 3, 3), 8, List.of());
        assertThat(new LongTailShare().of(others)).isEqualTo(1);
    }

    /** Items 0, 2 and 3 have 8, 4 and 2 ratings. */
    @Test
    void meanPopularityIsTheMeanNumberOfTrainingRatings() {
        assertThat(EXPOSURE.meanPopularity(new int[] {3, 0, 2})).isCloseTo(14 / 3.0, within(1e-12));
        assertThat(EXPOSURE.meanPopularity(new int[0])).isNaN();
    }

    /** Users 0 and 2 have a list and known items: lists of mean popularity 5 and 2, chosen were 8 and 6. */
    @Test
    void popularityLiftComparesWithTheUsersOwnChoice() {
        assertThat(new PopularityLift().of(EXPOSURE)).isCloseTo(-0.5, within(1e-12));
    }

    /**
     * Items 0 and 3 have 8 and 2 users, both of them common: cosine 2 / 4. Item 7 has none. The lists of one item and
     * of none do not count.
     */
    @Test
    void diversityIsTheMeanDissimilarityOfPairs() {
        assertThat(new IntraListDiversity().of(EXPOSURE)).isCloseTo((0.5 + 1) / 2, within(1e-12));
    }

    /** Pairs of three items with users {0, 1, 2, 3}, {0} and {0, 1}: cosines 1/2, 2/sqrt(8) and 1/sqrt(2). */
    @Test
    void diversityTakesAllPairsOfAList() {
        Exposure three = new Exposure(List.of(new int[] {2, 0, 1}), raters(4, 4, 1, 2), 4, List.of());
        double cosines = 0.5 + 2 / Math.sqrt(8) + 1 / Math.sqrt(2);
        assertThat(new IntraListDiversity().of(three)).isCloseTo(1 - cosines / 3, within(1e-12));
    }
}
