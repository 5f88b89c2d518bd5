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

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TopCandidatesTest {

    private static final int ITEMS = 500;

    /** Scores behind bounds that are above them by as much as each slack says. */
    private record Slack(float[] scores, float[] slacks) implements BoundedScores {

        @Override
        public void bounds(float[] bounds) {
            for (int item = 0; item < scores.length; item++) {
                bounds[item] = scores[item] + slacks[item];
            }
        }

        @Override
        public void scores(int[] itemIndices, float[] some) {
            for (int position = 0; position < itemIndices.length; position++) {
                some[position] = scores[itemIndices[position]];
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** With few different scores in half of the cases, so that ties are common, and with items that may not be listed. */
    @ParameterizedTest
    @MethodSource("seeds")
    void haveTheListOfAllScoresWithItsTies(int seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(12);
        int steps = seed % 2 == 0 ? 200 : 1 << 20;
        float[] scores = random(random, steps);
        float[] slacks = random(random, 100);
        for (int item = 0; item < ITEMS; item++) {
            slacks[item] /= 20;
        }
        float[] tieBreaks = random(random, 3);
        Slack scorer = new Slack(scores, slacks);
        float[] bounds = new float[ITEMS];
        scorer.bounds(bounds);
        float[] allowed = scores.clone();
        for (int left = random.nextInt(100); left > 0; left--) {
            int item = random.nextInt(ITEMS);
            bounds[item] = Float.NaN;
            allowed[item] = Float.NaN;
        }
        TopN expected = new TopN(length, tieBreaks);
        expected.offerAll(allowed, ITEMS);
        Optional<TopCandidates> topCandidates = TopCandidates.of(bounds, length, scorer);
        if (topCandidates.isPresent()) {
            TopN best = new TopN(length, tieBreaks);
            topCandidates.get().offerTo(best);
            TopList list = TopList.drained(best);
            TopList all = TopList.drained(expected);
            assertThat(list.itemIndices()).isEqualTo(all.itemIndices());
            assertThat(list.scores()).isEqualTo(all.scores());
        }
        assertThat(topCandidates.isPresent()).isEqualTo(countFrom(bounds, length, scorer) <= ITEMS / 16);
    }

    /** 31 of 500 items are a sixteenth. */
    @Test
    void areToldOfListsUpToASixteenthOfTheItems() {
        float[] bounds = new float[ITEMS];
        Slack scorer = new Slack(random(new Random(1), 1 << 20), bounds.clone());
        scorer.bounds(bounds);
        assertThat(TopCandidates.of(bounds, 31, scorer)).isPresent();
        assertThat(TopCandidates.of(bounds, 32, scorer)).isEmpty();
    }

    /** Of multiples of a step in [0, 1). */
    private static float[] random(Random random, int steps) {
        float[] values = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            values[item] = (float) random.nextInt(steps) / steps;
        }
        return values;
    }

    /** How many bounds reach the lowest score of the items that have the highest. */
    private static long countFrom(float[] bounds, int length, Slack scorer) {
        Integer[] order = IntStream.range(0, ITEMS).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                (a, b) -> bounds[a] == bounds[b] || Float.isNaN(bounds[a]) && Float.isNaN(bounds[b])
                        ? Integer.compare(a, b)
                        : Float.isNaN(bounds[a])
                                ? 1
                                : Float.isNaN(bounds[b]) ? -1 : Float.compare(bounds[b], bounds[a]));
        float least = Float.POSITIVE_INFINITY;
        for (int rank = 0; rank < length; rank++) {
            least = Math.min(least, scorer.scores()[order[rank]]);
        }
        long count = 0;
        for (float bound : bounds) {
            count += bound >= least ? 1 : 0;
        }
        return count;
    }

    @Test
    void areAllThereAreWhereTheseAreFewerThanTheList() {
        float[] bounds = new float[ITEMS];
        Arrays.fill(bounds, Float.NaN);
        bounds[7] = 2;
        bounds[300] = 3;
        float[] scores = new float[ITEMS];
        scores[300] = 1;
        TopCandidates topCandidates =
                TopCandidates.of(bounds, 5, new Slack(scores, new float[ITEMS])).orElseThrow();
        assertThat(topCandidates.itemIndices()).containsExactly(7, 300);
        assertThat(topCandidates.scores()).containsExactly(0, 1);
    }

    @Test
    void anItemWithoutAScoreTakesNobodysPlace() {
        float[] scores = new float[ITEMS];
        Arrays.fill(scores, -1);
        scores[3] = Float.NaN;
        scores[9] = 1;
        float[] bounds = new float[ITEMS];
        Arrays.fill(bounds, Float.NaN);
        bounds[3] = Float.POSITIVE_INFINITY;
        bounds[9] = 2;
        bounds[20] = 0;
        TopN best = new TopN(2);
        TopCandidates.of(bounds, 2, new Slack(scores, new float[ITEMS]))
                .orElseThrow()
                .offerTo(best);
        assertThat(TopList.drained(best).itemIndices()).containsExactly(9, 20);
    }

    @Test
    void areNotPickedOutOfEqualScores() {
        assertThat(TopCandidates.of(new float[ITEMS], 5, new Slack(new float[ITEMS], new float[ITEMS])))
                .isEmpty();
    }
}
