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

import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousConcurrentUserDataModel;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes beyond the contract of all recommenders: profiles, clipping, candidates, live data. */
final class AutoencoderRecommenderTest {

    /** Users 1 to 3 and 7, of whom the scorer does not know 7; items 10 to 50. */
    private static DataModel dataModel() {
        return TinyDataModels.of(ratings().build());
    }

    private static RatingMatrixBuilder ratings() {
        return RatingMatrixBuilder.ofRatings()
                .add(1, 10, 2)
                .add(1, 20, 5)
                .add(2, 30, 1)
                .add(3, 40, 3)
                .add(3, 50, 3)
                .add(7, 20, 4);
    }

    /** Item 990 is newer than the scorer. */
    private static DataModel withNewerItem() {
        return TinyDataModels.of(ratings().add(7, 990, 1).build());
    }

    private final FixedScorer scorer = FixedScorer.ofRatings(2, 3, 1.5f, 4, 3.5f);

    @Test
    void listsByScoreWithoutKnownItems() throws TasteException {
        assertThat(describe(over(scorer).recommend(1, 10))).containsExactly("40:4.0", "50:3.5", "30:1.5");
        assertThat(describe(over(scorer).recommend(1, 10, true)))
                .containsExactly("40:4.0", "50:3.5", "20:3.0", "10:2.0", "30:1.5");
    }

    @Test
    void takesHugeListLengthAsAll() throws TasteException {
        assertThat(over(scorer).recommend(1, Integer.MAX_VALUE)).hasSize(3);
    }

    @Test
    void givesListTheCallerMayChange() throws TasteException {
        List<RecommendedItem> list = over(scorer).recommend(1, 3);
        list.remove(0);
        assertThat(list).hasSize(2);
        assertThat(over(scorer).recommend(1, 3)).hasSize(3);
    }

    @Test
    void clipsRatingsToTheRangeOfTheData() throws TasteException {
        AutoencoderRecommender recommender = over(FixedScorer.ofRatings(0, 0, -2, 7, 3.5f));
        assertThat(describe(recommender.recommend(1, 3))).containsExactly("40:5.0", "50:3.5", "30:1.0");
        assertThat(recommender.estimatePreference(1, 40)).isEqualTo(5);
    }

    @Test
    void leavesScoresThatAreNoRatingsUnclipped() throws TasteException {
        AutoencoderRecommender recommender = over(FixedScorer.ofPreferences(0, 0, -2, 7, 3.5f));
        assertThat(describe(recommender.recommend(1, 3))).containsExactly("40:7.0", "50:3.5", "30:-2.0");
        assertThat(recommender.estimatePreference(1, 40)).isEqualTo(7);
    }

    @Test
    @Tag("mahout-0.10")
    void ranksByTheScoreAndTellsItClipped() throws TasteException {
        FixedScorer high = FixedScorer.ofRatings(0, 9, 6, 7, 8);
        assertThat(describe(over(high).recommend(1, 2))).containsExactly("50:5.0", "40:5.0");
        assertThat(describe(over(high).recommend(1, 2, true))).containsExactly("20:5.0", "50:5.0");
        AutoencoderRecommender choosing =
                new AutoencoderRecommender(dataModel(), data -> high, candidates(20, 30, 40, 50));
        assertThat(describe(choosing.recommend(1, 2))).containsExactly("50:5.0", "40:5.0");
        assertThat(describe(choosing.recommend(1, 2, true))).containsExactly("20:5.0", "50:5.0");
    }

    /** Ratings: 10 has 2; 20 has 5 and 4; 30 has 1; 40 and 50 have 3 each. */
    @Test
    void ordersEqualScoresByMeanRatingThenByItemID() throws TasteException {
        AutoencoderRecommender recommender = over(FixedScorer.ofRatings(3, 3, 3, 3, 3));
        assertThat(describe(recommender.recommend(2, 9))).containsExactly("20:3.0", "40:3.0", "50:3.0", "10:3.0");
        assertThat(describe(recommender.recommend(2, 2))).containsExactly("20:3.0", "40:3.0");
    }

