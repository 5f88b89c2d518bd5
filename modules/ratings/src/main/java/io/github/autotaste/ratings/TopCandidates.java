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

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The items that can be among the {@code n} best of a user, told by upper bounds of their scores: with {@code t} the lowest
 * score of any {@code n} items, every item whose bound is below {@code t} has {@code n} better ones. The {@code n} items of
 * the highest bounds make {@code t} high. An item whose bound is {@code t} stays, since ties are for {@link TopN} to decide.
 *
 * @param itemIndices ascending
 * @param scores (itemIndices) of each, exact
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record TopCandidates(int[] itemIndices, float[] scores) {

    /** Where more of the catalogue than one in so many can win, scoring all of it costs less than picking them out. */
    private static final int ONE_IN = 16;

    /**
     * Finds the items that can be in a list, out of those that are not left out.
     *
     * @param length of the list
     * @param bounds (items) overwritten
     * @param leaveOut makes the bounds NaN of items that may not be listed
     * @return empty if so many items can win that it costs less to score all
     */
    public static Optional<TopCandidates> of(
            BoundedScores scorer, int length, float[] bounds, Consumer<float[]> leaveOut) {
        scorer.bounds(bounds);
        leaveOut.accept(bounds);
        return of(bounds, length, scorer);
    }

    /**
     * Finds the items that can be in a list.
     *
     * @param bounds as {@link BoundedScores#bounds} filled them; NaN for items that may not be listed
     * @param length of the list
     * @param scorer whose bounds they are
     * @return empty if so many items can win that it costs less to score all
     */
    public static Optional<TopCandidates> of(float[] bounds, int length, BoundedScores scorer) {
        int most = bounds.length / ONE_IN;
        if (length > most) {
            return Optional.empty();
        }
        TopN highest = new TopN(length);
        highest.offerAll(bounds, bounds.length);
        int[] first = TopList.drained(highest).itemIndices();
        float least = first.length < length ? Float.NEGATIVE_INFINITY : lowestScore(first, scorer);
        int[] items = itemsFrom(least, bounds, most);
        if (items.length > most) {
            return Optional.empty();
        }
        float[] scores = new float[items.length];
        scorer.scores(items, scores);
        return Optional.of(new TopCandidates(items, scores));
    }

    /** Minus infinity if one of the scores is NaN. */
    private static float lowestScore(int[] items, BoundedScores scorer) {
        float[] scores = new float[items.length];
        scorer.scores(items, scores);
        float lowest = Float.POSITIVE_INFINITY;
        for (float score : scores) {
            lowest = Float.isNaN(score) ? Float.NEGATIVE_INFINITY : Math.min(lowest, score);
        }
        return lowest;
    }

    /** The items whose bounds are at least so high; if there are more than so many, the first of them and one more. */
    private static int[] itemsFrom(float least, float[] bounds, int most) {
        int[] items = new int[most + 1];
        int size = 0;
        for (int item = 0; item < bounds.length && size <= most; item++) {
            if (bounds[item] >= least) {
                items[size++] = item;
            }
        }
        return Arrays.copyOf(items, size);
    }

    /** Offers them, in the order of their indices. */
    public void offerTo(TopN best) {
        for (int position = 0; position < itemIndices.length; position++) {
            best.offer(itemIndices[position], scores[position]);
        }
    }
}
