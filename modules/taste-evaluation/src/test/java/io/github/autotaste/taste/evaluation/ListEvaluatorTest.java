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
package io.github.autotaste.taste.evaluation;

import static org.apache.mahout.cf.taste.impl.eval.GenericRecommenderIRStatsEvaluator.CHOOSE_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.taste.DataModelRatings;
import java.util.ArrayList;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.IRStatistics;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.eval.GenericRecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.junit.jupiter.api.Test;

final class ListEvaluatorTest {

    private static final long[][] FAVOURITES = {{1, 2}, {1, 5}, {5, 6}};

    /** Three users with two favourites each, at 5, and items 3, 4 and 7, at 1; user 9 rated all ten items 2. */
    private static DataModel threeUsers() {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 3; user++) {
            for (long item : FAVOURITES[user]) {
                ratings.add(user, item, 5);
            }
            ratings.add(user, 3, 1);
            ratings.add(user, 4, 1);
            ratings.add(user, 7, 1);
        }
        for (long item = 1; item <= 10; item++) {
            ratings.add(9, item, 2);
        }
        return DataModelRatings.toDataModel(ratings.build());
    }

    private static IRStatistics ours(RecommenderBuilder builder, double threshold) throws TasteException {
        return new ListEvaluator(1).evaluate(builder, null, threeUsers(), null, 2, threshold, 1);
    }

    /**
     * Everybody has exactly the two relevant items that either holds out, and gets a list of two: here the definitions
     * meet.
     */
    @Test
    void agreesWithMahoutOnFullLists() throws TasteException {
        RecommenderBuilder smallIds = model -> Fixed.listing(model, 2);
        IRStatistics mahouts =
                new GenericRecommenderIRStatsEvaluator().evaluate(smallIds, null, threeUsers(), null, 2, 4, 1);
        IRStatistics ours = ours(smallIds, 4);
        assertThat(ours.getPrecision()).isCloseTo(mahouts.getPrecision(), within(1e-12));
        assertThat(ours.getRecall()).isCloseTo(mahouts.getRecall(), within(1e-12));
        assertThat(ours.getFallOut()).isCloseTo(mahouts.getFallOut(), within(1e-12));
        assertThat(ours.getNormalizedDiscountedCumulativeGain())
                .isCloseTo(mahouts.getNormalizedDiscountedCumulativeGain(), within(1e-12));
        assertThat(ours.getReach()).isEqualTo(mahouts.getReach());
        assertThat(ours.getF1Measure()).isCloseTo(mahouts.getF1Measure(), within(1e-12));
        assertThat(ours.getFNMeasure(2)).isCloseTo(mahouts.getFNMeasure(2), within(1e-12));
    }

    /** Lists of the two smallest unknown ids, 1 and 2, hit twice, once and never. */
    @Test
    void measuresByHand() throws TasteException {
        IRStatistics statistics = ours(model -> Fixed.listing(model, 2), 4);
        assertThat(statistics.getPrecision()).isCloseTo((1 + 0.5 + 0) / 3, within(1e-12));
        assertThat(statistics.getRecall()).isCloseTo((1 + 0.5 + 0) / 3, within(1e-12));
        double atSecond = 1 / (Math.log(3) / Math.log(2));
        assertThat(statistics.getNormalizedDiscountedCumulativeGain())
                .isCloseTo((1 + 1 / (1 + atSecond) + 0) / 3, within(1e-12));
        assertThat(statistics.getFallOut()).isCloseTo((0 + 1 / 8.0 + 2 / 8.0) / 3, within(1e-12));
        assertThat(statistics.getReach()).isEqualTo(1);
        assertThat(statistics.getF1Measure()).isCloseTo(0.5, within(1e-12));
    }

    /** Lists of item 1 alone. Mahout's precision is 2 of 3. */
    @Test
    void countsMissingPlacesAsMisses() throws TasteException {
        assertThat(ours(model -> Fixed.listing(model, 1), 4).getPrecision()).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void countsEmptyListsAs0() throws TasteException {
        IRStatistics statistics = ours(model -> Fixed.listing(model, 0), 4);
        assertThat(statistics.getPrecision()).isZero();
        assertThat(statistics.getNormalizedDiscountedCumulativeGain()).isZero();
        assertThat(statistics.getF1Measure()).isZero();
        assertThat(statistics.getReach()).isZero();
    }

    @Test
    void fitsOnceWithoutTheHeldOutItems() throws TasteException {
        List<RatingMatrix> trained = new ArrayList<>();
        ours(
                model -> {
                    trained.add(DataModelRatings.toMatrix(model));
                    return Fixed.listing(model, 2);
                },
                4);
        assertThat(trained).hasSize(1);
        assertThat(trained.get(0).ratingCount()).isEqualTo(3 * 3 + 10);
        assertThat(trained.get(0).max()).isEqualTo(2);
    }

    /** Of user 9, whose ratings are all the same, every item is relevant to that threshold and a list's length is held out. */
    @Test
    void choosesAThresholdForEachUser() throws TasteException {
        List<RatingMatrix> trained = new ArrayList<>();
        ours(
                model -> {
                    trained.add(DataModelRatings.toMatrix(model));
                    return Fixed.listing(model, 2);
                },
                CHOOSE_THRESHOLD);
        assertThat(trained.get(0).ratingCount()).isEqualTo(3 * 3 + 8);
    }

    @Test
    void holdsOutAtMostHalfOfAUsersItemsWhereAllAreRelevant() throws TasteException {
        RatingMatrixBuilder preferences = RatingMatrixBuilder.ofPreferences();
        for (long user = 0; user < 3; user++) {
            for (long item = 0; item <= 2 * user; item++) {
                preferences.add(user, item, 1);
            }
        }
        List<RatingMatrix> trained = new ArrayList<>();
        DataModel model = DataModelRatings.toDataModel(preferences.build());
        new ListEvaluator(1)
                .evaluate(
                        train -> {
                            trained.add(DataModelRatings.toMatrix(train));
                            return Fixed.listing(train, 2);
                        },
                        null,
                        model,
                        null,
                        10,
                        CHOOSE_THRESHOLD,
                        1);
        RatingMatrix train = trained.get(0);
        assertThat(train.hasValues()).isFalse();
        assertThat(new int[] {
                    train.byUser().rowLength(0),
                    train.byUser().rowLength(1),
                    train.byUser().rowLength(2)
                })
                .containsExactly(1, 2, 3);
    }

    @Test
    void asksWithTheRescorer() throws TasteException {
        IDRescorer noItem1 = new IDRescorer() {
            @Override
            public double rescore(long id, double originalScore) {
                return originalScore;
            }

            @Override
            public boolean isFiltered(long id) {
                return id == 1;
            }
        };
        IRStatistics statistics =
                new ListEvaluator(1).evaluate(model -> Fixed.listing(model, 2), null, threeUsers(), noItem1, 2, 4, 1);
        assertThat(statistics.getPrecision()).isCloseTo((0.5 + 0.5 + 0.5) / 3, within(1e-12));
    }

    @Test
    void evaluatesAShareOfTheUsersByTheSeed() throws TasteException {
        DataModel many = DataModelRatings.toDataModel(SeededRatings.of(60, 40, 0.5));
        List<Integer> trained = new ArrayList<>();
        RecommenderBuilder recording = model -> {
            trained.add(DataModelRatings.toMatrix(model).ratingCount());
            return Fixed.listing(model, 3);
        };
        int all = DataModelRatings.toMatrix(many).ratingCount();
        double first = new ListEvaluator(1)
                .evaluate(recording, null, many, null, 3, 4, 0.5)
                .getPrecision();
        assertThat(new ListEvaluator(1)
                        .evaluate(recording, null, many, null, 3, 4, 0.5)
                        .getPrecision())
                .isEqualTo(first);
        assertThat(all - trained.get(0)).isBetween(3 * 15, 3 * 45);
        assertThat(new ListEvaluator(2)
                        .evaluate(recording, null, many, null, 3, 4, 0.5)
                        .getPrecision())
                .isNotEqualTo(first);
    }

    /** The recommender is made over a model of other users. */
    @Test
    void countsUsersTheRecommenderDoesNotKnowAs0() throws TasteException {
        RatingMatrixBuilder others = RatingMatrixBuilder.ofRatings();
        others.add(77, 1, 3);
        DataModel model = DataModelRatings.toDataModel(others.build());
        assertThat(ours(train -> Fixed.listing(model, 2), 4).getReach()).isZero();
    }

    @Test
    void refusesWhatCannotBeEvaluated() {
        RecommenderBuilder builder = model -> Fixed.listing(model, 2);
        assertThatThrownBy(() -> ours(builder, 6))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("test");
        assertThatThrownBy(() -> new ListEvaluator(1).evaluate(builder, null, threeUsers(), null, 0, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
        assertThatThrownBy(() -> new ListEvaluator(1).evaluate(builder, null, threeUsers(), null, 2, 4, -0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1");
    }
}
