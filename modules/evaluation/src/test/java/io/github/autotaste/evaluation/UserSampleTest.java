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

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserSampleTest {

    private static final int[] EVEN_NUMBERS =
            IntStream.range(0, 100).map(number -> 2 * number).toArray();

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 99, 100})
    void drawsAsManyAsWantedInOrderWithoutRepetition(int wanted) {
        int[] drawn = UserSample.draw(EVEN_NUMBERS, wanted, 3);
        assertThat(drawn).hasSize(wanted).isSorted().doesNotHaveDuplicates();
        assertThat(EVEN_NUMBERS).contains(drawn);
    }

    @Test
    void drawsEverybodyWhereMoreAreWanted() {
        assertThat(UserSample.draw(EVEN_NUMBERS, Protocol.ALL_USERS, 3)).containsExactly(EVEN_NUMBERS);
    }

    @Test
    void isAFunctionOfTheSeed() {
        assertThat(UserSample.draw(EVEN_NUMBERS, 10, 3)).containsExactly(UserSample.draw(EVEN_NUMBERS, 10, 3));
        assertThat(UserSample.draw(EVEN_NUMBERS, 10, 3)).isNotEqualTo(UserSample.draw(EVEN_NUMBERS, 10, 4));
        assertThat(UserSample.draw(EVEN_NUMBERS, 10, 3)).isNotEqualTo(UserSample.draw(EVEN_NUMBERS, 10, 3L << 32));
    }

    /** Each of 100 users is drawn with probability 0.3; 2,000 draws give 600 +- 20, and 5 standard deviations are 102. */
    @Test
    void drawsEveryUserEquallyOften() {
        int[] counts = new int[200];
        for (long seed = 0; seed < 2000; seed++) {
            for (int user : UserSample.draw(EVEN_NUMBERS, 30, seed)) {
                counts[user]++;
            }
        }
        assertThat(IntStream.of(EVEN_NUMBERS).map(user -> counts[user])).allMatch(count -> count > 498 && count < 702);
    }
}
