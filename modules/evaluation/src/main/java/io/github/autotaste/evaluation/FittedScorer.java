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
package io.github.autotaste.evaluation;

import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recommends and estimates by an item scorer from the users' training ratings. Equal scores are ordered by {@link
 * ItemQuality} in the training ratings, then by index.
 */
final class FittedScorer implements FittedContender {

    private final ItemScorer scorer;
    private final RatingMatrix train;
    private final float lowest;
    private final float highest;
    private final float[][] tieBreaks;
    private final float[] scores;
    private final List<Double> epochLosses;
    private @Nullable UserProfile scored;
    private boolean onlyCandidates;

    FittedScorer(ItemScorer scorer, RatingMatrix train, List<Double> epochLosses) {
        this.scorer = scorer;
        if (!scorer.items().equals(train.items()) || !scorer.users().equals(train.users())) {
            close();
            throw new IllegalArgumentException(
                    "Expected a scorer over the users and items of the training ratings, found other ones");
        }
        this.train = train;
        this.lowest = train.min();
        this.highest = train.max();
        this.tieBreaks = ItemQuality.of(train).tieBreaks(scorer);
        this.scores = new float[train.items().size()];
        this.epochLosses = epochLosses;
    }

    @Override
    public boolean predictsRatings() {
        return scorer.predictsRatings();
    }

    @Override
    public float estimate(int userIndex, int itemIndex) {
        UserProfile last = scored;
        return estimate(last != null && last.userIndex() == userIndex ? last : train.profileOf(userIndex), itemIndex);
    }

    /** Scores all items at a profile's first pair and answers its following pairs from there. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the same profile asked about again
    public float estimate(UserProfile profile, int itemIndex) {
        if (profile != scored || onlyCandidates) {
            score(profile);
        }
        return Math.min(highest, Math.max(lowest, scores[itemIndex]));
    }

    private void score(UserProfile profile) {
        scorer.scoreAll(profile, scores);
        scored = profile;
        onlyCandidates = false;
    }

    @Override
    public int[] recommend(int userIndex, int howMany) {
        return recommend(train.profileOf(userIndex), howMany);
    }

    @Override
    public int[] recommend(UserProfile profile, int howMany) {
        scoreCandidates(profile);
        TopN best = new TopN(howMany, tieBreaks);
        best.offerAll(scores, scores.length);
        int[] items = new int[best.size()];
        best.drain(items, new float[items.length]);
        return items;
    }

    /** Costs nothing right after the list of the same profile. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the same profile asked about again
    public float[] scores(UserProfile profile) {
        if (profile != scored || !onlyCandidates) {
            scoreCandidates(profile);
        }
        return scores;
    }

    private void scoreCandidates(UserProfile profile) {
        score(profile);
        for (int itemIndex : profile.itemIndices()) {
            scores[itemIndex] = Float.NaN;
        }
        onlyCandidates = true;
    }

    @Override
    public List<Double> epochLosses() {
        return epochLosses;
    }

    @Override
    public void close() {
        if (scorer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The scorer could not be closed", e);
            }
        }
    }
}
