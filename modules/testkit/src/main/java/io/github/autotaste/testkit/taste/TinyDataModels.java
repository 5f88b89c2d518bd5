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
package io.github.autotaste.testkit.taste;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** {@link TinyRatings} as Taste's data models. */
public final class TinyDataModels {

    private TinyDataModels() {}

    /** {@link TinyRatings#ratings()}. */
    public static DataModel withValues() {
        return of(TinyRatings.ratings());
    }

    /** {@link TinyRatings#preferences()}. */
    public static DataModel withoutValues() {
        return of(TinyRatings.preferences());
    }

    /** A generic data model with the preferences of a matrix, with values if the matrix has them. */
    public static DataModel of(RatingMatrix ratings) {
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>();
        for (int userIndex = 0; userIndex < ratings.users().size(); userIndex++) {
            long userID = ratings.users().idAt(userIndex);
            byUser.put(userID, preferencesLike(ratings, userID, userID));
        }
        return ratings.hasValues()
                ? new GenericDataModel(byUser)
                : new GenericBooleanPrefDataModel(GenericBooleanPrefDataModel.toDataMap(byUser));
    }

    /** The preferences of one user of a matrix, as those of another. */
    public static PreferenceArray preferencesLike(RatingMatrix ratings, long userID, long newUserID) {
        UserProfile profile = ratings.profileOf(ratings.users().indexOf(userID));
        PreferenceArray preferences = new GenericUserPreferenceArray(profile.ratings().length);
        preferences.setUserID(0, newUserID);
        for (int position = 0; position < preferences.length(); position++) {
            preferences.setItemID(position, ratings.items().idAt(profile.itemIndices()[position]));
            preferences.setValue(position, profile.ratings()[position]);
        }
        return preferences;
    }

    /** One user's preferences, all of the same value. */
    public static PreferenceArray preferences(long userID, float value, long... itemIDs) {
        PreferenceArray preferences = new GenericUserPreferenceArray(itemIDs.length);
        preferences.setUserID(0, userID);
        for (int position = 0; position < itemIDs.length; position++) {
            preferences.setItemID(position, itemIDs[position]);
            preferences.setValue(position, value);
        }
        return preferences;
    }
}
