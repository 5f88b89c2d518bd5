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
package io.github.autotaste.spark;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The ratings of one user, as they travel.
 *
 * @param id of the user: a number or a string
 * @param itemIndices in an index of all items, ascending
 * @param ratings of each
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record UserRatings(Object id, int[] itemIndices, float[] ratings) implements Serializable {

    /** The ratings in a row of {@link RatingsTable#profiles}, without those of items that the index does not have. */
    static UserRatings of(Row profile, IdIndex items) {
        List<?> itemIDs = profile.getList(1);
        List<Float> given = profile.getList(2);
        long[] places = new long[itemIDs.size()];
        int known = 0;
        for (int position = 0; position < places.length; position++) {
            int item = IdColumn.indexOf(items, itemIDs.get(position));
            if (item >= 0) {
                places[known++] = (long) item << Integer.SIZE | position;
            }
        }
        // ids and indices may be in different orders
        Arrays.sort(places, 0, known);
        int[] indices = new int[known];
        float[] ratings = new float[known];
        for (int place = 0; place < known; place++) {
            indices[place] = (int) (places[place] >> Integer.SIZE);
            ratings[place] = given.get((int) places[place]);
        }
        return new UserRatings(profile.get(0), indices, ratings);
    }

    /** What a scorer is asked with. */
    UserProfile profile(IdIndex users) {
        return new UserProfile(IdColumn.indexOf(users, id), itemIndices, ratings);
    }

    /** The order of users: that of their indices. */
    Comparable<?> key() {
        return id instanceof Number number ? (Comparable<?>) number.longValue() : (String) id;
    }

    /** Of what the user is and has rated: the same in every JVM. */
    long hash() {
        return 31 * (31L * key().hashCode() + Arrays.hashCode(itemIndices)) + Arrays.hashCode(ratings);
    }

    boolean hasRatingFrom(float least) {
        for (float rating : ratings) {
            if (rating >= least) {
                return true;
            }
        }
        return false;
    }

    /**
     * Users in any order as a matrix.
     *
     * @throws IllegalArgumentException if there are more ratings than a matrix holds
     */
    static RatingMatrix matrix(List<UserRatings> users, IdColumn column, IdIndex items, boolean hasValues) {
        IdIndex ids = column.index(users.stream().map(UserRatings::id).toList());
        UserRatings[] inOrder = new UserRatings[ids.size()];
        long count = 0;
        for (UserRatings user : users) {
            inOrder[IdColumn.indexOf(ids, user.id)] = user;
            count += user.ratings.length;
        }
        if (count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "Expected at most " + (Integer.MAX_VALUE - 8) + " ratings in one place, found " + count);
        }
        int[] starts = new int[inOrder.length + 1];
        int[] columns = new int[(int) count];
        float[] values = new float[(int) count];
        for (int user = 0; user < inOrder.length; user++) {
            int length = inOrder[user].ratings.length;
            System.arraycopy(inOrder[user].itemIndices, 0, columns, starts[user], length);
            System.arraycopy(inOrder[user].ratings, 0, values, starts[user], length);
            starts[user + 1] = starts[user] + length;
        }
        return RatingMatrix.ofRows(ids, items, new SparseRows(items.size(), starts, columns, values), hasValues);
    }
}
