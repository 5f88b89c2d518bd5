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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code recommend}: scores items, and lists the best. Scores are kept in an array over all items, in which
 * NaN marks what is not to be listed.
 */
record Request(
        Snapshot snapshot,
        UserProfile profile,
        int howMany,
        @Nullable IDRescorer rescorer,
        boolean includeKnownItems) {

    /** The best of the whole catalogue. */
    List<RecommendedItem> bestOfAll() {
        float[] scores = snapshot.scoreArrays().borrow();
        snapshot.scorer().scoreAll(profile, scores);
        List<RecommendedItem> best = best(scores);
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    /** The best of the candidates; those the model does not know are passed over. */
    List<RecommendedItem> bestOf(FastIDSet candidateIDs) {
        int[] candidates = indicesOf(candidateIDs);
        float[] candidateScores = new float[candidates.length];
        snapshot.scorer().scoreItems(profile, candidates, candidateScores);
        float[] scores = snapshot.scoreArrays().borrow();
        Arrays.fill(scores, Float.NaN);
        for (int position = 0; position < candidates.length; position++) {
            scores[candidates[position]] = candidateScores[position];
        }
        List<RecommendedItem> best = best(scores);
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    private int[] indicesOf(FastIDSet candidateIDs) {
        int[] candidates = new int[candidateIDs.size()];
        int size = 0;
        LongPrimitiveIterator ids = candidateIDs.iterator();
        while (ids.hasNext()) {
            int itemIndex = items().indexOf(ids.nextLong());
            if (itemIndex >= 0) {
                candidates[size++] = itemIndex;
            }
        }
        return Arrays.copyOf(candidates, size);
    }

    private List<RecommendedItem> best(float[] scores) {
        if (!includeKnownItems) {
            for (int itemIndex : profile.itemIndices()) {
                scores[itemIndex] = Float.NaN;
            }
        }
        snapshot.toValues(scores);
        if (rescorer != null) {
            rescore(scores, rescorer);
        }
        TopN best = new TopN(Math.max(1, Math.min(howMany, scores.length)));
        best.offerAll(scores, scores.length);
        return toList(best);
    }

    private void rescore(float[] values, IDRescorer by) {
        for (int itemIndex = 0; itemIndex < values.length; itemIndex++) {
            if (!Float.isNaN(values[itemIndex])) {
                long itemID = items().idAt(itemIndex);
                values[itemIndex] = by.isFiltered(itemID) ? Float.NaN : (float) by.rescore(itemID, values[itemIndex]);
            }
        }
    }

    private List<RecommendedItem> toList(TopN best) {
        int[] itemIndices = new int[best.size()];
        float[] values = new float[best.size()];
        best.drain(itemIndices, values);
        List<RecommendedItem> list = new ArrayList<>(values.length);
        for (int rank = 0; rank < values.length; rank++) {
            list.add(new GenericRecommendedItem(items().idAt(itemIndices[rank]), values[rank]));
        }
        return list;
    }

    private IdIndex items() {
        return snapshot.scorer().items();
    }
}
