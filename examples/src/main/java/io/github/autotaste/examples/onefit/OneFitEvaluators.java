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
package io.github.autotaste.examples.onefit;

import io.github.autotaste.evaluation.metrics.NoEstimate;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.evaluation.ListEvaluator;
import io.github.autotaste.taste.evaluation.RatingEvaluator;
import java.io.IOException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.IRStatistics;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderEvaluator;
import org.apache.mahout.cf.taste.eval.RecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.impl.eval.GenericRecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.impl.eval.RMSRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;
import org.apache.mahout.common.RandomUtils;

/**
 * An old call of Mahout's evaluators, and the same call with ours in their place. The recommender asks three like-minded
 * members, and often none of them has seen the film: Mahout leaves such films out of the error, ours does not.
 */
public final class OneFitEvaluators {

    private OneFitEvaluators() {}

    public static void main(String... args) throws IOException, TasteException {
        RandomUtils.useTestSeed();
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        RecommenderBuilder builder = OneFitEvaluators::threeLikeMinded;
        // snippet: one-fit-evaluators
        RecommenderEvaluator before = new RMSRecommenderEvaluator();
        RecommenderEvaluator after = new RatingEvaluator(new Rmse(), 42);
        double rmse = after.evaluate(builder, null, model, 0.9, 1);

        RecommenderIRStatsEvaluator lists = new ListEvaluator(42);
        IRStatistics statistics =
                lists.evaluate(builder, null, model, null, 5, GenericRecommenderIRStatsEvaluator.CHOOSE_THRESHOLD, 1);
        // end
        double missing = new RatingEvaluator(new NoEstimate(), 42).evaluate(builder, null, model, 0.9, 1);
        System.out.printf("RMSE by Mahout  %.3f%n", before.evaluate(builder, null, model, 0.9, 1));
        System.out.printf("RMSE of all     %.3f%n", rmse);
        System.out.printf("no estimate     %.3f%n", missing);
        System.out.printf("precision       %.3f%n", statistics.getPrecision());
    }

    private static GenericUserBasedRecommender threeLikeMinded(DataModel data) throws TasteException {
        UserSimilarity similarity = new PearsonCorrelationSimilarity(data);
        return new GenericUserBasedRecommender(data, new NearestNUserNeighborhood(3, similarity, data), similarity);
    }
}
