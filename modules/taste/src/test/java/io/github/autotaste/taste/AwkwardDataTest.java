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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveArrayIterator;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.recommender.UserBasedRecommender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that breaks naive recommenders; each has a defined answer. */
final class AwkwardDataTest {

    private static final AutoRecConfig ITEM_AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(6).epochs(20).build();
    private static final AutoRecConfig USER_AUTOREC =
            AutoRecConfig.userBased().hiddenUnits(6).epochs(20).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();

    /** Each kind of model, as trained and as loaded from a file. */
    static Stream<RecommenderBuilder> builders() {
        return Stream.of(
                AutoRecRecommender.builder(ITEM_AUTOREC),
                AutoRecRecommender.builder(USER_AUTOREC),
                CdaeRecommender.builder(CDAE),
                new ThroughFile((dataModel, store) -> new AutoRecRecommender(dataModel, ITEM_AUTOREC, store)),
                new ThroughFile((dataModel, store) -> new AutoRecRecommender(dataModel, USER_AUTOREC, store)),
                new ThroughFile((dataModel, store) -> new CdaeRecommender(dataModel, CDAE, store)));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void emptyDataKnowsNobody(RecommenderBuilder builder) throws TasteException {
        Recommender recommender = builder.buildRecommender(
                TinyDataModels.of(RatingMatrixBuilder.ofRatings().build()));
        recommender.refresh(null);
        assertThatThrownBy(() -> recommender.recommend(1, 1)).isInstanceOf(NoSuchUserException.class);
        assertThatThrownBy(() -> recommender.estimatePreference(1, 1)).isInstanceOf(NoSuchUserException.class);
        assertThatThrownBy(() -> ((UserBasedRecommender) recommender).mostSimilarUserIDs(1, 1))
                .isInstanceOf(NoSuchUserException.class);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aSingleUserWhoKnowsEverythingIsToldNothing(RecommenderBuilder builder) throws TasteException {
        RatingMatrix one = RatingMatrixBuilder.ofRatings().add(1, 10, 4).build();
        AutoencoderRecommender recommender = (AutoencoderRecommender) builder.buildRecommender(TinyDataModels.of(one));
        assertThat(recommender.recommend(1, 5)).isEmpty();
        assertThat(recommender.recommend(1, 5, true)).hasSize(1);
        assertThat(recommender.estimatePreference(1, 10)).isEqualTo(4);
        assertThat(((ItemBasedRecommender) recommender).mostSimilarItems(10, 5)).isEmpty();
        assertThat(((ItemBasedRecommender) recommender).recommendedBecause(1, 10, 5))
                .isEmpty();
        assertThat(((UserBasedRecommender) recommender).mostSimilarUserIDs(1, 5))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aSingleItemIsRecommendedToNobodyWhoHasIt(RecommenderBuilder builder) throws TasteException {
        RatingMatrix one =
                RatingMatrixBuilder.ofRatings().add(1, 10, 4).add(2, 10, 2).build();
        AutoencoderRecommender recommender = (AutoencoderRecommender) builder.buildRecommender(TinyDataModels.of(one));
        assertThat(recommender.recommend(1, 5)).isEmpty();
        assertThat(recommender.recommend(2, 5, true)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void usersWithoutPreferencesAreServed(RecommenderBuilder builder) throws TasteException {
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>();
        byUser.put(1, TinyDataModels.preferences(1, 4, 10, 20));
        byUser.put(2, TinyDataModels.preferences(2, 2, 10, 30));
        byUser.put(3, new GenericUserPreferenceArray(0));
        Recommender recommender = builder.buildRecommender(new GenericDataModel(byUser));
        assertThat(recommender.recommend(3, 5)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void equalRatingsStillGiveLists(RecommenderBuilder builder) throws TasteException {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 10; user++) {
            for (int item = 0; item < 5; item++) {
                ratings.add(user, (user + item) % 8, 3);
            }
        }
        DataModel dataModel = TinyDataModels.of(ratings.build());
        Recommender recommender = builder.buildRecommender(dataModel);
        for (long userID = 0; userID < 10; userID++) {
            assertThat(recommender.recommend(userID, 8)).hasSize(3).allMatch(item -> Float.isFinite(item.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void ratingsThatAreNoNumbersAreRefusedAtTrainingAndIgnoredAfter(float value) throws TasteException {
        DataModel broken = TinyDataModels.withValues();
        DataModel withValue = new ForwardingDataModel(broken) {
            @Override
            public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                PreferenceArray preferences =
                        super.getPreferencesFromUser(userID).clone();
                if (userID == -17) {
                    preferences.setValue(0, value);
                }
                return preferences;
            }
        };
        for (RecommenderBuilder builder : builders().toList()) {
            assertThatThrownBy(() -> builder.buildRecommender(withValue))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("user -17");
            ForwardingDataModel dataModel = new ForwardingDataModel(broken);
            Recommender recommender = builder.buildRecommender(dataModel);
            dataModel.forwardTo(withValue);
            assertThat(recommender.recommend(-17, 3)).isNotEmpty().allMatch(item -> Float.isFinite(item.getValue()));
            recommender.refresh(null);
            assertThat(recommender.recommend(-17, 3))
                    .as("after a refresh that failed")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("builders")
    void itemsMayHaveTheIdsThatTasteReserves(RecommenderBuilder builder) throws TasteException {
        DataModel shifted = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                PreferenceArray preferences =
                        super.getPreferencesFromUser(userID).clone();
                for (int position = 0; position < preferences.length(); position++) {
                    preferences.setItemID(position, shiftedID(preferences.getItemID(position)));
                }
                return preferences;
            }

            @Override
            public LongPrimitiveIterator getItemIDs() {
                return new LongPrimitiveArrayIterator(
                        LongStream.of(TinyRatings.ratings().items().toArray())
                                .map(AwkwardDataTest::shiftedID)
                                .toArray());
            }
        };
        AutoencoderRecommender recommender = (AutoencoderRecommender) builder.buildRecommender(shifted);
        for (long userID : TinyRatings.ratings().users().toArray()) {
            assertThat(recommender.recommend(userID, 12, true))
                    .extracting(RecommendedItem::getItemID)
                    .contains(Long.MIN_VALUE, Long.MAX_VALUE)
                    .doesNotContain(3L, 8L);
        }
    }

    private static long shiftedID(long itemID) {
        return itemID == 3 ? Long.MIN_VALUE : itemID == 8 ? Long.MAX_VALUE : itemID;
    }

    /** The lowest of them is that of the anonymous visitor, who is served, but not learnt from. */
    @ParameterizedTest
    @MethodSource("builders")
    void usersMayHaveTheIdsThatTasteReserves(RecommenderBuilder builder) throws TasteException {
        DataModel shifted = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public LongPrimitiveIterator getUserIDs() {
                return new LongPrimitiveArrayIterator(new long[] {Long.MIN_VALUE, 0, 3, 8, Long.MAX_VALUE});
            }

            @Override
            public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                return super.getPreferencesFromUser(
                        userID == Long.MIN_VALUE ? -17 : userID == Long.MAX_VALUE ? -1 : userID);
            }
        };
        Recommender recommender = builder.buildRecommender(shifted);
        assertThat(((AutoencoderRecommender) recommender).scorer().users().toArray())
                .containsExactly(0, 3, 8, Long.MAX_VALUE);
        assertThat(recommender.recommend(Long.MIN_VALUE, 3)).hasSize(3);
        assertThat(recommender.recommend(Long.MAX_VALUE, 3)).isNotEmpty();
        assertThat(((UserBasedRecommender) recommender).mostSimilarUserIDs(Long.MIN_VALUE, 9))
                .hasSize(4)
                .contains(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void negativeRatingsAreRatings(RecommenderBuilder builder) throws TasteException {
        RatingMatrix plain = TinyRatings.ratings();
        RatingMatrixBuilder lower = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < plain.users().size(); user++) {
            for (int position = plain.byUser().start(user);
                    position < plain.byUser().end(user);
                    position++) {
                lower.add(
                        plain.users().idAt(user),
                        plain.items().idAt(plain.byUser().columnAt(position)),
                        plain.byUser().valueAt(position) - 10);
            }
        }
        Recommender recommender = builder.buildRecommender(TinyDataModels.of(lower.build()));
        boolean estimatesRatings = recommender instanceof AutoRecRecommender;
        assertThat(recommender.recommend(-17, 12))
                .isNotEmpty()
                .allMatch(item -> !estimatesRatings || item.getValue() >= -9 && item.getValue() <= -5);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void dataModelsWithoutValuesGiveLists(RecommenderBuilder builder) throws TasteException {
        Recommender recommender = builder.buildRecommender(TinyDataModels.withoutValues());
        assertThat(recommender.recommend(-17, 3)).hasSize(3);
        assertThat(((ItemBasedRecommender) recommender).mostSimilarItems(3, 3)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void dataModelsThatCannotTellTheirRangeAreNotClippedTo(RecommenderBuilder builder) throws TasteException {
        DataModel rangeless = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public float getMaxPreference() {
                throw new UnsupportedOperationException();
            }

            @Override
            public float getMinPreference() {
                throw new UnsupportedOperationException();
            }
        };
        Recommender recommender = builder.buildRecommender(rangeless);
        assertThat(recommender.recommend(-17, 3)).hasSize(3);
        assertThat(((UserBasedRecommender) recommender).mostSimilarUserIDs(-17, 3))
                .hasSize(3);
    }
}
