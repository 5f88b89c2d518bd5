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

import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.FittedContender;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.DataModelRatings;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.common.RandomUtils;

/**
 * A recommender of Taste, over a data model of the training ratings alone.
 *
 * <p>Taste's recommenders take no seed. To be repeatable, their draws are fixed by {@link RandomUtils#useTestSeed()},
 * which acts on the whole process and cannot be undone; a comparison is therefore best run in a process of its own. All
 * repeats start from the same draws: they differ by their splits.
 *
 * @param builder makes the recommender from the data model
 * @param predictsRatings whether its estimates are ratings where there are any
 * @param isClassic whether it is one of those the others are tested against
 */
public record TasteContender(String name, RecommenderBuilder builder, boolean predictsRatings, boolean isClassic)
        implements Contender {

    /** A classic contender whose estimates are ratings. */
    public static TasteContender ofRatings(String name, RecommenderBuilder builder) {
        return new TasteContender(name, builder, true, true);
    }

    /** A classic contender whose estimates only order the items. */
    public static TasteContender ofLists(String name, RecommenderBuilder builder) {
        return new TasteContender(name, builder, false, true);
    }

    /** A contender whose estimates are ratings, and that the classic ones are there to be beaten by. */
    public static TasteContender neural(String name, RecommenderBuilder builder) {
        return new TasteContender(name, builder, true, false);
    }

    @Override
    public FittedContender fit(RatingMatrix train, long seed) throws TasteException {
        RandomUtils.useTestSeed();
        return new FittedTaste(
                builder.buildRecommender(DataModelRatings.toDataModel(train)),
                train,
                predictsRatings && train.hasValues());
    }
}
