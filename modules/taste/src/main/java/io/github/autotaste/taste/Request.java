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

import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.TopList;
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
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code recommend}: scores items, and lists the best. Items are ranked by their scores, or by what a rescorer
 * makes of the values that callers are told; equal ones by score, then by {@link ItemQuality}, which is read if need be,
 * then by id. Scores are kept in an
 * array over the catalogue, in which NaN marks what is not to be listed.
 */
final class Request {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final UserProfile profile;
    private final PreferenceArray preferences;
    private final int howMany;
    private final @Nullable IDRescorer rescorer;
    private final boolean includeKnownItems;

    Request(
            Snapshot snapshot,
            long userID,
            PreferenceArray preferences,
            int howMany,
            @Nullable IDRescorer rescorer,
            boolean includeKnownItems)
            throws TasteException {
        this.snapshot = snapshot;
        catalogue = snapshot.catalogue().now();
        profile = snapshot.profileOf(userID, preferences);
        this.preferences = preferences;
        this.howMany = howMany;
        this.rescorer = rescorer;
        this.includeKnownItems = includeKnownItems;
    }

    /** The best of the whole catalogue. */
    List<RecommendedItem> bestOfAll() throws TasteException {
        float[] scores = snapshot.scoreArrays().borrow();
        snapshot.scorer().scoreAll(profile, scores);
        List<RecommendedItem> best = best(catalogue.withNewer(scores, profile));
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    /** The best of the candidates; those that are not in the catalogue are passed over. */
    List<RecommendedItem> bestOf(FastIDSet candidateIDs) throws TasteException {
        int[] candidates = scoredIndicesOf(candidateIDs);
        float[] candidateScores = new float[candidates.length];
        snapshot.scorer().scoreItems(profile, candidates, candidateScores);
        float[] scores = snapshot.scoreArrays().borrow();
        Arrays.fill(scores, Float.NaN);
        for (int position = 0; position < candidates.length; position++) {
            scores[candidates[position]] = candidateScores[position];
        }
        float[] all = catalogue.withNewer(scores, profile);
        for (int index = scores.length; index < all.length; index++) {
            all[index] = candidateIDs.contains(catalogue.idAt(index)) ? all[index] : Float.NaN;
        }
        List<RecommendedItem> best = best(all);
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    /** The indices of those candidates that the scorer knows. */
    private int[] scoredIndicesOf(FastIDSet candidateIDs) {
        int[] candidates = new int[candidateIDs.size()];
        int size = 0;
        LongPrimitiveIterator ids = candidateIDs.iterator();
        while (ids.hasNext()) {
            int index = catalogue.indexOf(ids.nextLong());
            if (index >= 0 && !catalogue.isNewer(index)) {
                candidates[size++] = index;
            }
        }
        return Arrays.copyOf(candidates, size);
    }

    private List<RecommendedItem> best(float[] scores) throws TasteException {
        if (!includeKnownItems) {
            for (int position = 0; position < preferences.length(); position++) {
                int index = catalogue.indexOf(preferences.getItemID(position));
                if (index >= 0) {
                    scores[index] = Float.NaN;
                }
            }
        }
        return rescorer == null ? toList(top(scores), snapshot::valueOf) : bestRescored(scores, rescorer);
    }

    private List<RecommendedItem> bestRescored(float[] scores, IDRescorer by) throws TasteException {
        float[] values = snapshot.scoreArrays().borrow(scores.length);
        for (int index = 0; index < scores.length; index++) {
            values[index] = Float.isNaN(scores[index]) ? Float.NaN : rescored(index, scores[index], by);
        }
        List<RecommendedItem> best = toList(top(values, scores), value -> value);
        snapshot.scoreArrays().giveBack(values);
        return best;
    }

    private float rescored(int index, float score, IDRescorer by) {
        long itemID = catalogue.idAt(index);
        return by.isFiltered(itemID) ? Float.NaN : (float) by.rescore(itemID, snapshot.valueOf(score));
    }

    /** The items of the highest values, equal ones by the scores, if those are others, then by what is known of the items. */
    private TopList top(float[] values, float[]... scores) throws TasteException {
        TopN top = new TopN(length(values), scores);
        TopList list = selected(top, values);
        if (!top.isDecidedByIndex()) {
            return list;
        }
        float[][] quality = catalogue.quality().tieBreaks(snapshot.scorer());
        float[][] tieBreaks =
                Stream.concat(Stream.of(scores), Stream.of(quality)).toArray(float[][]::new);
        return selected(new TopN(length(values), tieBreaks), values);
    }

    private static TopList selected(TopN top, float[] values) {
        top.offerAll(values, values.length);
        return TopList.drained(top);
    }

    private int length(float[] values) {
        return Math.max(1, Math.min(howMany, values.length));
    }

    private List<RecommendedItem> toList(TopList top, ValueOfScore valueOf) {
        List<RecommendedItem> list = new ArrayList<>(top.scores().length);
        for (int rank = 0; rank < top.scores().length; rank++) {
            long itemID = catalogue.idAt(top.itemIndices()[rank]);
            list.add(new GenericRecommendedItem(itemID, valueOf.of(top.scores()[rank])));
        }
        return list;
    }

    @FunctionalInterface
    private interface ValueOfScore {
        float of(float score);
    }
}
