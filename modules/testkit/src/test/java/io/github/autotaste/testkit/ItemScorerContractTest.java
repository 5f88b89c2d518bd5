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

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each promise of the contract fails for a scorer that breaks it; a scorer that keeps all passes. */
final class ItemScorerContractTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return new ProfileMean(train);
    }

    @Test
    void catchesOtherIndices() {
        breaks(ItemScorerContract::indicesAreThoseOfTheTrainingRatings, train -> new ProfileMean(train) {
            @Override
            public IdIndex items() {
                return IdIndex.of(1, 2, 3);
            }
        });
    }

    @Test
    void catchesScoresAddedToTheArray() {
        breaks(ItemScorerContract::scoresDoNotDependOnWhatTheArrayHeld, train -> new ProfileMean(train) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                scores[2] += 1;
            }
        });
    }

    @Test
    void catchesScoresOfSomeItemsThatDiffer() {
        breaks(ItemScorerContract::someItemsScoreAsAmongAll, train -> new ProfileMean(train) {
            @Override
            public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
                Arrays.fill(scores, 0.5f);
            }
        });
    }

    @Test
    void catchesUnseededDraws() {
        AtomicInteger fits = new AtomicInteger();
        breaks(ItemScorerContract::sameRatingsGiveTheSameScores, train -> {
            int fit = fits.incrementAndGet();
            return new ProfileMean(train) {
                @Override
                public void scoreAll(UserProfile profile, float[] scores) {
                    Arrays.fill(scores, fit);
                }
            };
        });
    }

    @Test
    void catchesStateSharedBetweenCalls() {
        AtomicInteger calls = new AtomicInteger();
        breaks(ItemScorerContract::scoresTheSameFromManyThreads, train -> new ProfileMean(train) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                Arrays.fill(scores, calls.incrementAndGet());
            }
        });
    }

    @Test
    void catchesAChangedProfile() {
        breaks(ItemScorerContract::leavesTheProfileAsItIs, train -> new ProfileMean(train) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                Arrays.fill(profile.ratings(), 0);
            }
        });
    }

    @Test
    void catchesInfiniteScores() {
        breaks(ItemScorerContract::scoresAreFiniteOrMissing, train -> new ProfileMean(train) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                Arrays.fill(scores, 1f / profile.itemIndices().length);
            }
        });
    }

    @Test
    void catchesEstimatesOffTheScale() {
        breaks(ItemScorerContract::estimatesOfRatingsAreOnTheirScale, train -> new ProfileMean(train) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                Arrays.fill(scores, 0.4f);
            }
        });
    }

    private static void breaks(Consumer<ItemScorerContract> promise, ItemScorerContract broken) {
        assertThatThrownBy(() -> promise.accept(broken)).isInstanceOf(AssertionError.class);
    }

    /** Scores every item with the mean of the profile's ratings, NaN if there is none. */
    private static class ProfileMean implements ItemScorer {

        private final RatingMatrix train;

        ProfileMean(RatingMatrix train) {
            this.train = train;
        }

        @Override
        public IdIndex users() {
            return train.users();
        }

        @Override
        public IdIndex items() {
            return train.items();
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            float sum = 0;
            for (float rating : profile.ratings()) {
                sum += rating;
            }
            Arrays.fill(scores, sum / profile.ratings().length);
        }
    }
}
