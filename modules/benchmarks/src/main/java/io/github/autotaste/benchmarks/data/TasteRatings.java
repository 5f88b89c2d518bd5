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
package io.github.autotaste.benchmarks.data;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** A rating matrix as a data model of Taste. */
public final class TasteRatings {

    private TasteRatings() {}

    /**
     * Users without a rating are left out.
     *
     * @param addedToUserIDs 0 for the users of the matrix; anything else makes others of them, with the same ratings
     */
    public static DataModel of(RatingMatrix ratings, long addedToUserIDs) {
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>();
        for (int user : ratings.byUser().nonEmptyRows()) {
            long userID = ratings.users().idAt(user) + addedToUserIDs;
            byUser.put(userID, preferences(userID, ratings.profileOf(user), ratings));
        }
        return new GenericDataModel(byUser);
    }

    private static PreferenceArray preferences(long userID, UserProfile profile, RatingMatrix ratings) {
        int size = profile.itemIndices().length;
        PreferenceArray preferences = new GenericUserPreferenceArray(size);
        preferences.setUserID(0, userID);
        for (int position = 0; position < size; position++) {
            preferences.setItemID(position, ratings.items().idAt(profile.itemIndices()[position]));
            preferences.setValue(position, profile.ratings()[position]);
        }
        return preferences;
    }
}
