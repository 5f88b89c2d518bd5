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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.metrics.AnsweredRmse;
import io.github.autotaste.evaluation.metrics.Mae;
import io.github.autotaste.evaluation.metrics.NoEstimate;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.taste.DataModelRatings;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.eval.AverageAbsoluteDifferenceRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.eval.RMSRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.recommender.ItemUserAverageRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.common.RandomUtils;
import org.junit.jupiter.api.Test;

final class RatingEvaluatorTest {

    private static final RatingMatrix RATINGS = SeededRatings.of(60, 40, 0.5);
    private static final DataModel MODEL = DataModelRatings.toDataModel(RATINGS);
    private static final RecommenderBuilder THREE = model -> Fixed.estimating(model, (user, item) -> 3);
    private static final RecommenderBuilder SILENT = model -> Fixed.estimating(model, (user, item) -> Float.NaN);

    /** Every preference is 1 off the estimate, so every split has the same error. */
    @Test
    void agreesWithMahoutWhereAllErrorsAreEqual() throws TasteException {
        RecommenderBuilder oneOff = model -> Fixed.estimating(
                model, (user, item) -> (user + item) % 2 == 0 ? rating(user, item) + 1 : rating(user, item) - 1);
        for (RecommenderEvaluator evaluator : List.of(
                new RatingEvaluator(new Rmse(), 1),
                new RatingEvaluator(new Mae(), 1),
                new RMSRecommenderEvaluator(),
                new AverageAbsoluteDifferenceRecommenderEvaluator())) {
            assertThat(evaluator.evaluate(oneOff, null, MODEL, 0.8, 1)).isCloseTo(1, within(1e-6));
        }
    }

    private static float rating(long userID, long itemID) throws TasteException {
        return MODEL.getPreferenceValue(userID, itemID);
    }

    @Test
    void agreesWithMahoutOnTheAverageOfManySplits() throws TasteException {
        RandomUtils.useTestSeed();
        RecommenderEvaluator mahouts = new RMSRecommenderEvaluator();
        double sum = 0;
        double mahoutsSum = 0;
        for (int seed = 0; seed < 40; seed++) {
            RecommenderEvaluator ours = new RatingEvaluator(new AnsweredRmse(), seed);
            sum += ours.evaluate(ItemUserAverageRecommender::new, null, MODEL, 0.8, 1);
            mahoutsSum += mahouts.evaluate(ItemUserAverageRecommender::new, null, MODEL, 0.8, 1);
        }
        assertThat(sum / 40).isCloseTo(mahoutsSum / 40, within(0.02));
    }

    @Test
    void fitsOnce() throws TasteException {
        List<DataModel> fits = new ArrayList<>();
        RecommenderBuilder counting = model -> {
            fits.add(model);
            return THREE.buildRecommender(model);
        };
        new RatingEvaluator(new Rmse(), 1).evaluate(counting, null, MODEL, 0.8, 1);
        assertThat(fits).hasSize(1);
    }

    /** The other half is estimated by the mean of the training preferences; Mahout would report NaN. */
    @Test
    void countsWhatHasNoEstimateByTheMeanOfTheTraining() throws TasteException {
        List<RatingMatrix> trained = new ArrayList<>();
        double rmse = new RatingEvaluator(new Rmse(), 1).evaluate(recording(trained, SILENT), null, MODEL, 0.5, 1);
        RatingMatrix train = trained.get(0);
        double squares = 0;
        SparseRows all = RATINGS.byUser();
        for (int user = 0; user < all.rowCount(); user++) {
            for (int position = all.start(user); position < all.end(user); position++) {
                if (!has(train, user, all.columnAt(position))) {
                    squares += Math.pow(all.valueAt(position) - train.mean(), 2);
                }
            }
        }
        int tested = RATINGS.ratingCount() - train.ratingCount();
        assertThat(tested).isBetween(RATINGS.ratingCount() / 3, RATINGS.ratingCount() * 2 / 3);
        assertThat(rmse).isCloseTo(Math.sqrt(squares / tested), within(1e-6));
    }

    private static boolean has(RatingMatrix part, int userIndexOfAll, int itemIndexOfAll) {
        int user = part.users().indexOf(RATINGS.users().idAt(userIndexOfAll));
        int item = part.items().indexOf(RATINGS.items().idAt(itemIndexOfAll));
        return user >= 0 && item >= 0 && part.byUser().find(user, item) >= 0;
    }

