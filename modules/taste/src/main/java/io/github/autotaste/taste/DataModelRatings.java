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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;

/** The way from Taste's data models to {@link RatingMatrix} and back. Data models are read, never changed. */
public final class DataModelRatings {

    private DataModelRatings() {}

    /**
     * All preferences of a data model, whatever order it gives them in. The matrix has values if the data model {@link
     * DataModel#hasPreferenceValues() has}.
     *
     * <p>Left out are the anonymous visitor of a {@link PlusAnonymousUserDataModel}, who is nobody to learn from, and
     * users who leave a live data model while it is read.
     *
     * @throws IllegalArgumentException if a preference value is NaN or infinite
     */
    public static RatingMatrix toMatrix(DataModel dataModel) throws TasteException {
        RatingMatrixBuilder ratings =
                dataModel.hasPreferenceValues() ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
        LongPrimitiveIterator userIDs = dataModel.getUserIDs();
        while (userIDs.hasNext()) {
            long userID = userIDs.nextLong();
            if (userID != PlusAnonymousUserDataModel.TEMP_USER_ID) {
                addPreferences(dataModel, userID, ratings);
            }
        }
        return ratings.build();
    }

    private static void addPreferences(DataModel dataModel, long userID, RatingMatrixBuilder ratings)
            throws TasteException {
        PreferenceArray preferences = preferencesIfThere(dataModel, userID);
        for (int position = 0; preferences != null && position < preferences.length(); position++) {
            ratings.add(userID, preferences.getItemID(position), preferences.getValue(position));
        }
    }

    /** The preferences of a user whose id was read before; null if the user has left a live data model since. */
    static @Nullable PreferenceArray preferencesIfThere(DataModel dataModel, long userID) throws TasteException {
        try {
            return dataModel.getPreferencesFromUser(userID);
        } catch (NoSuchUserException goneSinceTheIdsWereRead) {
            return null;
        }
    }

    /**
     * A {@link GenericDataModel}, or a {@link GenericBooleanPrefDataModel} if the matrix has no values. Users and items
     * of the matrix without a rating are unknown to the data model.
     *
     * @throws IllegalArgumentException if an id is {@link Long#MIN_VALUE} or {@link Long#MAX_VALUE}, which Taste
     *     reserves
     */
    public static DataModel toDataModel(RatingMatrix ratings) {
        refuseReservedIds(ratings);
        return ratings.hasValues()
                ? new GenericDataModel(preferencesByUser(ratings))
                : new GenericBooleanPrefDataModel(itemsByUser(ratings));
    }

    /**
     * By user id the preferences of every user who has some, as a {@link
     * org.apache.mahout.cf.taste.eval.DataModelBuilder} takes them; of value 1 if the matrix has no values.
     *
     * @throws IllegalArgumentException as {@link #toDataModel}
     */
    public static FastByIDMap<PreferenceArray> toPreferences(RatingMatrix ratings) {
        refuseReservedIds(ratings);
        return preferencesByUser(ratings);
    }

    private static void refuseReservedIds(RatingMatrix ratings) {
        refuseReservedIds(ratings.users(), "user");
        refuseReservedIds(ratings.items(), "item");
    }

    private static void refuseReservedIds(IdIndex ids, String kind) {
        for (long reserved : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            if (ids.indexOf(reserved) >= 0) {
                throw new IllegalArgumentException(
                        "Taste keeps " + reserved + " for itself, but it is the id of a " + kind);
            }
        }
    }

    private static FastByIDMap<PreferenceArray> preferencesByUser(RatingMatrix ratings) {
        SparseRows rows = ratings.byUser();
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>(rows.rowCount());
        for (int row = 0; row < rows.rowCount(); row++) {
            if (rows.rowLength(row) > 0) {
                long userID = ratings.users().idAt(row);
                byUser.put(userID, preferencesOf(ratings, row, userID));
            }
        }
        return byUser;
    }

    private static PreferenceArray preferencesOf(RatingMatrix ratings, int row, long userID) {
        SparseRows rows = ratings.byUser();
        PreferenceArray preferences = new GenericUserPreferenceArray(rows.rowLength(row));
        preferences.setUserID(0, userID);
        for (int position = rows.start(row); position < rows.end(row); position++) {
            preferences.setItemID(position - rows.start(row), ratings.items().idAt(rows.columnAt(position)));
            preferences.setValue(position - rows.start(row), rows.valueAt(position));
        }
        return preferences;
    }

    private static FastByIDMap<FastIDSet> itemsByUser(RatingMatrix ratings) {
        SparseRows rows = ratings.byUser();
        FastByIDMap<FastIDSet> byUser = new FastByIDMap<>(rows.rowCount());
        for (int row = 0; row < rows.rowCount(); row++) {
            if (rows.rowLength(row) > 0) {
                FastIDSet items = new FastIDSet(rows.rowLength(row));
                for (int column : rows.columnsOf(row)) {
                    items.add(ratings.items().idAt(column));
                }
                byUser.put(ratings.users().idAt(row), items);
            }
        }
        return byUser;
    }
}
