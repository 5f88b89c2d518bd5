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

import io.github.autotaste.evaluation.ListRules;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.taste.DataModelRatings;
import java.util.ArrayList;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.DataModelBuilder;
import org.apache.mahout.cf.taste.eval.IRStatistics;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.jspecify.annotations.Nullable;

/**
 * The quality of recommended lists, for a program that has Mahout's {@code GenericRecommenderIRStatsEvaluator}. For
 * example
 *
 * <pre>{@code
 *   RecommenderIRStatsEvaluator evaluator = new ListEvaluator(42);
 * }</pre>
 *
 * <p>Mahout's trains a recommender for every user it evaluates; this one trains one. The numbers differ because
 *
 * <ul>
 *   <li>the held-out items of all evaluated users are out of the training at once, and are drawn from a user's relevant
 *       items instead of being the best rated ones;
 *   <li>a user counts who has a relevant item and two preferences; Mahout wants twice as many preferences as a list is
 *       long;
 *   <li>precision divides by the length that was asked for and the ideal of nDCG has all held-out items, even where the
 *       recommender gives a shorter list; an empty list, also of a user unknown to the recommender, counts as 0. Mahout
 *       divides by what it got: one hit in a list of one is a precision of 1;
 *   <li>the draw depends on the preferences, the arguments and the seed alone, so recommenders compare.
 * </ul>
 */
public final class ListEvaluator implements RecommenderIRStatsEvaluator {

    private final long seed;

    /** @param seed seed of the draws of users and of held-out items */
    public ListEvaluator(long seed) {
        this.seed = seed;
    }

    /**
     * Trains one recommender and measures its lists. A recommender that is, or
     * whose scorer is, {@link AutoCloseable} is closed then; any other stays in use.
     *
     * @param dataModelBuilder makes the training data; null for one of Mahout's models in memory
     * @param rescorer filters and reorders the lists; null for none
     * @param at length of the lists, and the most items that are held out of a user; at least 1
     * @param relevanceThreshold the smallest preference that makes an item relevant, or {@code
     *     GenericRecommenderIRStatsEvaluator.CHOOSE_THRESHOLD} for each user's mean and one standard deviation. Without
     *     values every item is relevant.
     * @param evaluationPercentage share of the users to evaluate, in [0, 1]: each one with this probability
     * @return means over the evaluated users; reach is the share of them with a list that is not empty
     * @throws IllegalArgumentException if {@code at} or the percentage is out of range
     * @throws IllegalStateException if a list is too long, repeats an item, or holds one the user is known to have
     * @throws TasteException if no user can be evaluated, nothing is left to train on, or the recommender fails
     */
    @Override
    public IRStatistics evaluate(
            RecommenderBuilder recommenderBuilder,
            @Nullable DataModelBuilder dataModelBuilder,
            DataModel dataModel,
            @Nullable IDRescorer rescorer,
            int at,
            double relevanceThreshold,
            double evaluationPercentage)
            throws TasteException {
        if (at < 1) {
            throw new IllegalArgumentException("Expected lists of at least 1 item, found " + at);
        }
        HeldOutPreferences.requireShare("evaluation", evaluationPercentage);
        Holdout holdout = new HeldOutPreferences(DataModelRatings.toMatrix(dataModel), evaluationPercentage, seed)
                .relevant(at, relevanceThreshold);
        try (FittedTaste fitted = new OneFit(recommenderBuilder, dataModelBuilder).on(holdout)) {
            return ListStatistics.of(lists(fitted, holdout, at, rescorer), holdout.test(), at);
        }
    }

    private static List<int[]> lists(FittedTaste fitted, Holdout holdout, int at, @Nullable IDRescorer rescorer)
            throws TasteException {
        ListRules rules = new ListRules(holdout.known(), at);
        List<int[]> lists = new ArrayList<>();
        for (int userIndex : holdout.test().byUser().nonEmptyRows()) {
            int[] list = fitted.recommend(userIndex, at, rescorer);
            rules.check(userIndex, list);
            lists.add(list);
        }
        return lists;
    }
}
