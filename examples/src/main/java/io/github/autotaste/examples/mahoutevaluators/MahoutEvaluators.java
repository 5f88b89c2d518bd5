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
package io.github.autotaste.examples.mahoutevaluators;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.AutoRecRecommender;
import java.io.IOException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.IRStatistics;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.common.FullRunningAverage;
import org.apache.mahout.cf.taste.impl.common.RunningAverage;
import org.apache.mahout.cf.taste.impl.eval.AverageAbsoluteDifferenceRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.eval.GenericRecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.impl.eval.OrderBasedRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.eval.RMSRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.recommender.ItemAverageRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.common.RandomUtils;

/**
 * Mahout's evaluators of estimates, of order and of lists. The last trains a model for every user it asks about, so it is
 * for small data or a small share of the users; {@code autotaste compare} trains once.
 */
public final class MahoutEvaluators {

    private MahoutEvaluators() {}

    public static void main(String... args) throws IOException, TasteException {
        RandomUtils.useTestSeed();
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        // snippet: mahout-evaluators
        RecommenderBuilder builder = AutoRecRecommender.builder(
                AutoRecConfig.itemBased().hiddenUnits(20).epochs(400).build());

        double rmse = new RMSRecommenderEvaluator().evaluate(builder, null, model, 0.9, 1);
        double mae = new AverageAbsoluteDifferenceRecommenderEvaluator().evaluate(builder, null, model, 0.9, 1);
        double share = 0.05; // of the users, because the next evaluator trains a model for each of them
        IRStatistics lists = new GenericRecommenderIRStatsEvaluator()
                .evaluate(builder, null, model, null, 5, GenericRecommenderIRStatsEvaluator.CHOOSE_THRESHOLD, share);
        // end
        RunningAverage disorder = new FullRunningAverage();
        OrderBasedRecommenderEvaluator.evaluate(
                builder.buildRecommender(model), new ItemAverageRecommender(model), 5, disorder, "averages");
        System.out.printf("RMSE      %.3f%n", rmse);
        System.out.printf("MAE       %.3f%n", mae);
        System.out.printf("disorder  %.3f%n", disorder.getAverage());
        System.out.printf("precision %.3f%n", lists.getPrecision());
    }
}
