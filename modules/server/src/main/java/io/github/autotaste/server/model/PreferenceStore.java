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
     * Whether a user was given an item after the ratings beside the model, or may have been: it then counts as had a moment ago. So do
     * all items of a user for whom this store decides, unless it knows better.
     */
    default boolean mayBeLater(String userID, String itemID) {
        return decides(userID);
    }

    /**
     * What a user has, by the ids of items; empty if the user is unknown.
     *
     * @param besideModel what the user has in the ratings beside the model; empty if there is nothing
     */
    Optional<Map<String, Float>> ratingsOf(String userID, Optional<Map<String, Float>> besideModel);
}
