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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.UserProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The profiles of users as they are at the moment of a request: the ratings that the model came with, and what has changed since.
 *
 * @param model whose indices the profiles have
 */
public record Profiles(ServedModel model, PreferenceStore preferences) {

    /** The profile of a user; empty if there is nothing about that user. */
    public Optional<UserProfile> of(String userID) {
        int row = model.known().ratings().users().indexOf(userID);
        if (!preferences.decides(userID)) {
            return row < 0 ? withoutRatings(userID) : Optional.of(model.known().of(row));
        }
        Optional<Map<String, Float>> besideModel = row < 0 ? Optional.empty() : Optional.of(ratingsOf(row));
        int index = model.scorer().users().indexOf(userID);
        return preferences.ratingsOf(userID, besideModel).map(ratings -> of(index, ratings));
    }

    /** The empty profile of a user of whom something else is known. */
    private Optional<UserProfile> withoutRatings(String userID) {
        OptionalInt user = model.indexOfUserWithFeatures(userID);
        return user.isEmpty() ? Optional.empty() : Optional.of(of(user.getAsInt(), Map.of()));
    }

    private Map<String, Float> ratingsOf(int row) {
        Map<String, Float> ratings = new HashMap<>();
        UserProfile kept = model.known().of(row);
        IdIndex items = model.scorer().items();
        for (int entry = 0; entry < kept.itemIndices().length; entry++) {
            ratings.put(items.textAt(kept.itemIndices()[entry]), kept.ratings()[entry]);
        }
        return ratings;
    }

    /** The profile of somebody the model does not know, out of ratings by item ids; items that it does not know are passed over. */
    public UserProfile ofStranger(Map<String, Float> ratings) {
        return of(UserProfile.UNKNOWN_USER, ratings);
    }

    /**
     * The profile of a user out of ratings by item ids; items that the model does not know are passed over.
     *
     * @param userIndex among the users of the model, or {@link UserProfile#UNKNOWN_USER}
     */
    public UserProfile of(int userIndex, Map<String, Float> ratings) {
        TreeMap<Integer, Float> known = new TreeMap<>();
        ratings.forEach(
                (itemID, rating) -> model.indexOf(itemID).ifPresent(index -> known.put(index, model.counted(rating))));
        int[] items = new int[known.size()];
        float[] values = new float[known.size()];
        int entry = 0;
        for (Map.Entry<Integer, Float> rated : known.entrySet()) {
            items[entry] = rated.getKey();
            values[entry++] = rated.getValue();
        }
        return new UserProfile(userIndex, items, values);
    }
}
