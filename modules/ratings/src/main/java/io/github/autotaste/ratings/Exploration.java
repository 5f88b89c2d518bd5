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

import java.util.SplittableRandom;

/**
 * Lists in which drawn items stand in some of the places, so that a shop learns of items that no list would have shown. Each place is
 * one of these with the same chance, and all candidates that are not in the list otherwise are as likely. The same seed and profile
 * give the same list.
 *
 * @param selection what the list would be otherwise
 * @param share of the places, in [0, 1]
 */
record Exploration(Selection selection, double share, long seed) implements Selection {

    Exploration {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Expected a share of explored places from 0 to 1, found " + share);
        }
    }

    @Override
    public TopList of(UserProfile profile, float[] scores, int length) {
        TopList best = selection.of(profile, scores, length);
        SplittableRandom random = new SplittableRandom(SplitMix.mix(seed ^ profile.hash()) + profile.userIndex());
        int[] drawn = drawn(best, scores, random);
        int[] items = best.itemIndices().clone();
        int next = 0;
        int explored = 0;
        for (int rank = 0; rank < items.length; rank++) {
            boolean isExplored = explored < drawn.length && random.nextDouble() < share;
            items[rank] = isExplored ? drawn[explored++] : best.itemIndices()[next++];
        }
        float[] ofItems = new float[items.length];
        for (int rank = 0; rank < items.length; rank++) {
            ofItems[rank] = scores[items[rank]];
        }
        return new TopList(items, ofItems);
    }

    /** As many candidates as the list has places, if there are so many that it does not hold: a draw of the largest random numbers. */
    private static int[] drawn(TopList list, float[] scores, SplittableRandom random) {
        float[] lots = new float[scores.length];
        for (int item = 0; item < lots.length; item++) {
            lots[item] = Float.isNaN(scores[item]) ? Float.NaN : (float) random.nextDouble();
        }
        for (int item : list.itemIndices()) {
            lots[item] = Float.NaN;
        }
        TopN drawn = new TopN(Math.max(1, list.itemIndices().length));
        drawn.offerAll(lots, lots.length);
        return TopList.drained(drawn).itemIndices();
    }
}
