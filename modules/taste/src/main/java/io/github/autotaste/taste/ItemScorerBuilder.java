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
package io.github.autotaste.taste;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.concurrent.CancellationException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;

/** Where a recommender's scorer comes from: called when it is made, and again at every refresh. */
@FunctionalInterface
public interface ItemScorerBuilder {

    /**
     * A scorer for the data as it is now, trained on it or brought from elsewhere. One that is {@link AutoCloseable} is
     * the recommender's to close, so it must be another each time.
     */
    ItemScorer buildScorer(DataModel dataModel) throws TasteException;

    /** How a scorer of some kind is fitted to ratings. */
    @FunctionalInterface
    interface Fit {
        ItemScorer fit(RatingMatrix ratings) throws InterruptedException;
    }

    /**
     * Fits a scorer, such as {@code InfiniteAutoencoder} or {@code Ease} of the module baselines, to the ratings of the data
     * model. What the fit refuses, and an interrupt, becomes a {@link TasteException}; the interrupt status is kept.
     */
    static ItemScorerBuilder fitting(Fit fit) {
        return dataModel -> {
            RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
            return LoggedTraining.refusable(() -> {
                try {
                    return fit.fit(ratings);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("The fit was interrupted");
                }
            });
        };
    }
}
