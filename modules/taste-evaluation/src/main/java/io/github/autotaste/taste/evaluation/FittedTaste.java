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

import io.github.autotaste.evaluation.FittedContender;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.AutoencoderRecommender;
import java.util.List;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;

/**
 * A recommender of Taste as its users see it: estimates are clipped where it clips them, and what it cannot do for a
 * user or an item without training ratings it does not.
 */
record FittedTaste(Recommender recommender, RatingMatrix train, boolean predictsRatings) implements FittedContender {

    @Override
    public float estimate(int userIndex, int itemIndex) throws TasteException {
        try {
            return recommender.estimatePreference(
                    train.users().idAt(userIndex), train.items().idAt(itemIndex));
        } catch (NoSuchUserException | NoSuchItemException e) {
            return Float.NaN;
        }
    }

    @Override
    public int[] recommend(int userIndex, int howMany) throws TasteException {
        return recommend(userIndex, howMany, null);
    }

    /** Closes a recommender that holds something to be freed: one that is, or whose scorer is, {@link AutoCloseable}. */
    @Override
    public void close() {
        if (recommender instanceof AutoencoderRecommender ours) {
            if (ours.scorer() instanceof AutoCloseable) {
                ours.close();
            }
        } else if (recommender instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The recommender could not be closed", e);
            }
        }
    }

    /** As {@link #recommend(int, int)}, of the items that a rescorer lets through, in the order it gives them. */
    int[] recommend(int userIndex, int howMany, @Nullable IDRescorer rescorer) throws TasteException {
        try {
            List<RecommendedItem> items = recommender.recommend(train.users().idAt(userIndex), howMany, rescorer);
            return items.stream()
                    .mapToInt(item -> train.items().indexOf(item.getItemID()))
                    .toArray();
        } catch (NoSuchUserException e) {
            return new int[0];
        }
    }
}
