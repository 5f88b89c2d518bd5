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
package io.github.autotaste.examples.tasteevaluation;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.AutoRecRecommender;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.eval.RMSRecommenderEvaluator;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.ItemUserAverageRecommender;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.common.RandomUtils;

/**
 * Mahout's evaluator takes our recommenders as it takes its own. It leaves out of the error what a recommender gives no
 * estimate for, and says so in its log only; {@code autotaste compare} counts those too.
 */
public final class TasteEvaluation {

    private TasteEvaluation() {}

    public static void main(String... args) throws IOException, TasteException {
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        Map<String, RecommenderBuilder> builders = new LinkedHashMap<>();
        builders.put("averages", ItemUserAverageRecommender::new);
        builders.put(
                "item-based", data -> new GenericItemBasedRecommender(data, new PearsonCorrelationSimilarity(data)));
        builders.put("I-AutoRec", AutoRecRecommender.builder());
        builders.put(
                "U-AutoRec",
                AutoRecRecommender.builder(AutoRecConfig.userBased().build()));
        for (Map.Entry<String, RecommenderBuilder> contender : builders.entrySet()) {
            RandomUtils.useTestSeed(); // the same split for all
            double error = new RMSRecommenderEvaluator().evaluate(contender.getValue(), null, model, 0.9, 1.0);
            System.out.printf("%-10s  RMSE %.3f%n", contender.getKey(), error);
        }
    }
}
