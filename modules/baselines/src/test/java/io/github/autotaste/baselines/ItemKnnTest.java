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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ItemKnnTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, new ItemKnnConfig(5, 2), Double.NEGATIVE_INFINITY);
    }

    /**
     * Items 10, 20, 30 are preferred by users 1 2 3, by 1 2, and by 3. Items 10 and 20 have two users in common: cosine
     * 2 / sqrt(3 * 2), times 2 / (2 + 1). Items 10 and 30 have one: 1 / sqrt(3), times 1 / 2. Items 20 and 30 none.
     */
    @Test
    void scoresBySumsOfShrunkCosines() {
        ItemKnn knn = fit(small(), new ItemKnnConfig(2, 1), Double.NEGATIVE_INFINITY);
        float s12 = (float) (2 / Math.sqrt(6) * 2 / 3);
        float s13 = (float) (1 / Math.sqrt(3) / 2);
        assertScores(scores(knn, 0), 0, s12, s13);
        assertScores(scores(knn, 1, 2), s12 + s13, 0, 0);
    }

    /** Item 10 keeps item 20 as its only neighbour; item 30 keeps item 10. */
    @Test
    void scoresByTheNearestOnly() {
        ItemKnn knn = fit(small(), new ItemKnnConfig(1, 1), Double.NEGATIVE_INFINITY);
        assertScores(scores(knn, 1, 2), (float) (2 / Math.sqrt(6) * 2 / 3), 0, 0);
        assertThat(scores(knn, 0)[2]).isPositive();
    }

    @Test
    void ratingsBelowTheThresholdAreNoPreferences() {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 10, 5)
                .add(1, 20, 4)
                .add(2, 10, 4)
                .add(2, 20, 1)
                .build();
        ItemKnn knn = fit(ratings, new ItemKnnConfig(1, 0), 4);
        float[] scores = new float[2];
        knn.scoreAll(UserProfile.ofUnknownUser(new int[] {0, 1}, new float[] {5, 1}), scores);
        assertScores(scores, 0, (float) (1 / Math.sqrt(2)));
        knn.scoreAll(UserProfile.ofUnknownUser(new int[] {0}, new float[] {1}), scores);
        assertThat(scores).containsOnly(Float.NaN);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws Exception {
        ItemKnn one = ItemKnn.fit(train(), ItemKnn.DEFAULT, 3, 1);
        ItemKnn many = ItemKnn.fit(train(), ItemKnn.DEFAULT, 3, 3);
        for (int item = 0; item < one.items().size(); item++) {
            assertThat(scores(many, item)).isEqualTo(scores(one, item));
        }
    }

    @Test
    void rejectsSettingsOutOfRange() {
        assertThatThrownBy(() -> new ItemKnnConfig(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least 1 neighbour, found 0");
        assertThatThrownBy(() -> new ItemKnnConfig(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite shrinkage of at least 0, found -1.0");
    }

    private static RatingMatrix small() {
        return RatingMatrixBuilder.ofPreferences()
                .add(1, 10, 1)
                .add(1, 20, 1)
                .add(2, 10, 1)
                .add(2, 20, 1)
                .add(3, 10, 1)
                .add(3, 30, 1)
                .build();
    }

    private static ItemKnn fit(RatingMatrix train, ItemKnnConfig config, double positiveFrom) {
        try {
            return ItemKnn.fit(train, config, positiveFrom, 2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] scores(ItemScorer scorer, int... items) {
        float[] ratings = new float[items.length];
        Arrays.fill(ratings, 5);
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(UserProfile.ofUnknownUser(items, ratings), scores);
        return scores;
    }

    private static void assertScores(float[] scores, float... expected) {
        assertThat(scores).containsExactly(expected, within(1e-6f));
    }
}
