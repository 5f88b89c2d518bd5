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

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The users of some ratings as a scorer knows them. The two may differ in their ids: items that are new to the scorer are
 * left out, and users that are new to it have the index {@link UserProfile#UNKNOWN_USER}.
 *
 * @param model the scorer whose indices the profiles have
 * @param ratings the ratings that the profiles are made of
 */
public record ProfileMapping(ItemScorer model, RatingMatrix ratings) {

    /** What equal scores are ordered by. */
    public float[][] tieBreaks() {
        return ItemQuality.of(ratings, model.items()).tieBreaks(model);
    }

    /**
     * The profile of a user, in the indices of the scorer.
     *
     * @param row the user's index in the ratings
     */
    public UserProfile of(int row) {
        return of(ratings.profileOf(row));
    }

    /**
     * A profile in the indices of the scorer.
     *
     * @param there the same in the indices of the ratings
     */
    public UserProfile of(UserProfile there) {
        int[] here = new int[there.itemIndices().length];
        for (int p = 0; p < here.length; p++) {
            here[p] = model.items().indexOf(ratings.items(), there.itemIndices()[p]);
        }
        // numbers there and texts here are in different orders
        int[] kept = IntStream.range(0, here.length)
                .filter(p -> here[p] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(p -> here[p]))
                .mapToInt(p -> p)
                .toArray();
        int[] items = new int[kept.length];
        float[] values = new float[kept.length];
        for (int p = 0; p < kept.length; p++) {
            items[p] = here[kept[p]];
            values[p] = there.ratings()[kept[p]];
        }
        int user = there.isKnownUser()
                ? model.users().indexOf(ratings.users(), there.userIndex())
                : UserProfile.UNKNOWN_USER;
        return new UserProfile(user, items, values);
    }
}
