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
package io.github.autotaste.evaluation.metrics;

import java.util.Arrays;

/** One user's recommended list, each rank judged by whether its item is among the user's relevant test items. */
public final class JudgedList {

    private final boolean[] hits;
    /** (ranks) what each rank gains: the test rating of a hit. */
    private final double[] gains;
    /** (relevant items) ascending */
    private final double[] relevantGains;

    private JudgedList(boolean[] hits, double[] gains, double[] relevantGains) {
        this.hits = hits;
        this.gains = gains;
        this.relevantGains = relevantGains;
    }

    /**
     * Judges a list where every relevant item gains 1.
     *
     * @param items recommended item indices, best first, without repetition; may be empty
     * @param relevantItems indices of the user's relevant test items, ascending; at least one
     */
    public static JudgedList of(int[] items, int[] relevantItems) {
        float[] ones = new float[relevantItems.length];
        Arrays.fill(ones, 1);
        return of(items, relevantItems, ones);
    }

    /**
     * Judges a list.
     *
     * @param items recommended item indices, best first, without repetition; may be empty
     * @param relevantItems indices of the user's relevant test items, ascending; at least one
     * @param ratings the test rating of each relevant item; below 0 it gains nothing
     */
    public static JudgedList of(int[] items, int[] relevantItems, float[] ratings) {
        if (relevantItems.length == 0) {
            throw new IllegalArgumentException("Expected a user with relevant items, found one without");
        }
        boolean[] hits = new boolean[items.length];
        double[] gains = new double[items.length];
        for (int position = 0; position < items.length; position++) {
            int found = Arrays.binarySearch(relevantItems, items[position]);
            hits[position] = found >= 0;
            gains[position] = found >= 0 ? Math.max(0, ratings[found]) : 0;
        }
        double[] relevantGains = new double[ratings.length];
        for (int position = 0; position < ratings.length; position++) {
            relevantGains[position] = Math.max(0, ratings[position]);
        }
        Arrays.sort(relevantGains);
        return new JudgedList(hits, gains, relevantGains);
    }

    /** What the item at a rank, counted from 1, gains; 0 past the end of the list. */
    double gain(int rank) {
        return rank <= gains.length ? gains[rank - 1] : 0;
    }

    /** What the rank would gain in the best of all lists. */
    double idealGain(int rank) {
        return rank <= relevantGains.length ? relevantGains[relevantGains.length - rank] : 0;
    }

    /** How many test items are relevant to the user, recommended or not; at least 1. */
    public int relevantCount() {
        return relevantGains.length;
    }

    /** How many items are recommended. */
    public int length() {
        return hits.length;
    }

    /** Whether the item at a rank, counted from 1, is relevant; false past the end of the list. */
    public boolean isHit(int rank) {
        return rank <= hits.length && hits[rank - 1];
    }

    /** How many of the first {@code cutoff} ranks are hits. */
    public int hitsWithin(int cutoff) {
        int count = 0;
        for (int rank = 1; rank <= cutoff; rank++) {
            count += isHit(rank) ? 1 : 0;
        }
        return count;
    }
}