    private static RecommenderBuilder recording(List<RatingMatrix> trained, RecommenderBuilder builder) {
        return model -> {
            trained.add(DataModelRatings.toMatrix(model));
            return builder.buildRecommender(model);
        };
    }

    @Test
    void tellsTheShareWithoutAnEstimate() throws TasteException {
        RecommenderEvaluator share = new RatingEvaluator(new NoEstimate(), 1);
        RecommenderBuilder unknown = model -> Fixed.estimating(model, (user, item) -> {
            throw user % 2 == 0 ? new NoSuchUserException(user) : new NoSuchItemException(item);
        });
        assertThat(share.evaluate(SILENT, null, MODEL, 0.8, 1)).isEqualTo(1);
        assertThat(share.evaluate(unknown, null, MODEL, 0.8, 1)).isEqualTo(1);
        assertThat(share.evaluate(THREE, null, MODEL, 0.8, 1)).isZero();
        assertThat(new RatingEvaluator(new AnsweredRmse(), 1).evaluate(SILENT, null, MODEL, 0.8, 1))
                .isNaN();
    }

    @Test
    void holdsOutTheSamePreferencesForTheSameSeed() throws TasteException {
        RecommenderEvaluator evaluator = new RatingEvaluator(new Rmse(), 1);
        double first = evaluator.evaluate(THREE, null, MODEL, 0.8, 1);
        assertThat(evaluator.evaluate(THREE, null, MODEL, 0.8, 1)).isEqualTo(first);
        assertThat(new RatingEvaluator(new Rmse(), 2).evaluate(THREE, null, MODEL, 0.8, 1))
                .isNotEqualTo(first);
    }

    @Test
    void trainsInFullOnUsersWhoAreNotEvaluated() throws TasteException {
        List<RatingMatrix> trained = new ArrayList<>();
        new RatingEvaluator(new Rmse(), 1).evaluate(recording(trained, THREE), null, MODEL, 0.5, 0.4);
        RatingMatrix train = trained.get(0);
        long inFull = IntStream.range(0, RATINGS.users().size())
                .filter(user -> train.byUser()
                                .rowLength(train.users().indexOf(RATINGS.users().idAt(user)))
                        == RATINGS.byUser().rowLength(user))
                .count();
        assertThat(inFull).isBetween(25L, 45L);
    }

    @Test
    void trainsOnTheModelOfTheGivenBuilder() throws TasteException {
        List<DataModel> fits = new ArrayList<>();
        List<DataModel> built = new ArrayList<>();
        RecommenderBuilder recording = model -> {
            fits.add(model);
            return THREE.buildRecommender(model);
        };
        new RatingEvaluator(new Rmse(), 1)
                .evaluate(
                        recording,
                        preferences -> {
                            built.add(new GenericDataModel(preferences));
                            return built.get(0);
                        },
                        MODEL,
                        0.8,
                        1);
        assertThat(fits).hasSize(1).isEqualTo(built);
    }

    @Test
    void capsEstimatesWhereItIsTold() throws TasteException {
        RecommenderBuilder wild = model -> Fixed.estimating(model, (user, item) -> item % 2 == 0 ? 50 : -50);
        RecommenderEvaluator evaluator = new RatingEvaluator(new Mae(), 1);
        assertThat(evaluator.evaluate(wild, null, MODEL, 0.8, 1)).isGreaterThan(40);
        evaluator.setMinPreference(3);
        evaluator.setMaxPreference(3);
        assertThat(evaluator.evaluate(wild, null, MODEL, 0.8, 1))
                .isEqualTo(evaluator.evaluate(THREE, null, MODEL, 0.8, 1));
        assertThat(evaluator.getMinPreference()).isEqualTo(evaluator.getMaxPreference());
    }

    @Test
    void refusesWhatCannotBeEvaluated() {
        RecommenderEvaluator evaluator = new RatingEvaluator(new Rmse(), 1);
        DataModel withoutValues = DataModelRatings.toDataModel(TinyRatings.preferences());
        assertThatThrownBy(() -> evaluator.evaluate(THREE, null, withoutValues, 0.8, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ListEvaluator");
        assertThatThrownBy(() -> evaluator.evaluate(THREE, null, MODEL, 1.1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> evaluator.evaluate(THREE, null, MODEL, 0.8, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evaluation percentage");
        assertThatThrownBy(() -> evaluator.evaluate(THREE, null, MODEL, 1, 1))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("test");
        assertThatThrownBy(() -> evaluator.evaluate(THREE, null, TinyDataModels.withValues(), 0, 1))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("train");
    }
}
