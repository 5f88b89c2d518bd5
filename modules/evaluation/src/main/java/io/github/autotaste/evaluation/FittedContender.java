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
package io.github.autotaste.evaluation;

import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contender after its fit. Called by one thread at a time; indices are those of the training matrix. Closed when it is
 * measured.
 */
public interface FittedContender extends AutoCloseable {

    /** Whether {@link #estimate} gives ratings; if not, rating metrics do not apply to this contender. */
    boolean predictsRatings();

    /** The estimated rating, clipped as the contender's users would see it; NaN if it can give none. */
    float estimate(int userIndex, int itemIndex) throws Exception;

    /**
     * The best items for a user out of the whole catalogue less the items of the user's training ratings.
     *
     * @param howMany how many are wanted; at least 1
     * @return at most {@code howMany} item indices, best first; empty if there is nothing to recommend
     */
    int[] recommend(int userIndex, int howMany) throws Exception;

    /**
     * As {@link #estimate(int, int)}, for a user who may not have taken part in the fit but is known by a profile.
     *
     * @throws UnsupportedOperationException if the user did not take part, and the contender cannot serve such users
     */
    default float estimate(UserProfile profile, int itemIndex) throws Exception {
        return estimate(fittedUser(profile), itemIndex);
    }

    /**
     * As {@link #recommend(int, int)}, for a user who may not have taken part in the fit but is known by a profile,
     * whose items are left out.
     *
     * @throws UnsupportedOperationException if the user did not take part, and the contender cannot serve such users
     */
    default int[] recommend(UserProfile profile, int howMany) throws Exception {
        return recommend(fittedUser(profile), howMany);
    }

    /**
     * The scores by which {@link #recommend(UserProfile, int)} ranks.
     *
     * @return (items) higher is better, NaN for items that are never listed for this user; valid until the next call.
     *     Null if the contender does not score the whole catalogue.
     */
    default float @Nullable [] scores(UserProfile profile) throws Exception {
        return null;
    }

    /** The mean training loss of each epoch of the fit; empty if there are none or they were not recorded. */
    default List<Double> epochLosses() {
        return List.of();
    }

    private static int fittedUser(UserProfile profile) {
        if (!profile.isKnownUser()) {
            throw new UnsupportedOperationException("it serves only users that it was fitted on");
        }
        return profile.userIndex();
    }

    /** Frees what the garbage collector does not; most contenders have nothing of the kind. */
    @Override
    default void close() {}
}
