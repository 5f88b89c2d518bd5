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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;

/**
 * Ranks items by how many users have rated them, the same for all users. An item without ratings scores 0.
 * Whoever cannot beat this has learned nothing about the single user.
 */
public final class MostPopular extends TrainedScorer {

    private final float[] ratingCounts;

    private MostPopular(RatingMatrix train, float[] ratingCounts) {
        super(train.users(), train.items(), false);
        this.ratingCounts = ratingCounts;
    }

    public static MostPopular fit(RatingMatrix train) {
        float[] ratingCounts = new float[train.items().size()];
        for (int position = 0; position < train.ratingCount(); position++) {
            ratingCounts[train.byUser().columnAt(position)]++;
        }
        return new MostPopular(train, ratingCounts);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        System.arraycopy(ratingCounts, 0, scores, 0, ratingCounts.length);
    }
}
