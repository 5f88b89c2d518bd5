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

import org.junit.jupiter.api.Test;

final class GradedNdcgTest {

    private static final int[] RELEVANT = {10, 30, 40};
    private static final float[] RATINGS = {2, 5, 4};

    /** DCG 2 * 1 + 5 * 0.5 = 4.5; ideal 5 * 1 + 4 * 0.630930 + 2 * 0.5 = 8.523719. */
    @Test
    void matchesPaper() {
        JudgedList list = JudgedList.of(new int[] {10, 20, 30}, RELEVANT, RATINGS);
        assertThat(new GradedNdcg(3).of(list)).isCloseTo(0.527938, within(1e-6));
    }

    @Test
    void isOneForTheBestRatedFirstOnly() {
        assertThat(new GradedNdcg(3).of(JudgedList.of(new int[] {30, 40, 10}, RELEVANT, RATINGS)))
                .isCloseTo(1, within(1e-12));
        assertThat(new GradedNdcg(3).of(JudgedList.of(new int[] {10, 40, 30}, RELEVANT, RATINGS)))
                .isLessThan(1);
    }

    @Test
    void isPlainNdcgWhereAllRatingsAreEqual() {
        int[] items = {10, 20, 30};
        double graded = new GradedNdcg(3).of(JudgedList.of(items, RELEVANT, new float[] {3, 3, 3}));
        assertThat(graded).isCloseTo(new Ndcg(3).of(JudgedList.of(items, RELEVANT)), within(1e-12));
    }

    /** The list finds the second of two: 0.630930 of 1 + 0.630930. */
    @Test
    void relevantItemsGainOneWhereNoRatingsAreGiven() {
        JudgedList list = JudgedList.of(new int[] {20, 10}, new int[] {10, 40});
        assertThat(new GradedNdcg(2).of(list)).isCloseTo(0.386853, within(1e-6));
    }

    @Test
    void rejectsCutoffBelowOne() {
        assertThatThrownBy(() -> new GradedNdcg(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a cutoff of at least 1, found 0");
    }

    @Test
    void ratingsBelowZeroGainNothing() {
        assertThat(new GradedNdcg(1).of(JudgedList.of(new int[] {10}, new int[] {10}, new float[] {-2})))
                .isZero();
    }
}
