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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ItemKnnRatingsTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, new ItemKnnConfig(10, 2));
    }

    /**
     * With one neighbour that the user has rated the estimate is the biases plus that rating's residual, whatever the
     * similarity.
     */
    @Test
    void addsTheNeighboursResidual() {
        RatingMatrix train = twins();
        ItemKnnRatings knn = fit(train, new ItemKnnConfig(1, 0));
        UserItemBias biases = UserItemBias.fit(train);
        UserProfile profile = UserProfile.ofUnknownUser(new int[] {0}, new float[] {5});
        float[] expected = scores(biases, profile);
        float residual = 5 - expected[0];
        assertThat(scores(knn, profile)[1]).isCloseTo(expected[1] + residual, within(1e-5f));
    }

    @Test
    void withoutARatedNeighbourTheBiasesAreLeft() {
        RatingMatrix train = train();
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThat(scores(fit(train), nobody)).isEqualTo(scores(UserItemBias.fit(train), nobody));
    }

    @Test
    void findsWhatBiasesCannot() {
        RatingMatrix train = twins();
        UserProfile loved = UserProfile.ofUnknownUser(new int[] {0}, new float[] {5});
        UserProfile hated = UserProfile.ofUnknownUser(new int[] {0}, new float[] {1});
        ItemScorer knn = fit(train, new ItemKnnConfig(1, 0));
        assertThat(scores(knn, loved)[1] - scores(knn, hated)[1]).isGreaterThan(3);
    }

    /** Items 0 and 1 are rated alike by everybody, item 2 at random. */
    private static RatingMatrix twins() {
        Random random = new Random(1);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 60; user++) {
            int rating = 1 + random.nextInt(5);
            builder.add(user, 0, rating).add(user, 1, rating).add(user, 2, 1 + random.nextInt(5));
        }
        return builder.build();
    }

    private static ItemKnnRatings fit(RatingMatrix train, ItemKnnConfig config) {
        try {
            return ItemKnnRatings.fit(train, config, 2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }
}
