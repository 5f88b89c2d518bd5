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
package io.github.autotaste.benchmarks.serving;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.AutoencoderRecommender;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.svd.RatingSGDFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** Who serves: the models of this library through its recommender, and Mahout's own. */
public enum Served {
    I_AUTOREC("I-AutoRec"),
    U_AUTOREC("U-AutoRec"),
    CDAE("CDAE"),
    MAHOUT_SVD("Mahout SVDRecommender") {
        @Override
        Recommender recommender(RatingMatrix ratings, DataModel asked, int hiddenUnits) throws TasteException {
            return new SVDRecommender(asked, new RatingSGDFactorizer(asked, hiddenUnits, 1));
        }
    },
    MAHOUT_PEARSON("Mahout item-based, Pearson") {
        @Override
        Recommender recommender(RatingMatrix ratings, DataModel asked, int hiddenUnits) throws TasteException {
            return new GenericItemBasedRecommender(asked, new PearsonCorrelationSimilarity(asked));
        }
    },
    MAHOUT_LOG_LIKELIHOOD("Mahout item-based, log-likelihood") {
        @Override
        Recommender recommender(RatingMatrix ratings, DataModel asked, int hiddenUnits) {
            return new GenericItemBasedRecommender(asked, new LogLikelihoodSimilarity(asked));
        }
    };

    private final String label;

    Served(String label) {
        this.label = label;
    }

    /**
     * A recommender ready to serve.
     *
     * @param ratings what a model is trained on
     * @param asked the users who ask, and their preferences
     * @param hiddenUnits of the network; features of a factorisation
     */
    Recommender recommender(RatingMatrix ratings, DataModel asked, int hiddenUnits) throws TasteException {
        AutoencoderModel model = ServedModel.valueOf(name()).train(ratings, hiddenUnits);
        return new AutoencoderRecommender(asked, dataModel -> model);
    }

    /** Whether this is not ours. */
    public boolean isMahout() {
        return name().startsWith("MAHOUT");
    }

    @Override
    public String toString() {
        return label;
    }
}