    @Test
    void ordersEqualPreferencesByPopularityThenByMeanRating() throws TasteException {
        DataModel dataModel = TinyDataModels.of(RatingMatrixBuilder.ofRatings()
                .add(1, 10, 5)
                .add(1, 20, 1)
                .add(1, 30, 2)
                .add(2, 20, 1)
                .add(2, 30, 1)
                .add(3, 40, 3)
                .build());
        AutoencoderRecommender recommender =
                new AutoencoderRecommender(dataModel, data -> FixedScorer.ofPreferences(1, 1, 1, 1));
        assertThat(describe(recommender.recommend(3, 9))).containsExactly("30:1.0", "20:1.0", "10:1.0");
    }

    @Test
    void ordersEqualRescoredValuesByTheScoreThenByMeanRating() throws TasteException {
        AutoencoderRecommender recommender = over(FixedScorer.ofRatings(6, 6, 7, 8, 1));
        IDRescorer leveller = new IDRescorer() {
            @Override
            public double rescore(long id, double originalScore) {
                return originalScore > 4 ? 4 : 4.5;
            }

            @Override
            public boolean isFiltered(long id) {
                return false;
            }
        };
        assertThat(describe(recommender.recommend(2, 9, leveller)))
                .containsExactly("50:4.5", "40:4.0", "20:4.0", "10:4.0");
    }

    @Test
    void showsRescorerTheClippedEstimate() throws TasteException {
        List<String> seen = new ArrayList<>();
        IDRescorer rescorer = new IDRescorer() {
            @Override
            public double rescore(long id, double originalScore) {
                seen.add(id + ":" + originalScore);
                return 100 - id;
            }

            @Override
            public boolean isFiltered(long id) {
                return id == 50;
            }
        };
        AutoencoderRecommender recommender = over(FixedScorer.ofRatings(0, 0, -2, 7, 3.5f));
        assertThat(describe(recommender.recommend(1, 3, rescorer))).containsExactly("30:70.0", "40:60.0");
        assertThat(seen).containsExactly("30:1.0", "40:5.0");
    }

    @Test
    void neverListsItemTheScorerCannotScore() throws TasteException {
        AutoencoderRecommender recommender = over(FixedScorer.ofRatings(1, 1, Float.NaN, 4, Float.NaN));
        assertThat(describe(recommender.recommend(1, 3))).containsExactly("40:4.0");
        assertThat(recommender.estimatePreference(1, 30)).isNaN();
    }

    @Test
    @Tag("mahout-0.10")
    void ranksItemsNewerThanTheScorerByWhatIsKnownOfThem() throws TasteException {
        RatingMatrix refreshed =
                ratings().add(2, 60, 4).add(3, 60, 3).add(3, 55, 2).build();
        ForwardingDataModel live = new ForwardingDataModel(dataModel());
        AutoencoderRecommender recommender = new AutoencoderRecommender(live, data -> scorer);
        AutoencoderRecommender choosing = new AutoencoderRecommender(live, data -> scorer, candidates(50, 55, 60, 77));
        assertThat(idsOf(recommender.recommend(7, 9))).containsExactly(40L, 50L, 10L, 30L);
        live.forwardTo(TinyDataModels.of(refreshed));
        ItemQuality quality = ItemQuality.of(refreshed);
        float newest = estimateFor7(quality, 6);
        assertThat(idsOf(recommender.recommend(7, 9))).containsExactly(40L, 50L, 60L, 55L, 10L, 30L);
        assertThat(describe(recommender.recommend(7, 3))).endsWith("60:" + newest);
        assertThat(recommender.estimatePreference(7, 60)).isEqualTo(newest);
        assertThat(recommender.estimatePreference(7, 55)).isEqualTo(estimateFor7(quality, 5));
        assertThat(idsOf(recommender.recommend(3, 9))).as("known ones stay out").containsExactly(20L, 10L, 30L);
        assertThat(idsOf(choosing.recommend(7, 9))).containsExactly(50L, 60L, 55L);
        assertThat(idsOf(choosing.recommend(3, 9, true))).containsExactly(50L, 60L, 55L);
        assertThat(idsOf(recommender.recommend(7, 9, filtering60())))
                .as("rescorers are asked")
                .containsExactly(40L, 50L, 55L, 10L, 30L);
    }

    /** User 7 has rated item 20, at index 1, as 4. */
    private static float estimateFor7(ItemQuality quality, int itemIndex) {
        return quality.means()[itemIndex] + (float) ((4.0 - quality.means()[1]) / 6);
    }

