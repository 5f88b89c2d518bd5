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
package io.github.autotaste.server.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps what users say that they prefer while models are served; it is asked by many threads at a time. A store that fails throws a
 * {@link io.github.autotaste.server.http.ProblemException}, which is what the client is told.
 */
public interface PreferenceStore {

    /**
     * A user gives an item a rating.
     *
     * @param rating finite
     * @return false if there is no room for it
     */
    boolean put(String userID, String itemID, float rating);

    /**
     * A user no longer has an item.
     *
     * @return false if there is no room to remember that
     */
    boolean remove(String userID, String itemID);

    /** Whether this store says what a user has, and not the ratings beside the model alone. */
    boolean decides(String userID);

    /**
     * The time from which days are counted back, in milliseconds since 1970; empty if nothing has a time.
     *
     * @param latestBesideModel the latest time of the ratings beside the model; empty if they have none
     */
    default OptionalLong now(OptionalLong latestBesideModel) {
        return latestBesideModel;
    }

    /**
     * When a user was given an item, in milliseconds since 1970. If that is not known, the item counts as had a moment ago; so do all
     * items of a user for whom this store decides, unless it knows better.
     *
     * @param besideModel the time that the ratings beside the model have; empty if they have none
     */
    default OptionalLong timeOf(String userID, String itemID, OptionalLong besideModel) {
        return decides(userID) ? OptionalLong.empty() : besideModel;
    }

    /**
     * What a user has, by the ids of items; empty if the user is unknown.
     *
     * @param besideModel what the user has in the ratings beside the model; empty if there is nothing
     */
    Optional<Map<String, Float>> ratingsOf(String userID, Optional<Map<String, Float>> besideModel);
}
