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
package io.github.autotaste.ratings;

import java.util.List;
import java.util.Optional;

/**
 * The waist of the library: a user's profile in, one score per item out. Models trained in this JVM, models served by
 * another runtime and simple baselines are all item scorers; recommenders, evaluation and the command line never know
 * which they hold.
 *
 * <p>Implementations are immutable and safe for any number of threads. A higher score is a better item for this user:
 * lists are ranked by scores as they are. What people are told is {@link #reported} for each, which may be the same for
 * different scores.
 * Where {@link #predictsRatings()} holds, a score is also an estimate of the rating, on the scale of the training
 * ratings but not clipped to their range. NaN says that no score can be given.
 */
public interface ItemScorer {

    /** The users whose indices a {@link UserProfile} may name. */
    IdIndex users();

    /** The items scored; their indices are the positions in the score arrays. */
    IdIndex items();

    /** Whether scores estimate ratings, or only order the items. */
    boolean predictsRatings();

    /**
     * The range of the ratings it has learnt from. It says nothing of ratings beyond, so callers take such ones of a profile
     * for the nearest within: one absurd rating may leave no score finite.
     *
     * @return unbounded if it does not know, or has learnt from preferences without values
     */
    default RatingRange learntRange() {
        return RatingRange.UNBOUNDED;
    }

    /**
     * What people are told in place of a score, such as a probability in place of its logit: never less for a higher score,
     * but equal where {@code float} has no room for the difference. NaN stays NaN.
     *
     * @param score as this scorer gives it
     */
    default float reported(float score) {
        return score;
    }

    /**
     * Scores every item.
     *
     * @param profile whom to score for; the profile's items are scored like all others
     * @param scores (items) filled with one score per item index
     */
    void scoreAll(UserProfile profile, float[] scores);

    /**
     * Scores every item for several users: equal, up to rounding, to what {@link #scoreAll(UserProfile, float[])} gives
     * each alone, but scorers that can will go through their parameters once for many of them.
     *
     * @param profiles whom to score for
     * @param scores (profiles, items) filled
     */
    default void scoreAll(List<UserProfile> profiles, float[][] scores) {
        for (int user = 0; user < profiles.size(); user++) {
            scoreAll(profiles.get(user), scores[user]);
        }
    }

    /**
     * Scores some items; equal, item by item, to what {@link #scoreAll(UserProfile, float[])} gives up to rounding.
     *
     * @param itemIndices the items to score, in any order
     * @param scores filled at the positions of {@code itemIndices}; at least as long
     */
    default void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        float[] all = new float[items().size()];
        scoreAll(profile, all);
        for (int position = 0; position < itemIndices.length; position++) {
            scores[position] = all[itemIndices[position]];
        }
    }

    /**
     * The scores of one user behind upper bounds, from which a list of the best of a large catalogue is found for less than
     * scores for every item cost.
     *
     * @return empty if this scorer has no bounds, or scoring every item costs no more
     */
    default Optional<BoundedScores> boundedScores(UserProfile profile) {
        return Optional.empty();
    }

    /**
     * What the item would score if one entry were missing from the profile.
     *
     * @return (profile) one score for each entry left out
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    default float[] scoresWithoutEach(UserProfile profile, int itemIndex) {
        int entries = profile.itemIndices().length;
        float[] scores = new float[entries];
        float[] score = new float[1];
        for (int left = 0; left < entries; left++) {
            Workers.requireNotInterrupted("Scoring was interrupted");
            int[] items = new int[entries - 1];
            float[] ratings = new float[entries - 1];
            System.arraycopy(profile.itemIndices(), 0, items, 0, left);
            System.arraycopy(profile.itemIndices(), left + 1, items, left, entries - 1 - left);
            System.arraycopy(profile.ratings(), 0, ratings, 0, left);
            System.arraycopy(profile.ratings(), left + 1, ratings, left, entries - 1 - left);
            scoreItems(new UserProfile(profile.userIndex(), items, ratings), new int[] {itemIndex}, score);
            scores[left] = score[0];
        }
        return scores;
    }
}
