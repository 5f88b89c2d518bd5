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

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.DataModelRatings;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.DataModelBuilder;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;

/** The one recommender of an evaluation, made as the caller of Mahout's evaluators says. */
record OneFit(RecommenderBuilder recommenders, @Nullable DataModelBuilder dataModels) {

    /** @throws TasteException if there is nothing to train on or nothing to test on */
    FittedTaste on(Holdout holdout) throws TasteException {
        requirePreferences("train", holdout.train());
        requirePreferences("test", holdout.test());
        return new FittedTaste(
                recommenders.buildRecommender(dataModel(holdout.train())),
                holdout.train(),
                holdout.train().hasValues());
    }

    private DataModel dataModel(RatingMatrix train) {
        return dataModels == null
                ? DataModelRatings.toDataModel(train)
                : dataModels.buildDataModel(DataModelRatings.toPreferences(train));
    }

    private static void requirePreferences(String purpose, RatingMatrix part) throws TasteException {
        if (part.ratingCount() == 0) {
            throw new TasteException("Expected preferences to " + purpose
                    + " on, but with these percentages and this threshold there are none");
        }
    }
}
