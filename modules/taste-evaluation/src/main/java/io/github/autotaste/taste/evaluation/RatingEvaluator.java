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

import io.github.autotaste.evaluation.metrics.RatedPairs;
import io.github.autotaste.evaluation.metrics.RatingMetric;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.taste.DataModelRatings;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.DataModelBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderEvaluator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;

/**
 * The error of estimated preferences, for a program that has Mahout's {@code RMSRecommenderEvaluator} or {@code
 * AverageAbsoluteDifferenceRecommenderEvaluator}. For example
 *
 * <pre>{@code
 *   RecommenderEvaluator evaluator = new RatingEvaluator(new Rmse(), 42);
 * }</pre>
 *
 * <p>The numbers differ from Mahout's because
 *
 * <ul>
 *   <li>every held-out preference counts: where the recommender gives no estimate, the mean of the training preferences
 *       stands in, and users who are left without training preferences stay. Mahout drops both, so that whoever answers
 *       only the easy questions wins. {@link io.github.autotaste.evaluation.metrics.NoEstimate} as the metric gives the
 *       share of missing estimates, {@link io.github.autotaste.evaluation.metrics.AnsweredRmse} what Mahout reports;
 *   <li>users who are not evaluated are trained on in full. Mahout leaves them out of the training too;
 *   <li>the draw depends on the preferences, the percentages and the seed alone: calls of the same evaluator hold out the
 *       same preferences, so recommenders compare.
 * </ul>
 */
public final class RatingEvaluator implements RecommenderEvaluator {

    private final RatingMetric metric;
    private final long seed;
    private float lowest = Float.NaN;
    private float highest = Float.NaN;

    /**
     * @param metric what is returned, such as {@link io.github.autotaste.evaluation.metrics.Rmse} or {@link
     *     io.github.autotaste.evaluation.metrics.Mae}
     * @param seed seed of the draw of held-out preferences
     */
    public RatingEvaluator(RatingMetric metric, long seed) {
        this.metric = metric;
        this.seed = seed;
    }

    /**
     * Trains one recommender and measures it. A recommender that is, or
     * whose scorer is, {@link AutoCloseable} is closed then; any other stays in use.
     *
     * @param dataModelBuilder makes the training data; null for one of Mahout's models in memory
     * @param trainingPercentage share of an evaluated user's preferences to train on, in [0, 1]: each one with this
     *     probability
     * @param evaluationPercentage share of the users to evaluate, in [0, 1]: each one with this probability
     * @return the metric; NaN if it does not apply, as {@code AnsweredRmse} if there was no estimate
     * @throws IllegalArgumentException if a percentage is out of range, or preferences have no values
     * @throws TasteException if nothing is left to train on or to test on, or if the recommender fails
     */
    @Override
    public double evaluate(
            RecommenderBuilder recommenderBuilder,
            @Nullable DataModelBuilder dataModelBuilder,
            DataModel dataModel,
            double trainingPercentage,
            double evaluationPercentage)
            throws TasteException {
        HeldOutPreferences.requireShare("training", trainingPercentage);
        HeldOutPreferences.requireShare("evaluation", evaluationPercentage);
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        if (!ratings.hasValues()) {
            throw new IllegalArgumentException(
                    "Expected preferences with values to estimate, found a data model without; ListEvaluator suits it");
        }
        Holdout holdout = new HeldOutPreferences(ratings, evaluationPercentage, seed).atRandom(trainingPercentage);
        try (FittedTaste fitted = new OneFit(recommenderBuilder, dataModelBuilder).on(holdout)) {
            return value(metric.losses(pairs(fitted, holdout)));
        }
    }

    private double value(double[] losses) {
        double mean = losses.length == 0 ? Double.NaN : StatUtils.mean(losses);
        return metric.isRooted() ? Math.sqrt(mean) : mean;
    }

    private RatedPairs pairs(FittedTaste fitted, Holdout holdout) throws TasteException {
        SparseRows test = holdout.test().byUser();
        float[] actual = new float[test.entryCount()];
        float[] estimates = new float[test.entryCount()];
        for (int userIndex = 0; userIndex < test.rowCount(); userIndex++) {
            for (int position = test.start(userIndex); position < test.end(userIndex); position++) {
                actual[position] = test.valueAt(position);
                estimates[position] = capped(fitted.estimate(userIndex, test.columnAt(position)));
            }
        }
        return new RatedPairs(actual, estimates, holdout.train().mean());
    }

    private float capped(float estimate) throws TasteException {
        if (Float.isInfinite(estimate)) {
            throw new TasteException("Expected a finite estimate or NaN, found " + estimate);
        }
        float fromBelow = estimate < lowest ? lowest : estimate;
        return fromBelow > highest ? highest : fromBelow;
    }

    @Override
    public float getMaxPreference() {
        return highest;
    }

    /** @param maxPreference what larger estimates are lowered to; NaN, as at first, for no cap */
    @Override
    public void setMaxPreference(float maxPreference) {
        highest = maxPreference;
    }

    @Override
    public float getMinPreference() {
        return lowest;
    }

    /** @param minPreference what smaller estimates are raised to; NaN, as at first, for no cap */
    @Override
    public void setMinPreference(float minPreference) {
        lowest = minPreference;
    }
}
