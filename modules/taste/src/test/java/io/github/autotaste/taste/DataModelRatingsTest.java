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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataModelRatingsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsWhatTheDataModelHolds(long seed) throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings(23, 17, 0.3, seed);
        assertSame(ratings, DataModelRatings.toMatrix(TinyDataModels.of(ratings)));
        RatingMatrix preferences = TinyRatings.withoutValues(ratings);
        assertSame(preferences, DataModelRatings.toMatrix(TinyDataModels.of(preferences)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatItHasWritten(long seed) throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings(23, 17, 0.3, seed);
        DataModel withValues = DataModelRatings.toDataModel(ratings);
        assertThat(withValues).isInstanceOf(GenericDataModel.class);
        assertSame(ratings, DataModelRatings.toMatrix(withValues));
        RatingMatrix preferences = TinyRatings.withoutValues(ratings);
        DataModel withoutValues = DataModelRatings.toDataModel(preferences);
        assertThat(withoutValues).isInstanceOf(GenericBooleanPrefDataModel.class);
        assertSame(preferences, DataModelRatings.toMatrix(withoutValues));
    }

    @Test
    void readsPreferencesInAnyOrderAndLeavesThemSo() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        ShuffledDataModel shuffled = new ShuffledDataModel(TinyDataModels.of(ratings), 99);
        long userID = ratings.users().idAt(0);
        long[] before = shuffled.getPreferencesFromUser(userID).getIDs();
        assertSame(ratings, DataModelRatings.toMatrix(shuffled));
        assertThat(shuffled.getPreferencesFromUser(userID).getIDs())
                .isEqualTo(before)
                .isNotEqualTo(Arrays.stream(before).sorted().toArray());
    }

    @Test
    void leavesOutTheAnonymousVisitor() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(ratings));
        dataModel.setTempPrefs(TinyDataModels.preferences(PlusAnonymousUserDataModel.TEMP_USER_ID, 5, 3, 8, 77));
        assertSame(ratings, DataModelRatings.toMatrix(dataModel));
    }

    @Test
    void leavesOutUsersWhoLeaveWhileItReads() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        long leaver = ratings.users().idAt(3);
        RatingMatrix read = DataModelRatings.toMatrix(new ForwardingDataModel(TinyDataModels.of(ratings)) {
            @Override
            public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                if (userID == leaver) {
                    throw new NoSuchUserException(userID);
                }
                return super.getPreferencesFromUser(userID);
            }
        });
        assertThat(read.users().size()).isEqualTo(ratings.users().size() - 1);
        assertThat(read.users().indexOf(leaver)).isNegative();
    }

    @Test
    void saysWhichRatingIsNotANumber() {
        PreferenceArray broken = TinyDataModels.preferences(-17, Float.NaN, 8);
        DataModel dataModel = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                return userID == -17 ? broken : super.getPreferencesFromUser(userID);
            }
        };
        assertThatThrownBy(() -> DataModelRatings.toMatrix(dataModel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN")
                .hasMessageContaining("user -17 and item 8");
    }

    @Test
    void makesUsersAndItemsWithoutRatingsUnknown() throws TasteException {
        RatingMatrix train =
                Holdout.random(TinyRatings.ratings(40, 30, 0.01, 3), 0.2, 1).train();
        DataModel dataModel = DataModelRatings.toDataModel(train);
        long active = IntStream.range(0, train.users().size())
                .filter(user -> train.byUser().rowLength(user) > 0)
                .count();
        assertThat(active).as("some users have lost all ratings").isBetween(1L, 39L);
        assertThat(dataModel.getNumUsers()).isEqualTo((int) active);
        int silent = IntStream.range(0, 40)
                .filter(user -> train.byUser().rowLength(user) == 0)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> dataModel.getPreferencesFromUser(train.users().idAt(silent)))
                .isInstanceOf(NoSuchUserException.class);
    }

    @Test
    void readsNothingFromEmptyData() throws TasteException {
        RatingMatrix empty = RatingMatrixBuilder.ofRatings().build();
        assertSame(empty, DataModelRatings.toMatrix(DataModelRatings.toDataModel(empty)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesIdsThatTasteReserves(long id) {
        RatingMatrix user = RatingMatrixBuilder.ofRatings().add(id, 1, 3).build();
        RatingMatrix item = RatingMatrixBuilder.ofRatings().add(1, id, 3).build();
        for (RatingMatrix ratings :
                List.of(user, item, TinyRatings.withoutValues(user), TinyRatings.withoutValues(item))) {
            assertThatThrownBy(() -> DataModelRatings.toDataModel(ratings))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Long.toString(id));
        }
    }

    private static void assertSame(RatingMatrix expected, RatingMatrix actual) {
        assertThat(actual.hasValues()).isEqualTo(expected.hasValues());
        assertThat(actual.users()).isEqualTo(expected.users());
        assertThat(actual.items()).isEqualTo(expected.items());
        for (int user = 0; user < expected.users().size(); user++) {
            assertThat(actual.profileOf(user)).usingRecursiveComparison().isEqualTo(expected.profileOf(user));
        }
    }

    /** Gives preferences in random order, and as live arrays. */
    @SuppressWarnings("serial")
    private static final class ShuffledDataModel extends ForwardingDataModel {

        private final Map<Long, PreferenceArray> byUser = new HashMap<>();
        private final long seed;

        ShuffledDataModel(DataModel delegate, long seed) {
            super(delegate);
            this.seed = seed;
        }

        @Override
        public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
            if (!byUser.containsKey(userID)) {
                byUser.put(userID, shuffle(super.getPreferencesFromUser(userID)));
            }
            return byUser.get(userID);
        }

        private PreferenceArray shuffle(PreferenceArray sorted) {
            List<Integer> order = IntStream.range(0, sorted.length()).boxed().collect(Collectors.toList());
            Collections.shuffle(order, new Random(seed));
            PreferenceArray shuffled = sorted.clone();
            for (int position = 0; position < order.size(); position++) {
                shuffled.set(position, sorted.get(order.get(position)));
            }
            return shuffled;
        }
    }
}
