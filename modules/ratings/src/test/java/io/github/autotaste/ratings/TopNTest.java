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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap against sorting everything. */
final class TopNTest {

    private static final float[] SPECIAL_SCORES = {
        Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0f, -0f, Float.MIN_VALUE, -Float.MAX_VALUE
    };

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private record Scored(int item, float score) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void selectsWhatAFullSortPutsFirst(long seed) {
        List<Scored> offered = offers(new Random(seed));
        for (int n : new int[] {1, 2, 3, 10, 31, 200}) {
            TopN best = new TopN(n);
            offered.forEach(offer -> best.offer(offer.item(), offer.score()));
            assertThat(drain(best)).isEqualTo(sorted(offered, n));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void offeringAllIsOfferingOneAfterTheOther(long seed) {
        Random random = new Random(seed);
        List<Scored> offered = offers(random);
        float[] scores = new float[offered.size()];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = offered.get(item).score();
        }
        int count = random.nextInt(scores.length + 1);
        for (int n : new int[] {1, 2, 3, 10, 31, 200}) {
            TopN one = new TopN(n);
            TopN all = new TopN(n);
            // one of a larger index before, so that equal scores have to move it out
            one.offer(1000, 2);
            all.offer(1000, 2);
            for (int item = 0; item < count; item++) {
                one.offer(item, scores[item]);
            }
            all.offerAll(scores, count);
            assertThat(drain(all)).isEqualTo(drain(one));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReusableAfterItWasDrained(long seed) {
        Random random = new Random(seed);
        TopN best = new TopN(5);
        for (int use = 0; use < 3; use++) {
            List<Scored> offered = offers(random);
            offered.forEach(offer -> best.offer(offer.item(), offer.score()));
            assertThat(drain(best)).isEqualTo(sorted(offered, 5));
            assertThat(best.size()).isZero();
        }
    }

    @Test
    void equalScoresGoToTheSmallerIndexWhateverTheOrderOfOffers() {
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0))) {
            TopN best = new TopN(2);
            order.forEach(item -> best.offer(item, 1f));
            assertThat(drain(best)).containsExactly(new Scored(0, 1f), new Scored(1, 1f));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tieBreaksDecideInTurnBeforeTheIndex(long seed) {
        Random random = new Random(seed);
        List<Scored> offered = offers(random);
        float[] first = levels(offered.size(), random);
        float[] second = levels(offered.size(), random);
        Comparator<Scored> bestFirst = Comparator.comparing((Scored offer) -> offer.score() + 0f)
                .thenComparing(offer -> first[offer.item()])
                .thenComparing(offer -> second[offer.item()])
                .reversed()
                .thenComparing(Scored::item);
        for (int n : new int[] {1, 2, 3, 10, 31, 200}) {
            TopN best = new TopN(n, first, second);
            offered.forEach(offer -> best.offer(offer.item(), offer.score()));
            assertThat(drain(best))
                    .isEqualTo(offered.stream()
                            .filter(offer -> !Float.isNaN(offer.score()))
                            .sorted(bestFirst)
                            .limit(n)
                            .toList());
        }
    }

    private static float[] levels(int count, Random random) {
        float[] levels = new float[count];
        for (int item = 0; item < count; item++) {
            levels[item] = random.nextInt(3);
        }
        return levels;
    }

    @Test
    void tellsWhetherTheIndexDecided() {
        float[] tieBreak = {1, 2, 2};
        TopN best = new TopN(1, tieBreak);
        best.offer(0, 1f);
        best.offer(1, 1f);
        assertThat(best.isDecidedByIndex()).isFalse();
        best.offer(2, 1f);
        assertThat(best.isDecidedByIndex()).isTrue();
        TopN both = new TopN(3);
        both.offer(0, 2f);
        both.offer(1, 1f);
        both.offer(2, 2f);
        drain(both);
        assertThat(both.isDecidedByIndex()).isTrue();
    }

    @Test
    void nanIsNeverTaken() {
        TopN best = new TopN(2);
        best.offer(0, Float.NaN);
        best.offer(1, Float.NEGATIVE_INFINITY);
        best.offer(2, Float.NaN);
        assertThat(drain(best)).containsExactly(new Scored(1, Float.NEGATIVE_INFINITY));
    }

    @Test
    void drainLeavesTheRestOfTheArrays() {
        TopN best = new TopN(4);
        best.offer(7, 2f);
        int[] items = {-1, -1, -1};
        float[] scores = {-1f, -1f, -1f};
        assertThat(best.drain(items, scores)).isEqualTo(1);
        assertThat(items).containsExactly(7, -1, -1);
        assertThat(scores).containsExactly(2f, -1f, -1f);
        assertThat(best.drain(items, scores)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesListsWithoutRoom(int n) {
        assertThatThrownBy(() -> new TopN(n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a list length of at least 1, found " + n);
    }

    /** Up to 60 items in any order, with few distinct scores. */
    private static List<Scored> offers(Random random) {
        List<Scored> offers = new ArrayList<>();
        int size = random.nextInt(60);
        for (int item = 0; item < size; item++) {
            float score =
                    random.nextInt(4) == 0 ? SPECIAL_SCORES[random.nextInt(SPECIAL_SCORES.length)] : random.nextInt(5);
            offers.add(new Scored(item, score));
        }
        Collections.shuffle(offers, random);
        return offers;
    }

    private static List<Scored> sorted(List<Scored> offered, int n) {
        return offered.stream()
                .filter(offer -> !Float.isNaN(offer.score()))
                // adding 0 makes of the negative zero, which compares as smaller, the zero that it equals
                .sorted(Comparator.comparing((Scored offer) -> offer.score() + 0f)
                        .reversed()
                        .thenComparing(Scored::item))
                .limit(n)
                .toList();
    }

    private static List<Scored> drain(TopN best) {
        int[] items = new int[best.size()];
        float[] scores = new float[best.size()];
        best.drain(items, scores);
        return IntStream.range(0, items.length)
                .mapToObj(rank -> new Scored(items[rank], scores[rank]))
                .toList();
    }

    @Test
    void takesNoScoreBeyondTheCount() {
        TopN best = new TopN(3);
        best.offerAll(new float[] {1, 2, 9}, 2);
        assertThat(TopList.drained(best).itemIndices()).containsExactly(1, 0);
    }
}
