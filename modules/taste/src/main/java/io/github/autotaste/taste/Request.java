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
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code recommend}: scores items, and lists the best. Items are ranked by their scores, or by what a rescorer
 * makes of the values that callers are told; equal ones by score, then by {@link ItemQuality}, which is read if need be,
 * then by id. Scores are kept in an
 * array over all items, in which NaN marks what is not to be listed.
 */
record Request(
        Snapshot snapshot,
        UserProfile profile,
        int howMany,
        @Nullable IDRescorer rescorer,
        boolean includeKnownItems) {

    /** The best of the whole catalogue. */
    List<RecommendedItem> bestOfAll() throws TasteException {
        float[] scores = snapshot.scoreArrays().borrow();
        snapshot.scorer().scoreAll(profile, scores);
        List<RecommendedItem> best = best(scores);
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    /** The best of the candidates; those the model does not know are passed over. */
    List<RecommendedItem> bestOf(FastIDSet candidateIDs) throws TasteException {
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

    private List<RecommendedItem> best(float[] scores) throws TasteException {
        if (!includeKnownItems) {
            for (int itemIndex : profile.itemIndices()) {
                scores[itemIndex] = Float.NaN;
            }
        }
        return rescorer == null ? toList(top(scores), snapshot::valueOf) : bestRescored(scores, rescorer);
    }

    private List<RecommendedItem> bestRescored(float[] scores, IDRescorer by) throws TasteException {
        float[] values = snapshot.scoreArrays().borrow();
        for (int itemIndex = 0; itemIndex < scores.length; itemIndex++) {
            values[itemIndex] = Float.isNaN(scores[itemIndex]) ? Float.NaN : rescored(itemIndex, scores[itemIndex], by);
        }
        List<RecommendedItem> best = toList(top(values, scores), value -> value);
        snapshot.scoreArrays().giveBack(values);
        return best;
    }

    private float rescored(int itemIndex, float score, IDRescorer by) {
        long itemID = items().idAt(itemIndex);
        return by.isFiltered(itemID) ? Float.NaN : (float) by.rescore(itemID, snapshot.valueOf(score));
    }

    /** The items of the highest values, equal ones by the scores, if those are others, then by what is known of the items. */
    private TopN top(float[] values, float[]... scores) throws TasteException {
        TopN top = new TopN(length(values), scores);
        top.offerAll(values, values.length);
        if (top.isDecidedByIndex()) {
            float[][] quality = snapshot.statistics().quality().tieBreaks(snapshot.scorer());
            top = new TopN(
                    length(values),
                    Stream.concat(Stream.of(scores), Stream.of(quality)).toArray(float[][]::new));
            top.offerAll(values, values.length);
        }
        return top;
    }

    private int length(float[] values) {
        return Math.max(1, Math.min(howMany, values.length));
    }

    private List<RecommendedItem> toList(TopN best, ValueOfScore valueOf) {
        int[] itemIndices = new int[best.size()];
        float[] ranked = new float[best.size()];
        best.drain(itemIndices, ranked);
        List<RecommendedItem> list = new ArrayList<>(ranked.length);
        for (int rank = 0; rank < ranked.length; rank++) {
            list.add(new GenericRecommendedItem(items().idAt(itemIndices[rank]), valueOf.of(ranked[rank])));
        }
        return list;
    }

    @FunctionalInterface
    private interface ValueOfScore {
        float of(float score);
    }

    private IdIndex items() {
        return snapshot.scorer().items();
    }
}
