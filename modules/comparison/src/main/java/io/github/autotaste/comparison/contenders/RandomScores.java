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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SplitMix;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.SplittableRandom;

/**
 * A score for each user and item, uniform over the range of the ratings: what any recommender must beat. Taste's own
 * {@code RandomRecommender} takes no seed and repeats items in a list.
 */
final class RandomScores extends TrainedScorer {

    private final RatingMatrix train;
    private final long seed;

    RandomScores(RatingMatrix train, long seed) {
        super(train.users(), train.items(), train.hasValues());
        this.train = train;
        this.seed = seed;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        SplittableRandom random = new SplittableRandom(seed + SplitMix.GAMMA * (profile.userIndex() + 1));
        float min = train.hasValues() ? train.min() : 0;
        float max = train.max();
        for (int itemIndex = 0; itemIndex < scores.length; itemIndex++) {
            scores[itemIndex] = (float) (min + (max - min) * random.nextDouble());
        }
    }
}
