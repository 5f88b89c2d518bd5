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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Scores computed by hand. Items 1 to 5: a comedy, a drama, both, a drama that nobody has rated, and one of which nothing is known. User 1
 * prefers items 1 and 3, user 2 prefers item 3 and dislikes item 2, user 3 has no rating.
 */
final class ContentBaselinesTest {

    private static final RatingMatrix RATINGS = RatingMatrixBuilder.ofRatings()
            .add(1, 1, 5)
            .add(1, 3, 4)
            .add(2, 3, 5)
            .add(2, 2, 1)
            .build(IdIndex.of(1, 2, 3), IdIndex.of(1, 2, 3, 4, 5));

    private static final ItemFeatures FEATURES = ItemFeatures.named(
            IdIndex.of(1, 2, 3, 4),
            List.of("genre=Comedy", "genre=Drama", "price"),
            new SparseRows(3, new int[] {0, 1, 2, 4, 5}, new int[] {0, 1, 0, 1, 1}, new float[] {1, 1, 1, 1, 1}));

    private static final float HALF = (float) Math.sqrt(0.5);

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[5];
        scorer.scoreAll(profile, scores);
        return scores;
    }

    @Test
    void contentKnnAddsCosinesWithTheItemsOfTheUser() {
        ItemScorer all = ContentKnn.fit(RATINGS, FEATURES, Integer.MAX_VALUE, 3);

        assertThat(scores(all, RATINGS.profileOf(0)))
                .containsExactly(new float[] {1 + HALF, HALF, HALF + 1, HALF, 0}, within(1e-6f));
        assertThat(scores(all, RATINGS.profileOf(1)))
                .containsExactly(new float[] {HALF, HALF, 1, HALF, 0}, within(1e-6f));
    }

    @Test
    void contentKnnAddsTheNearestAlone() {
        ItemScorer nearest = ContentKnn.fit(RATINGS, FEATURES, 1, 3);

        assertThat(scores(nearest, RATINGS.profileOf(0)))
                .containsExactly(new float[] {1, HALF, 1, HALF, 0}, within(1e-6f));
    }

    @Test
    void contentKnnHasNoScoresForNobody() {
        assertThat(scores(ContentKnn.fit(RATINGS, FEATURES, 1, 3), RATINGS.profileOf(2)))
                .containsOnly(Float.NaN);
        assertThatThrownBy(() -> ContentKnn.fit(RATINGS, FEATURES, 0, 3))
                .hasMessage("Expected at least 1 neighbour, found 0");
    }

    /**
     * Preferences from 3 on: item 1 has one, item 3 two. A comedy has 3 / 2 on average, a drama 2, which is item 3 alone. User 1 has
     * the shares 2/3 and 1/3, user 2 and everybody together 1/2 and 1/2, and 3/5 and 2/5.
     */
    @Test
    void popularityWithinTheCategoriesOfTheUser() {
        ItemScorer scorer = MostPopularOfCategory.fit(RATINGS, FEATURES, 3);

        assertThat(scores(scorer, RATINGS.profileOf(0)))
                .containsExactly(new float[] {2 / 3f, 2 / 3f, 2, 2 / 3f, 0}, within(1e-6f));
        assertThat(scores(scorer, RATINGS.profileOf(1))).containsExactly(new float[] {0.5f, 1, 2, 1, 0}, within(1e-6f));
        assertThat(scores(scorer, RATINGS.profileOf(2)))
                .containsExactly(new float[] {0.6f, 0.8f, 2, 0.8f, 0}, within(1e-6f));
    }
}
