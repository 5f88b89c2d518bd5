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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.WarmUp;
import java.util.Arrays;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a recommender knows between two refreshes; immutable but for the arrays it lends and the catalogue, which
 * follows the data model.
 *
 * @param scorer the model
 * @param range what estimates are clipped to, where scores are estimates
 * @param hasValues whether preferences have values; if not, each counts as 1 whatever its array says
 * @param scoreArrays in which requests rank the items
 * @param catalogue what can be listed, and what decides between equal scores
 */
record Snapshot(
        ItemScorer scorer, RatingRange range, boolean hasValues, ScoreArrays scoreArrays, LiveCatalogue catalogue) {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    static Snapshot of(DataModel dataModel, ItemScorerBuilder builder) throws TasteException {
        // the scorer last: one that is to be closed must not be lost to a failing data model
        RatingRange range = PreferenceRange.of(dataModel);
        boolean hasValues = dataModel.hasPreferenceValues();
        ItemScorer scorer = builder.buildScorer(dataModel);
        if (isTrainedHere(scorer)) {
            KernelsNotice.once();
        }
        ScoreArrays scoreArrays = new ScoreArrays(scorer.items().size());
        return new Snapshot(scorer, range, hasValues, scoreArrays, new LiveCatalogue(dataModel, scorer, hasValues));
    }

    private static boolean isTrainedHere(ItemScorer scorer) {
        return scorer instanceof AutoencoderModel || scorer instanceof UserFeatureScorer;
    }

    /** Makes what plain lists of trained users need of a model, before calls come; scorers of other kinds are not called. */
    void warmUpForUsers() {
        if (isTrainedHere(scorer)) {
            WarmUp.withUser(scorer);
        }
    }

    /** Makes what lists of users newer than the model need, which takes longer than to fold in an item. */
    void warmUpForStrangers() {
        if (isTrainedHere(scorer)) {
            WarmUp.withStranger(scorer);
        }
    }

    /** Closes the scorer, if it is one to be closed. */
    void close() {
        if (scorer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warn("A scorer that is out of service could not be closed", e);
            }
        }
    }

    /**
     * What a user likes now, as the scorer takes it: without items newer than the model and values that are not numbers;
     * where an item is repeated, the last value counts. Values beyond those the model has learnt from count as the nearest
     * of those: one absurd value would leave no score finite. Users newer than the model have no index (-1 to both sides).
     */
    UserProfile profileOf(long userID, PreferenceArray preferences) {
        RatingRange scale = scorer.learntRange();
        long[] keys = keysOf(preferences);
        int[] itemIndices = new int[keys.length];
        float[] ratings = new float[keys.length];
        int size = 0;
        for (long key : keys) {
            int itemIndex = (int) (key >>> Integer.SIZE);
            boolean isRepeat = size > 0 && itemIndices[size - 1] == itemIndex;
            int target = isRepeat ? size - 1 : size++;
            itemIndices[target] = itemIndex;
            ratings[target] = hasValues ? scale.clip(ratingAt(preferences, (int) key)) : 1f;
        }
        return new UserProfile(
                scorer.users().indexOf(userID), Arrays.copyOf(itemIndices, size), Arrays.copyOf(ratings, size));
    }

    /** Item index in the high half, position in the low: ascending keys are ascending items, repeats by position. */
    private long[] keysOf(PreferenceArray preferences) {
        long[] keys = new long[preferences.length()];
        int size = 0;
        for (int position = 0; position < keys.length; position++) {
            int itemIndex = scorer.items().indexOf(preferences.getItemID(position));
            if (itemIndex >= 0 && Float.isFinite(ratingAt(preferences, position))) {
                keys[size++] = ((long) itemIndex << Integer.SIZE) | position;
            }
        }
        Arrays.sort(keys, 0, size);
        return Arrays.copyOf(keys, size);
    }

    /** What a caller is told of an item; NaN if the scorer knows nothing of it and the data model no more. */
    float estimate(UserProfile profile, long itemID) throws TasteException {
        Catalogue now = catalogue.now();
        int index = now.indexOf(itemID);
        if (index < 0) {
            return Float.NaN;
        }
        return valueOf(now.isNewer(index) ? now.estimate(profile, index) : score(profile, index));
    }

    float score(UserProfile profile, int itemIndex) {
        float[] score = new float[1];
        scorer.scoreItems(profile, new int[] {itemIndex}, score);
        return score[0];
    }

    float ratingAt(PreferenceArray preferences, int position) {
        return hasValues ? preferences.getValue(position) : 1f;
    }

    /** What a caller is told of a score: what the scorer reports, clipped to the range of the ratings where it is one. */
    float valueOf(float score) {
        float reported = scorer.reported(score);
        return scorer.predictsRatings() ? range.clip(reported) : reported;
    }
}
