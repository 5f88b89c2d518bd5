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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.random.Well512a;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NegativeSamplerTest {

    private static final int ITEMS = 10;
    private static final int PER_DRAW = 4;

    static IntStream subsets() {
        return new Random(1).ints(40, 0, (1 << ITEMS) - 1);
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void everyOtherItemIsEquallyLikelyAndNoPositiveIsDrawn(int subset) {
        int[] positives = IntStream.range(0, ITEMS)
                .filter(item -> (subset >> item & 1) == 1)
                .toArray();
        NegativeSampler sampler = NegativeSampler.uniform(ITEMS);
        RandomGenerator random = new Well19937c(subset);
        int draws = 20_000;
        int[] counts = new int[ITEMS];
        for (int drawn = 0; drawn < draws; drawn += PER_DRAW) {
            for (int item : sampler.draw(PER_DRAW, positives, random)) {
                counts[item]++;
            }
        }
        double expected = (double) draws / (ITEMS - positives.length);
        for (int item = 0; item < ITEMS; item++) {
            if ((subset >> item & 1) == 1) {
                assertThat(counts[item]).isZero();
            } else {
                // six standard deviations of a binomial count
                assertThat((double) counts[item]).isCloseTo(expected, within(6 * Math.sqrt(expected) + 1e-9));
            }
        }
    }

    @Test
    void popularItemsAreDrawnInProportionToTheirPreferences() {
        // items 0 to 3 with 4, 3, 2 and 1 preferences
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int item = 0; item < 4; item++) {
            for (int user = item; user < 4; user++) {
                builder.add(user, item, 1);
            }
        }
        NegativeSampler sampler = NegativeSampler.popular(builder.build().byUser(), 1);
        RandomGenerator random = new Well19937c(1);
        int[] counts = new int[4];
        for (int item : sampler.draw(11_000, new int[] {1}, random)) {
            counts[item]++;
        }
        // weights 5, 3 and 2 without item 1
        assertThat(counts[0]).isCloseTo(5_500, within(300));
        assertThat(counts[1]).isZero();
        assertThat(counts[2]).isCloseTo(3_300, within(300));
        assertThat(counts[3]).isCloseTo(2_200, within(300));
    }

    @Test
    void aUserWhoPrefersAllThatIsPopularIsServedUniformly() {
        int[] everythingButTheLast = IntStream.range(0, 999).toArray();
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int item = 0; item < 1000; item++) {
            for (int user = 0; user < (item < 999 ? 20 : 1); user++) {
                builder.add(user, item, 1);
            }
        }
        NegativeSampler sampler = NegativeSampler.popular(builder.build().byUser(), 2);
        assertThat(sampler.draw(2, everythingButTheLast, new Well19937c(1))).containsExactly(999, 999);
    }

    /** Few draws from a long catalogue are sorted, many draws from a short one are counted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000, 50_000})
    void drawsAreAscendingAndMissThePositives(int count) {
        int[] positives = IntStream.range(0, 300).map(i -> 7 * i).toArray();
        int[] drawn = NegativeSampler.uniform(3_000).draw(count, positives, new Well19937c(count));
        assertThat(drawn).hasSize(count).isSorted();
        assertThat(IntStream.of(drawn))
                .allMatch(item -> item >= 0 && item < 3_000 && Arrays.binarySearch(positives, item) < 0);
    }

    /** Their numbers have as many digits as an integer. */
    @Test
    void drawsFromAsManyItemsAsThereMayBe() {
        int items = Integer.MAX_VALUE;
        int[] drawn = NegativeSampler.uniform(items).draw(1000, new int[] {0}, new Well512a(1));
        assertThat(drawn).hasSize(1000).isSorted();
        assertThat(drawn[0]).isPositive();
        assertThat(drawn[999]).isGreaterThan(items / 2);
    }
}
