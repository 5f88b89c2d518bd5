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
package io.github.autotaste.torture.history;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;

/**
 * Whether a list is the one that a model gives for what a user likes: worked out anew, by all scores and without Taste.
 *
 * @param preferences values by item id
 */
record Expected(long userID, Map<Long, Float> preferences, int howMany) {

    /** Two ways of summing one score; different models are much farther apart. */
    private static final float ROUNDING = 1e-5f;

    /** Values of ratings that there are. */
    private static final float LOWEST = 1;

    private static final float HIGHEST = 5;

    boolean isGivenBy(AutoencoderModel model, List<RecommendedItem> list) {
        float[] scores = scoresBy(model);
        float[] listable = new float[scores.length];
        int count = 0;
        for (int item = 0; item < scores.length; item++) {
            boolean isKnown = preferences.containsKey(model.items().idAt(item));
            if (!isKnown && !Float.isNaN(scores[item])) {
                listable[count++] = scores[item];
            }
        }
        Arrays.sort(listable, 0, count);
        if (list.size() != Math.min(howMany, count)) {
            return false;
        }
        Set<Long> listed = new HashSet<>();
        for (int rank = 0; rank < list.size(); rank++) {
            long itemID = list.get(rank).getItemID();
            int item = model.items().indexOf(itemID);
            boolean isRight = item >= 0
                    && listed.add(itemID)
                    && !preferences.containsKey(itemID)
                    && isClose(scores[item], listable[count - 1 - rank])
                    && isClose(list.get(rank).getValue(), told(model, scores[item]));
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    private float[] scoresBy(AutoencoderModel model) {
        TreeMap<Integer, Float> known = new TreeMap<>();
        preferences.forEach((itemID, value) -> known.put(model.items().indexOf(itemID), value));
        known.remove(-1);
        int[] items = new int[known.size()];
        float[] values = new float[items.length];
        int place = 0;
        for (Map.Entry<Integer, Float> item : known.entrySet()) {
            items[place] = item.getKey();
            values[place++] = item.getValue();
        }
        float[] scores = new float[model.items().size()];
        model.scoreAll(new UserProfile(model.users().indexOf(userID), items, values), scores);
        return scores;
    }

    private static float told(AutoencoderModel model, float score) {
        float reported = model.reported(score);
        return model.predictsRatings() ? Math.max(LOWEST, Math.min(HIGHEST, reported)) : reported;
    }

    private static boolean isClose(float one, float other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(other));
    }
}
