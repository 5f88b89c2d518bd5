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

import java.util.List;
import org.junit.jupiter.api.Test;

final class CoverageTest {

    /** 10 items, some of them rated by some of 8 users. */
    private static final Exposure EXPOSURE = new Exposure(
            List.of(new int[] {0, 3}, new int[0], new int[] {3}, new int[] {3, 7}),
            new int[] {8, 1, 4, 2, 0, 0, 0, 0, 1, 1},
            8,
            List.of(new int[] {0}, new int[] {2}, new int[] {0, 2}, new int[0]));

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
        Exposure empty = new Exposure(List.of(new int[0]), new int[10], 8, List.of(new int[] {1}));
        assertThat(new UserCoverage().of(empty)).isZero();
        assertThat(new CatalogueCoverage().of(empty)).isZero();
        assertThat(new Novelty().of(empty)).isNaN();
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
        Exposure even = new Exposure(List.of(new int[] {0, 1}, new int[] {2, 3}), new int[4], 2, List.of());
        assertThat(new GiniIndex().of(even)).isZero();
    }

    /** The head is items 0 and 2; of the five places one goes to item 0. */
    @Test
    void longTailIsWhatTheHeadLeaves() {
        assertThat(new LongTailShare().of(EXPOSURE)).isCloseTo(0.8, within(1e-12));
    }

    /** Users 0 and 2 have a list and known items: lists of mean popularity 5 and 2, chosen were 8 and 6. */
    @Test
    void popularityLiftComparesWithTheUsersOwnChoice() {
        assertThat(new PopularityLift().of(EXPOSURE)).isCloseTo(-0.5, within(1e-12));
    }
}
