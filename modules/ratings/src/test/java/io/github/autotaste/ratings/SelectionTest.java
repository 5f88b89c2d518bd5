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
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelectionTest {

    private static final UserProfile NOBODY = UserProfile.ofUnknownUser(new int[0], new float[0]);

    private static UserProfile user(int index) {
        return new UserProfile(index, new int[] {0}, new float[] {1});
    }

    /** Items 0, 1, 2 are of category 0, item 3 of none, items 4 and 5 of category 1, item 2 of both. */
    private static final SparseRows CATEGORIES = new SparseRows(
            2, new int[] {0, 1, 2, 4, 4, 5, 6}, new int[] {0, 0, 0, 1, 1, 1}, new float[] {1, 1, 1, 1, 1, 1});

    private static final float[] SCORES = {9, 8, 7, 6, 5, 4};

    @Test
    void noCategoryHasMoreItemsThanItMay() {
        assertThat(Selection.best().atMost(1, CATEGORIES).of(NOBODY, SCORES, 6).itemIndices())
                .containsExactly(0, 3, 4);
        assertThat(Selection.best().atMost(2, CATEGORIES).of(NOBODY, SCORES, 4).itemIndices())
                .containsExactly(0, 1, 3, 4);
        assertThat(Selection.best().atMost(2, CATEGORIES).of(NOBODY, SCORES, 3).scores())
                .containsExactly(9, 8, 6);
        assertThat(Selection.best().atMost(6, CATEGORIES).of(NOBODY, SCORES, 6).itemIndices())
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThatThrownBy(() -> Selection.best().atMost(0, CATEGORIES))
                .hasMessage("Expected at least 1 item of a category, found 0");
    }

    /** The rule as one would write it down: item after item, down the whole ranking. */
    @Test
    void isTheWalkDownTheWholeRanking() {
        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            int[][] columns = new int[40][];
            float[][] ones = new float[40][];
            float[] scores = new float[40];
            for (int item = 0; item < 40; item++) {
                columns[item] =
                        random.ints(random.nextInt(3), 0, 5).distinct().sorted().toArray();
                ones[item] = new float[columns[item].length];
                scores[item] = random.nextInt(10) == 0 ? Float.NaN : random.nextInt(30);
            }
            SparseRows categories = SparseRows.ofRows(5, columns, ones);
            int most = 1 + random.nextInt(3);
            List<Integer> expected = new ArrayList<>();
            int[] counts = new int[5];
            for (int item : Selection.best().of(NOBODY, scores, 40).itemIndices()) {
                if (Arrays.stream(columns[item]).allMatch(category -> counts[category] < most)
                        && expected.size() < 10) {
                    Arrays.stream(columns[item]).forEach(category -> counts[category]++);
                    expected.add(item);
                }
            }
            assertThat(Selection.best()
                            .atMost(most, categories)
                            .of(NOBODY, scores, 10)
                            .itemIndices())
                    .containsExactly(expected.stream().mapToInt(item -> item).toArray());
        }
    }

    @Test
    void aShareOfThePlacesIsDrawn() {
        float[] scores = new float[1000];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = item < 500 ? -item : Float.NaN;
        }
        int drawn = 0;
        for (int user = 0; user < 300; user++) {
            int[] items = Selection.best()
                    .exploring(0.2, 7)
                    .of(user(user), scores, 10)
                    .itemIndices();
            assertThat(items).hasSize(10).doesNotHaveDuplicates();
            assertThat(IntStream.of(items)).allMatch(item -> item < 500);
            int[] best = IntStream.of(items).filter(item -> item < 10).toArray();
            assertThat(best).isSorted();
            drawn += 10 - best.length;
        }
        // 600 of 3,000 places are expected, with a deviation of 22
        assertThat(drawn / 3000.0).isCloseTo(0.2, within(0.03));
    }

    @Test
    void explorationIsAFunctionOfSeedAndProfile() {
        float[] scores = new float[100];
        Selection exploring = Selection.best().exploring(0.5, 7);
        int[] once = exploring.of(user(1), scores, 20).itemIndices();
        assertThat(exploring.of(user(1), scores, 20).itemIndices()).isEqualTo(once);
        assertThat(exploring.of(user(2), scores, 20).itemIndices()).isNotEqualTo(once);
        assertThat(Selection.best().exploring(0.5, 8).of(user(1), scores, 20).itemIndices())
                .isNotEqualTo(once);
        assertThat(Selection.best().exploring(0, 7).of(user(1), scores, 20).itemIndices())
                .isEqualTo(Selection.best().of(user(1), scores, 20).itemIndices());
        assertThatThrownBy(() -> Selection.best().exploring(1.5, 7))
                .hasMessage("Expected a share of explored places from 0 to 1, found 1.5");
    }

    @Test
    void everyPlaceMayBeDrawnAndStaysFilledWhereNothingIsLeftToDraw() {
        float[] scores = {5, 4, 3, Float.NaN, 2};
        Selection always = Selection.best().exploring(1, 7);
        assertThat(always.of(user(1), scores, 2).itemIndices()).containsExactlyInAnyOrder(2, 4);
        assertThat(always.of(user(1), scores, 3).itemIndices())
                .hasSize(3)
                .contains(4)
                .doesNotHaveDuplicates();
        assertThat(always.of(user(1), scores, 9).itemIndices()).containsExactly(0, 1, 2, 4);
    }

    /** Whatever is drawn, the rule that is put around it holds. */
    @Test
    void drawnItemsCountInTheirCategoriesToo() {
        float[] scores = new float[60];
        int[][] columns = new int[60][];
        float[][] ones = new float[60][1];
        for (int item = 0; item < 60; item++) {
            columns[item] = new int[] {item % 6};
        }
        Selection rules = Selection.best().exploring(0.5, 7).atMost(2, SparseRows.ofRows(6, columns, ones));
        for (int user = 0; user < 50; user++) {
            int[] counts = new int[6];
            for (int item : rules.of(user(user), scores, 12).itemIndices()) {
                counts[item % 6]++;
            }
            assertThat(counts).containsOnly(2);
        }
    }

    @Test
    void whatWasBoughtLongAgoMayBeBoughtAgain() {
        RatingMatrix ratings = RatingMatrixBuilder.ofPreferences()
                .add(1, 10, 1, 100)
                .add(1, 20, 1, 200)
                .add(2, 30, 1, 300)
                .build();
        ItemScorer scorer = new TrainedScorer(ratings.users(), ratings.items(), false) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                Arrays.fill(scores, 1);
            }
        };
        TopList list = TopList.of(
                        scorer,
                        List.of(ratings.profileOf(0)),
                        5,
                        Candidates.notHadSince(ratings, scorer, 150),
                        Selection.best())
                .get(0);
        assertThat(list.itemIndices()).containsExactly(0, 2);
    }
}
