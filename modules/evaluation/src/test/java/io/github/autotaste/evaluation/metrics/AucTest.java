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

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AucTest {

    /**
     * Item 0 is known; items 2, 4, 5 are not relevant. Relevant item 1 ties with 2, beats 4 and loses to 5; relevant
     * item 3 has no score and loses to all: 1.5 of 6.
     */
    @Test
    void matchesPaper() {
        float[] scores = {0.9f, 0.5f, 0.5f, Float.NaN, 0.1f, 0.7f};
        assertThat(Auc.of(scores, new int[] {1, 3}, new int[] {0})).isEqualTo(0.25);
    }

    @Test
    void equalScoresAreWorthNothing() {
        assertThat(Auc.of(new float[] {2, 2, 2, 2}, new int[] {1}, new int[] {3}))
                .isEqualTo(0.5);
        assertThat(Auc.of(new float[] {0f, -0f}, new int[] {0}, new int[0])).isEqualTo(0.5);
    }

    /** As of a model whose sums have overflowed. The second ties with one item and loses to the other. */
    @Test
    void infiniteScoresTieLikeOthers() {
        float inf = Float.POSITIVE_INFINITY;
        assertThat(Auc.of(new float[] {inf, inf, inf}, new int[] {1}, new int[0]))
                .isEqualTo(0.5);
        assertThat(Auc.of(new float[] {-inf, -inf, 0}, new int[] {1}, new int[0]))
                .isEqualTo(0.25);
    }

    @Test
    void isUndefinedIfNothingElseIsLeft() {
        assertThat(Auc.of(new float[] {1, 2}, new int[] {0}, new int[] {1})).isNaN();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheShareOfPairsInTheRightOrder(long seed) {
        Random random = new Random(seed);
        float[] scores = new float[40];
        for (int item = 0; item < 40; item++) {
            scores[item] = random.nextInt(8);
        }
        int[] relevant =
                IntStream.range(0, 40).filter(item -> random.nextInt(4) == 0).toArray();
        int[] others = IntStream.range(0, 40)
                .filter(item -> IntStream.of(relevant).noneMatch(other -> other == item))
                .toArray();
        double won = 0;
        for (int item : relevant) {
            for (int other : others) {
                won += scores[item] > scores[other] ? 1 : scores[item] == scores[other] ? 0.5 : 0;
            }
        }
        assertThat(Auc.of(scores, relevant, new int[0]))
                .isCloseTo(won / (relevant.length * others.length), within(1e-12));
    }
}
