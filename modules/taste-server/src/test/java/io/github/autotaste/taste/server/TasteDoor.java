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
package io.github.autotaste.taste.server;

import io.github.autotaste.taste.AutoencoderRecommender;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;

/** By a Taste recommender over the data model. */
final class TasteDoor implements Door {

    private final AutoencoderRecommender recommender;

    TasteDoor(AutoencoderRecommender recommender) {
        this.recommender = recommender;
    }

    /** Leaves items out. */
    private record Without(Set<Long> itemIDs) implements IDRescorer {

        @Override
        public double rescore(long id, double originalScore) {
            return originalScore;
        }

        @Override
        public boolean isFiltered(long id) {
            return itemIDs.contains(id);
        }
    }

    private static List<Listed> listed(List<RecommendedItem> items) {
        return items.stream()
                .map(item -> new Listed(item.getItemID(), item.getValue()))
                .toList();
    }

    @Override
    public List<Listed> list(long userID, int count, Set<Long> without) throws Exception {
        return listed(recommender.recommend(userID, count, new Without(without)));
    }

    @Override
    public List<Listed> known(long userID, int count) throws Exception {
        long[] known = recommender.getDataModel().getItemIDsFromUser(userID).toArray();
        return listed(recommender.recommend(userID, 1000, null, true)).stream()
                .filter(item -> Arrays.stream(known).anyMatch(id -> id == item.itemID()))
                .limit(count)
                .toList();
    }

    @Override
    public List<Listed> similar(long itemID, int count) throws Exception {
        return listed(((ItemBasedRecommender) recommender).mostSimilarItems(itemID, count));
    }

    @Override
    public List<Listed> because(long userID, long itemID, int count) throws Exception {
        return listed(((ItemBasedRecommender) recommender).recommendedBecause(userID, itemID, count));
    }

    @Override
    public void put(long userID, long itemID, float rating) throws Exception {
        recommender.setPreference(userID, itemID, rating);
    }

    @Override
    public void remove(long userID, long itemID) throws Exception {
        recommender.removePreference(userID, itemID);
    }

    @Override
    public void close() {
        recommender.close();
    }
}
