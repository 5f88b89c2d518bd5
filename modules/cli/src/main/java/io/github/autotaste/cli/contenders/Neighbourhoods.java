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
package io.github.autotaste.cli.contenders;

import io.github.autotaste.evaluation.Contender;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.neighborhood.CachingUserNeighborhood;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.neighborhood.UserNeighborhood;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;

/** Taste's recommenders by similar items and similar users. */
final class Neighbourhoods {

    private static final int NEIGHBOURS = 50;

    private Neighbourhoods() {}

    static Contender itemBased(String name, ContenderSettings settings) {
        return new TasteContender(name, Neighbourhoods::itemBased);
    }

    static Contender userBased(String name, ContenderSettings settings) {
        return new TasteContender(name, Neighbourhoods::userBased);
    }

    private static Recommender itemBased(DataModel model) throws TasteException {
        return model.hasPreferenceValues()
                ? new GenericItemBasedRecommender(model, new PearsonCorrelationSimilarity(model))
                : new GenericBooleanPrefItemBasedRecommender(model, new LogLikelihoodSimilarity(model));
    }

    private static Recommender userBased(DataModel model) throws TasteException {
        UserSimilarity similarity = model.hasPreferenceValues()
                ? new PearsonCorrelationSimilarity(model)
                : new LogLikelihoodSimilarity(model);
        UserNeighborhood nearest = new NearestNUserNeighborhood(NEIGHBOURS, similarity, model);
        // Taste looks for the neighbours anew at each estimate otherwise
        UserNeighborhood neighbourhood = new CachingUserNeighborhood(nearest, model);
        return model.hasPreferenceValues()
                ? new GenericUserBasedRecommender(model, neighbourhood, similarity)
                : new GenericBooleanPrefUserBasedRecommender(model, neighbourhood, similarity);
    }
}
