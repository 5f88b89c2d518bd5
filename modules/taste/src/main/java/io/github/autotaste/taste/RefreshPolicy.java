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
package io.github.autotaste.taste;

/**
 * When a recommender trains, and when it takes in items that came after the training. Items are folded in: fitted to the model in
 * use by their first ratings, while all that was trained stays.
 *
 * @param foldsInAtOnce whether an item that a preference is set for, or removed from, by the recommender is folded in at once, on a
 *     thread of its own: it is listed some milliseconds later, for the first one after a training plus the time that it takes to
 *     read the data model. Calls never wait for it
 * @param refreshesPerTraining every how many refreshes the recommender trains, at least 1; the others fold in all that the model
 *     does not know, which takes about as long as reading the data model. {@link #ON_REQUEST} for none of them
 */
public record RefreshPolicy(boolean foldsInAtOnce, int refreshesPerTraining) {

    /** As {@link #refreshesPerTraining()}: only {@link TrainedRecommender#train} trains, and the constructor. */
    public static final int ON_REQUEST = Integer.MAX_VALUE;

    public RefreshPolicy {
        if (refreshesPerTraining < 1) {
            throw new IllegalArgumentException(
                    "Expected at least 1 refresh for each training, found " + refreshesPerTraining);
        }
    }

    /** Items are folded in at once, and every refresh trains. */
    public static RefreshPolicy defaults() {
        return new RefreshPolicy(true, 1);
    }

    /** The same, but items wait for the next refresh. */
    public RefreshPolicy withoutFoldInAtOnce() {
        return new RefreshPolicy(false, refreshesPerTraining);
    }

    /** The same, but with another number of refreshes for each training. */
    public RefreshPolicy withRefreshesPerTraining(int refreshes) {
        return new RefreshPolicy(foldsInAtOnce, refreshes);
    }

    /** @param refresh the number of the refresh since the last training, from 1 on */
    boolean trainsAt(int refresh) {
        return refreshesPerTraining != ON_REQUEST && refresh >= refreshesPerTraining;
    }
}
