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
package io.github.autotaste.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of an {@link ItemScorer} as JUnit tests: a test class that implements this interface inherits them all.
 * The training ratings have a user and an item without ratings.
 */
public interface ItemScorerContract {

    /** Fits the scorer under test, with a fixed seed where it draws at random. */
    ItemScorer fit(RatingMatrix train);

    /** What to fit on: 31 users, 21 items, ratings from 1 to 5. */
    default RatingMatrix train() {
        Random random = new Random(17);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int pair = 0; pair < 250; pair++) {
            builder.add(random.nextInt(30), random.nextInt(20), 1 + random.nextInt(5));
        }
        return builder.build(
                IdIndex.of(IntStream.rangeClosed(0, 30).asLongStream().toArray()),
                IdIndex.of(IntStream.rangeClosed(0, 20).asLongStream().toArray()));
    }

    @Test
    default void indicesAreThoseOfTheTrainingRatings() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        assertThat(scorer.users()).isEqualTo(train.users());
        assertThat(scorer.items()).isEqualTo(train.items());
    }

    @Test
    default void scoresDoNotDependOnWhatTheArrayHeld() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        for (UserProfile profile : profiles(train)) {
            float[] used = new float[train.items().size()];
            Arrays.fill(used, 7);
            scorer.scoreAll(profile, used);
            assertThat(used).isEqualTo(scores(scorer, profile));
        }
    }

    @Test
    default void someItemsScoreAsAmongAll() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        Random random = new Random(3);
        for (UserProfile profile : profiles(train)) {
            float[] all = scores(scorer, profile);
            int[] some = random.ints(0, all.length)
                    .distinct()
                    .limit(random.nextInt(all.length + 1))
                    .toArray();
            float[] scores = new float[all.length];
            scorer.scoreItems(profile, some, scores);
            for (int position = 0; position < some.length; position++) {
                assertSameUpToRounding(scores[position], all[some[position]]);
            }
        }
    }

    @Test
    default void manyUsersScoreAsEachAlone() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        List<UserProfile> profiles = profiles(train);
        float[][] together = new float[profiles.size()][train.items().size()];
        scorer.scoreAll(profiles, together);
        for (int user = 0; user < together.length; user++) {
            float[] alone = scores(scorer, profiles.get(user));
            for (int item = 0; item < alone.length; item++) {
                assertSameUpToRounding(together[user][item], alone[item]);
            }
        }
    }

    @Test
    default void sameRatingsGiveTheSameScores() {
        RatingMatrix train = train();
        assertThat(allScores(fit(train), train)).isEqualTo(allScores(fit(train()), train));
    }

    @Test
    default void scoresTheSameFromManyThreads() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        float[] serial = allScores(scorer, train);
        float[][] concurrent = IntStream.range(0, 16)
                .parallel()
                .mapToObj(thread -> allScores(scorer, train))
                .toArray(float[][]::new);
        for (float[] scores : concurrent) {
            assertThat(scores).isEqualTo(serial);
        }
    }

    @Test
    default void leavesTheProfileAsItIs() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        for (UserProfile profile : profiles(train)) {
            int[] items = profile.itemIndices().clone();
            float[] ratings = profile.ratings().clone();
            scores(scorer, profile);
            assertThat(profile.itemIndices()).isEqualTo(items);
            assertThat(profile.ratings()).isEqualTo(ratings);
        }
    }

    @Test
    default void scoresAreFiniteOrMissing() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        for (UserProfile profile : profiles(train)) {
            for (float score : scores(scorer, profile)) {
                assertThat(Float.isInfinite(score)).isFalse();
            }
        }
    }

    @Test
    default void estimatesOfRatingsAreOnTheirScale() {
        RatingMatrix train = train();
        ItemScorer scorer = fit(train);
        if (scorer.predictsRatings()) {
            double mean = IntStream.range(0, train.users().size())
                    .mapToObj(user -> scores(scorer, train.profileOf(user)))
                    .flatMapToDouble(scores -> IntStream.range(0, scores.length).mapToDouble(item -> scores[item]))
                    .filter(score -> !Double.isNaN(score))
                    .average()
                    .orElseThrow();
            assertThat(mean).isBetween((double) train.min(), (double) train.max());
        }
    }

    /** Every training user, one with nothing rated among them, and two unknown ones. */
    private static List<UserProfile> profiles(RatingMatrix train) {
        return IntStream.range(0, train.users().size() + 2)
                .mapToObj(user -> switch (user - train.users().size()) {
                    case 0 -> UserProfile.ofUnknownUser(new int[0], new float[0]);
                    case 1 -> UserProfile.ofUnknownUser(new int[] {0, 3, 20}, new float[] {1, 5, 3});
                    default -> train.profileOf(user);
                })
                .toList();
    }

    /** The scores of all profiles, one after the other. */
    private static float[] allScores(ItemScorer scorer, RatingMatrix train) {
        List<UserProfile> profiles = profiles(train);
        int itemCount = scorer.items().size();
        float[] all = new float[profiles.size() * itemCount];
        for (int profile = 0; profile < profiles.size(); profile++) {
            System.arraycopy(scores(scorer, profiles.get(profile)), 0, all, profile * itemCount, itemCount);
        }
        return all;
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }

    private static void assertSameUpToRounding(float score, float expected) {
        if (Float.isNaN(expected)) {
            assertThat(score).isNaN();
        } else {
            assertThat(score).isCloseTo(expected, within(1e-5f * Math.max(1, Math.abs(expected))));
        }
    }
}