    private static IDRescorer filtering60() {
        return new IDRescorer() {
            @Override
            public double rescore(long id, double originalScore) {
                return originalScore;
            }

            @Override
            public boolean isFiltered(long id) {
                return id == 60;
            }
        };
    }

    @Test
    void estimatesNewerItemsHigherForWhoeverRatesHigh() throws TasteException {
        DataModel dataModel = TinyDataModels.of(RatingMatrixBuilder.ofRatings()
                .add(1, 10, 5)
                .add(1, 20, 5)
                .add(2, 10, 1)
                .add(2, 20, 1)
                .add(3, 60, 3)
                .build());
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> FixedScorer.ofRatings(3, 3));
        assertThat(recommender.estimatePreference(1, 60)).isEqualTo(3 + 4 / 7f);
        assertThat(recommender.estimatePreference(2, 60)).isEqualTo(3 - 4 / 7f);
        assertThat(describe(recommender.recommend(2, 1))).containsExactly("60:" + (3 - 4 / 7f));
    }

    @Test
    void listsNoNewerItemsWhereScoresAreNoRatings() throws TasteException {
        AutoencoderRecommender recommender =
                new AutoencoderRecommender(withNewerItem(), data -> FixedScorer.ofPreferences(2, 3, 1.5f, 4, 3.5f));
        assertThat(describe(recommender.recommend(1, 9))).containsExactly("40:4.0", "50:3.5", "30:1.5");
    }

    @Test
    void encodesWhatTheUserLikesNow() throws TasteException {
        ForwardingDataModel live = new ForwardingDataModel(dataModel());
        AutoencoderRecommender recommender = new AutoencoderRecommender(live, data -> scorer);
        recommender.recommend(2, 1);
        assertProfile(1, new int[] {2}, 1);
        live.forwardTo(TinyDataModels.of(
                RatingMatrixBuilder.ofRatings().add(2, 50, 4).add(2, 20, 3).build()));
        assertThat(describe(recommender.recommend(2, 9))).containsExactly("40:4.0", "10:2.0", "30:1.5");
        assertProfile(1, new int[] {1, 4}, 3, 4);
    }

    @Test
    void encodesUserAndItemsNewerThanTheModel() throws TasteException {
        AutoencoderRecommender recommender = new AutoencoderRecommender(withNewerItem(), data -> scorer);
        assertThat(describe(recommender.recommend(7, 1))).containsExactly("40:4.0");
        assertProfile(UserProfile.UNKNOWN_USER, new int[] {1}, 4);
    }

    @Test
    void sortsProfileAndLetsTheLastRepetitionCount() throws TasteException {
        PreferenceArray messy = TinyDataModels.preferences(1, 3, 50, 20, 999, 10, 20, 40);
        messy.setValue(1, 1);
        messy.setValue(4, 2);
        messy.setValue(5, Float.NaN);
        AutoencoderRecommender recommender = new AutoencoderRecommender(
                new ForwardingDataModel(dataModel()) {
                    @Override
                    public PreferenceArray getPreferencesFromUser(long userID) {
                        return messy;
                    }
                },
                data -> scorer);
        recommender.recommend(1, 1);
        assertProfile(0, new int[] {0, 1, 4}, 3, 2, 3);
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(2);
        assertThat(messy.getIDs()).as("the data model's own array").containsExactly(50, 20, 999, 10, 20, 40);
    }

    @Test
    void countsEveryPreferenceAsOneWhereTheDataHasNoValues() throws TasteException {
        RatingMatrix likes =
                RatingMatrixBuilder.ofPreferences().add(1, 10, 1).add(2, 20, 1).build();
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(likes));
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> scorer);
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 0, 30, 10));
        recommender.recommend(visitor, 1);
        assertProfile(UserProfile.UNKNOWN_USER, new int[] {0, 2}, 1, 1);
        assertThat(recommender.estimatePreference(visitor, 30)).isEqualTo(1);
    }

    @Test
    void encodesAnonymousVisitorAsUnknownUserEvenWhenPresentDuringTraining() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(dataModel());
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 5, 20));
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> {
            assertThat(DataModelRatings.toMatrix(data).users().indexOf(visitor)).isNegative();
            return scorer;
        });
        assertThat(describe(recommender.recommend(visitor, 2))).containsExactly("40:4.0", "50:3.5");
        assertProfile(UserProfile.UNKNOWN_USER, new int[] {1}, 5);
        dataModel.clearTempPrefs();
        assertThatThrownBy(() -> recommender.recommend(visitor, 2)).isInstanceOf(NoSuchUserException.class);
    }

    @Test
    void servesConcurrentVisitorsFromTheMomentTheyHaveAnId() throws TasteException {
        PlusAnonymousConcurrentUserDataModel dataModel = new PlusAnonymousConcurrentUserDataModel(dataModel(), 2);
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> scorer);
        long visitor = dataModel.takeAvailableUser();
        assertThat(recommender.recommend(visitor, 9))
                .as("with an empty profile")
                .hasSize(5);
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 5, 40), visitor);
        assertThat(describe(recommender.recommend(visitor, 1))).containsExactly("50:3.5");
    }

    @Test
    void estimatesOnlyWhatTheDataModelKnows() throws TasteException {
        AutoencoderRecommender recommender =
                new AutoencoderRecommender(withNewerItem(), data -> FixedScorer.ofPreferences(2, 3, 1.5f, 4, 3.5f));
        assertThat(recommender.estimatePreference(1, 10))
                .as("actual preference")
                .isEqualTo(2);
        assertThat(recommender.estimatePreference(1, 40)).as("estimate").isEqualTo(4);
        assertThat(recommender.estimatePreference(1, 990))
                .as("newer than a model without estimates of ratings")
                .isNaN();
        assertThat(recommender.estimatePreference(7, 990))
                .as("actual preference for a new item")
                .isEqualTo(1);
        assertThatThrownBy(() -> recommender.estimatePreference(1, 77)).isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> recommender.estimatePreference(4, 10)).isInstanceOf(NoSuchUserException.class);
    }

    @Test
    @Tag("mahout-0.10")
    void choosesFromTheCandidatesOfTheCallersStrategy() throws TasteException {
        CandidateItemsStrategy strategy = candidates(50, 20, 10, 123456, -5);
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel(), data -> scorer, strategy);
        assertThat(describe(recommender.recommend(1, 9)))
                .as("known items stay out")
                .containsExactly("50:3.5");
        assertThat(describe(recommender.recommend(1, 2, true))).containsExactly("50:3.5", "20:3.0");
        assertThat(scorer.scoredAll).as("only candidates are scored").isFalse();
    }

    @Test
    @Tag("mahout-0.10")
    void findsNothingWithoutCandidates() throws TasteException {
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel(), data -> scorer, candidates());
        assertThat(recommender.recommend(1, 3)).isEmpty();
    }

    @Test
    void findsNothingWhereThereAreNoItems() throws TasteException {
        assertThat(over(FixedScorer.ofPreferences()).recommend(1, 3)).isEmpty();
    }

    @Test
    void ranksByMeanRatingWhereTheScorerKnowsNoItem() throws TasteException {
        assertThat(idsOf(over(FixedScorer.ofRatings()).recommend(2, 9))).containsExactly(20L, 40L, 50L, 10L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void namesTheListLengthItRefuses(int howMany) throws TasteException {
        assertThatThrownBy(() -> over(scorer).recommend(1, howMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("howMany must be at least 1, but is " + howMany);
    }

    @Test
    void saysWhatItIsInOneLine() throws TasteException {
        assertThat(over(scorer)).hasToString("AutoencoderRecommender[3 users, 5 items]");
    }

    private static AutoencoderRecommender over(FixedScorer scorer) throws TasteException {
        return new AutoencoderRecommender(dataModel(), data -> scorer);
    }

    private void assertProfile(int userIndex, int[] itemIndices, float... ratings) {
        assertThat(scorer.lastProfile.userIndex()).isEqualTo(userIndex);
        assertThat(scorer.lastProfile.itemIndices()).isEqualTo(itemIndices);
        assertThat(scorer.lastProfile.ratings()).isEqualTo(ratings);
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }

    private static List<String> describe(List<RecommendedItem> list) {
        return list.stream()
                .map(item -> item.getItemID() + ":" + item.getValue())
                .toList();
    }

    private static CandidateItemsStrategy candidates(long... itemIDs) {
        return new CandidateItemsStrategy() {
            @Override
            public FastIDSet getCandidateItems(
                    long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems) {
                return new FastIDSet(itemIDs);
            }

            @Override
            public void refresh(Collection<Refreshable> refreshed) {}
        };
    }
}
