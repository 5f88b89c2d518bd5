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

import java.util.List;
import org.junit.jupiter.api.Test;

final class CoverageTest {

    private static final List<int[]> LISTS = List.of(new int[] {0, 3}, new int[0], new int[] {3}, new int[] {3, 7});

    @Test
    void userCoverageIsTheShareOfNonEmptyLists() {
        assertThat(new UserCoverage().of(LISTS, 10)).isEqualTo(0.75);
    }

    @Test
    void catalogueCoverageCountsEachItemOnce() {
        assertThat(new CatalogueCoverage().of(LISTS, 10)).isEqualTo(0.3);
    }

    @Test
    void emptyListsCoverNothing() {
        List<int[]> empty = List.of(new int[0]);
        assertThat(new UserCoverage().of(empty, 10)).isZero();
        assertThat(new CatalogueCoverage().of(empty, 10)).isZero();
    }
}
