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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;

/**
 * A user who has rated an item that came after training.
 *
 * @param user in the indices of the model; without the item, which it does not know
 * @param rating of the item
 */
public record Rater(UserProfile user, float rating) {

    /** @throws IllegalArgumentException if the rating is not finite */
    public Rater {
        if (!Float.isFinite(rating)) {
            throw new IllegalArgumentException("Expected a finite rating of a new item, found " + rating);
        }
    }

    /** The ratings of several; those beyond a range count as the nearest within. */
    static float[] ratings(List<Rater> raters, RatingRange range) {
        float[] ratings = new float[raters.size()];
        for (int place = 0; place < ratings.length; place++) {
            ratings[place] = range.clip(raters.get(place).rating());
        }
        return ratings;
    }
}
