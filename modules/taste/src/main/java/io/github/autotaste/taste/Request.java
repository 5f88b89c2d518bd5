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
import io.github.autotaste.ratings.TopCandidates;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        Optional<TopCandidates> topCandidates = topCandidates(scores);
        List<RecommendedItem> best;
        if (topCandidates.isPresent()) {
            best = toList(top(scores.length, topCandidates.get()::offerTo), snapshot::valueOf);
        } else {
            snapshot.scorer().scoreAll(profile, scores);
            best = best(catalogue.withNewer(scores, profile));
        }
        snapshot.scoreArrays().giveBack(scores);
        return best;
    }

    /** Those by the bounds of the scorer, if it has some and scores alone decide; the array is overwritten. */
    private Optional<TopCandidates> topCandidates(float[] bounds) {
        if (rescorer != null || catalogue.size() > bounds.length) {
            return Optional.empty();
        }
        return snapshot.scorer()
                .boundedScores(profile)
                .flatMap(bounded -> TopCandidates.of(bounded, length(bounds.length), bounds, this::leaveOutKnown));
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
        leaveOutKnown(scores);
        return rescorer == null
                ? toList(top(scores.length, top -> top.offerAll(scores, scores.length)), snapshot::valueOf)
                : bestRescored(scores, rescorer);
    }

    /** Unless they are wanted. */
    private void leaveOutKnown(float[] scores) {
        for (int position = 0; position < preferences.length() && !includeKnownItems; position++) {
            int index = catalogue.indexOf(preferences.getItemID(position));
            if (index >= 0) {
                scores[index] = Float.NaN;
            }
        }
    }

    private List<RecommendedItem> bestRescored(float[] scores, IDRescorer by) throws TasteException {
        float[] values = snapshot.scoreArrays().borrow(scores.length);
        for (int index = 0; index < scores.length; index++) {
            values[index] = Float.isNaN(scores[index]) ? Float.NaN : rescored(index, scores[index], by);
        }
        List<RecommendedItem> best =
                toList(top(values.length, top -> top.offerAll(values, values.length), scores), value -> value);
        snapshot.scoreArrays().giveBack(values);
        return best;
    }

    private float rescored(int index, float score, IDRescorer by) {
        long itemID = catalogue.idAt(index);
        return by.isFiltered(itemID) ? Float.NaN : (float) by.rescore(itemID, snapshot.valueOf(score));
    }

    /**
     * The best of what is offered, equal ones by the scores, if values are others, then by what is known of the items.
     *
     * @param items how many could be offered
     */
    private TopList top(int items, Consumer<TopN> offer, float[]... scores) throws TasteException {
        TopN top = new TopN(length(items), scores);
        TopList list = selected(top, offer);
        if (!top.isDecidedByIndex()) {
            return list;
        }
        float[][] quality = catalogue.quality().tieBreaks(snapshot.scorer());
        float[][] tieBreaks =
                Stream.concat(Stream.of(scores), Stream.of(quality)).toArray(float[][]::new);
        return selected(new TopN(length(items), tieBreaks), offer);
    }

    private static TopList selected(TopN top, Consumer<TopN> offer) {
        offer.accept(top);
        return TopList.drained(top);
    }

    private int length(int items) {
        return Math.max(1, Math.min(howMany, items));
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
