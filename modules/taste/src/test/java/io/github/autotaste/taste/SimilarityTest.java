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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.common.LongPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users and items of even index like each other, and so do those of odd index; models must find that out. */
final class SimilarityTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(60, 20, 0.6, 3);
    private static final DataModel DATA = TinyDataModels.of(RATINGS);

    static Stream<TrainedRecommender<?>> recommenders() throws TasteException {
        return Stream.of(
                new AutoRecRecommender(
                        DATA,
                        AutoRecConfig.itemBased().hiddenUnits(8).weightDecay(1).build()),
                new AutoRecRecommender(
                        DATA,
                        AutoRecConfig.asPublished(Orientation.USER)
                                .centring(Centring.ITEM)
                                .hiddenUnits(8)
                                .weightDecay(1)
                                .epochs(45)
                                .build()),
                new CdaeRecommender(
                        DATA,
                        CdaeConfig.asPublished()
                                .hiddenUnits(8)
                                .positiveFrom(3.5)
                                .epochs(100)
                                .build()));
    }

    /** Ids are not ascending in the order of the kinds, so the kind of an id comes from the ratings' generator. */
    private static long id(int index) {
        long[] awkward = {
            -(1L << 62), -4_294_967_297L, -17, -1, 0, 3, 8, 2_147_483_648L, 4_294_967_299L, Long.MAX_VALUE - 1
        };
        return index < awkward.length ? awkward[index] : 10L + index;
    }

    private static boolean isEven(long id) {
        for (int index = 0; index < 60; index++) {
            if (id(index) == id) {
                return index % 2 == 0;
            }
        }
        throw new AssertionError("no such id: " + id);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void mostSimilarItemsAreOfTheSameKind(TrainedRecommender<?> recommender) throws TasteException {
        int right = 0;
        for (int index = 0; index < 20; index++) {
            boolean kind = index % 2 == 0;
            List<RecommendedItem> similar = recommender.mostSimilarItems(id(index), 2);
            assertThat(similar).hasSize(2);
            for (RecommendedItem other : similar) {
                right += isEven(other.getItemID()) == kind ? 1 : 0;
            }
        }
        assertThat(right).as("of 40").isGreaterThan(37);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void mostSimilarUsersAreOfTheSameKind(TrainedRecommender<?> recommender) throws TasteException {
        int right = 0;
        for (int index = 0; index < 60; index++) {
            boolean kind = index % 2 == 0;
            for (long other : recommender.mostSimilarUserIDs(id(index), 3)) {
                right += isEven(other) == kind ? 1 : 0;
            }
        }
        assertThat(right).as("of 180").isGreaterThan(170);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void similarItemsAreOrderedAndShorterListsAreTheirStart(TrainedRecommender<?> recommender) throws TasteException {
        List<RecommendedItem> all = recommender.mostSimilarItems(id(3), 100);
        assertThat(all).hasSize(19).noneMatch(other -> other.getItemID() == id(3));
        assertThat(all).isSortedAccordingTo((a, b) -> Float.compare(b.getValue(), a.getValue()));
        assertThat(recommender.mostSimilarItems(id(3), 4)).isEqualTo(all.subList(0, 4));
        assertThat(recommender.mostSimilarItems(new long[] {id(3)}, 4)).isEqualTo(all.subList(0, 4));
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void severalItemsAreAveraged(TrainedRecommender<?> recommender) throws TasteException {
        long[] two = {id(3), id(4)};
        AutoencoderItemSimilarity similarity = recommender.itemSimilarity();
        for (RecommendedItem other : recommender.mostSimilarItems(two, 18, false)) {
            double[] both = similarity.itemSimilarities(other.getItemID(), two);
            assertThat(other.getValue()).isCloseTo((float) ((both[0] + both[1]) / 2), within(1e-6f));
        }
        assertThat(recommender.mostSimilarItems(two, 18, true)).hasSize(18);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void rescorersSeeThePairs(TrainedRecommender<?> recommender) throws TasteException {
        Rescorer<LongPair> rescorer = new Rescorer<>() {
            @Override
            public double rescore(LongPair pair, double similarity) {
                assertThat(pair.getFirst()).isIn(id(3), id(5));
                return -similarity;
            }

            @Override
            public boolean isFiltered(LongPair pair) {
                return pair.getSecond() == id(7);
            }
        };
        List<RecommendedItem> plain = recommender.mostSimilarItems(id(3), 100);
        List<RecommendedItem> rescored = recommender.mostSimilarItems(id(3), 100, rescorer);
        assertThat(rescored).hasSize(18).noneMatch(other -> other.getItemID() == id(7));
        assertThat(rescored.get(17).getItemID())
                .isEqualTo(plain.get(plain.get(0).getItemID() == id(7) ? 1 : 0).getItemID());
        assertThat(recommender.mostSimilarItems(new long[] {id(3)}, 100, rescorer))
                .isEqualTo(rescored);
        assertThat(recommender.mostSimilarUserIDs(id(5), 100, rescorer))
                .hasSize(58)
                .doesNotContain(id(7), id(5));
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void reasonsAreTheChangesOfTheScore(TrainedRecommender<?> recommender) throws TasteException {
        long userID = id(2);
        UserProfile profile = RATINGS.profileOf(RATINGS.users().indexOf(userID));
        int user = recommender.model() instanceof AutoRecModel ? UserProfile.UNKNOWN_USER : profile.userIndex();
        int itemIndex = 4;
        List<RecommendedItem> reasons =
                recommender.recommendedBecause(userID, RATINGS.items().idAt(itemIndex), 100);
        boolean isKnown = Arrays.stream(profile.itemIndices()).anyMatch(known -> known == itemIndex);
        assertThat(reasons).hasSize(profile.itemIndices().length - (isKnown ? 1 : 0));
        for (RecommendedItem reason : reasons) {
            int left =
                    Arrays.binarySearch(profile.itemIndices(), RATINGS.items().indexOf(reason.getItemID()));
            float with = score(recommender, user, profile, itemIndex, -1);
            float without = score(recommender, user, profile, itemIndex, left);
            assertThat(reason.getValue()).isCloseTo(with - without, within(1e-4f));
        }
    }

    private static float score(
            TrainedRecommender<?> recommender, int user, UserProfile profile, int itemIndex, int leftOut) {
        int[] kept = IntStream.range(0, profile.itemIndices().length)
                .filter(position -> position != leftOut)
                .toArray();
        int[] items = Arrays.stream(kept).map(p -> profile.itemIndices()[p]).toArray();
        float[] ratings = new float[kept.length];
        for (int p = 0; p < kept.length; p++) {
            ratings[p] = profile.ratings()[kept[p]];
        }
        float[] score = new float[1];
        recommender.model().scoreItems(new UserProfile(user, items, ratings), new int[] {itemIndex}, score);
        return score[0];
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void similaritiesAreSymmetricAndBounded(TrainedRecommender<?> recommender) throws TasteException {
        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < 20; b++) {
                double items = recommender.itemSimilarity().itemSimilarity(id(a), id(b));
                double users = recommender.userSimilarity().userSimilarity(id(a), id(b));
                assertThat(items).isBetween(-1.0, 1.0);
                assertThat(users).isBetween(-1.0, 1.0);
                assertThat(recommender.itemSimilarity().itemSimilarity(id(b), id(a)))
                        .isEqualTo(items);
                assertThat(recommender.userSimilarity().userSimilarity(id(b), id(a)))
                        .isEqualTo(users);
                if (a == b) {
                    assertThat(items).isCloseTo(1, within(1e-6));
                    assertThat(users).isCloseTo(1, within(1e-6));
                }
            }
        }
        assertThat(recommender.itemSimilarity().allSimilarItemIDs(id(3)))
                .hasSize(19)
                .doesNotContain(id(3));
    }

    @Test
    void theUnknownHaveNoSimilarity() throws TasteException {
        TrainedRecommender<?> recommender = recommenders().findFirst().orElseThrow();
        assertThat(recommender.itemSimilarity().itemSimilarity(id(1), 777)).isNaN();
        assertThat(recommender.itemSimilarity().allSimilarItemIDs(777)).isEmpty();
        assertThatThrownBy(() -> recommender.mostSimilarItems(777, 3)).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> recommender.recommendedBecause(id(1), 777, 3)).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> recommender.mostSimilarUserIDs(777, 3)).isInstanceOf(NoSuchUserException.class);
        assertThatThrownBy(() -> recommender.mostSimilarItems(id(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anonymousVisitorsHaveSimilarUsers() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(DATA);
        AutoRecRecommender recommender = new AutoRecRecommender(
                dataModel,
                AutoRecConfig.asPublished(Orientation.USER)
                        .centring(Centring.ITEM)
                        .hiddenUnits(8)
                        .weightDecay(1)
                        .epochs(45)
                        .build());
        dataModel.setTempPrefs(TinyDataModels.preferencesLike(RATINGS, id(2), PlusAnonymousUserDataModel.TEMP_USER_ID));
        assertThat(recommender.mostSimilarUserIDs(PlusAnonymousUserDataModel.TEMP_USER_ID, 1))
                .containsExactly(id(2));
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void feedMahoutsOwnRecommenders(TrainedRecommender<?> recommender) throws TasteException {
        assertThat(new GenericItemBasedRecommender(DATA, recommender.itemSimilarity()).recommend(id(2), 3))
                .hasSize(3);
        NearestNUserNeighborhood neighbours = new NearestNUserNeighborhood(5, recommender.userSimilarity(), DATA);
        assertThat(LongStream.of(neighbours.getUserNeighborhood(id(2))))
                .containsExactlyInAnyOrder(LongStream.of(recommender.mostSimilarUserIDs(id(2), 5))
                        .boxed()
                        .toArray(Long[]::new));
        assertThat(new GenericUserBasedRecommender(DATA, neighbours, recommender.userSimilarity()).recommend(id(2), 3))
                .isNotEmpty();
    }

    /** The user leaves between the reading of all ids and the reading of each one's preferences, or before. */
    @Test
    void passesOverWhoLeavesALiveDataModelMeanwhile() throws TasteException {
        long leaver = RATINGS.users().idAt(7);
        for (int readings = 0; readings < 2; readings++) {
            int readingsOfLeaver = readings;
            AtomicInteger read = new AtomicInteger();
            DataModel live = new ForwardingDataModel(DATA) {
                @Override
                public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                    if (userID == leaver && read.getAndIncrement() >= readingsOfLeaver) {
                        throw new NoSuchUserException(userID);
                    }
                    return super.getPreferencesFromUser(userID);
                }
            };
            AutoRecModel model =
                    (AutoRecModel) recommenders().findFirst().orElseThrow().model();
            AutoencoderUserSimilarity similarity = new AutoencoderUserSimilarity(live, model);
            long other = RATINGS.users().idAt(9);
            assertThat(similarity.mostSimilarTo(other, 99, null).ids())
                    .hasSize(RATINGS.users().size() - 2)
                    .doesNotContain(leaver, other);
        }
    }
}
