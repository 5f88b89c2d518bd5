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

import java.util.BitSet;

/** Which items may be in a user's list. */
@FunctionalInterface
public interface Candidates {

    /** All but those that the user has. */
    Candidates UNKNOWN_ITEMS = (profile, scores) -> {
        for (int known : profile.itemIndices()) {
            scores[known] = Float.NaN;
        }
    };

    /** Those alone that the user has. */
    Candidates KNOWN_ITEMS = (profile, scores) -> leaveAllOutBut(bitsOf(profile.itemIndices()), scores);

    /**
     * All but those that the user has had since some moment; what was bought longer ago may be bought again.
     *
     * @param ratings with times, of users and items by the same ids as the scorer's
     * @param scorer whose indices profiles and scores have
     * @param since in the unit of the times
     * @throws IllegalStateException at the first list if the ratings have no times
     */
    static Candidates notHadSince(RatingMatrix ratings, ItemScorer scorer, long since) {
        return (profile, scores) -> {
            int user = profile.isKnownUser() ? ratings.users().indexOf(scorer.users(), profile.userIndex()) : -1;
            for (int known : profile.itemIndices()) {
                int item = ratings.items().indexOf(scorer.items(), known);
                int position = user < 0 || item < 0 ? -1 : ratings.byUser().find(user, item);
                if (position < 0 || ratings.timeAt(position) >= since) {
                    scores[known] = Float.NaN;
                }
            }
        };
    }

    /**
     * Marks the items that may not be listed.
     *
     * @param scores (items) set to NaN for each of these
     */
    void leaveOut(UserProfile profile, float[] scores);

    /** Those that are candidates here and there. */
    default Candidates and(Candidates others) {
        return (profile, scores) -> {
            leaveOut(profile, scores);
            others.leaveOut(profile, scores);
        };
    }

    /** These candidates without some items. */
    default Candidates without(int... itemIndices) {
        return (profile, scores) -> {
            leaveOut(profile, scores);
            for (int item : itemIndices) {
                scores[item] = Float.NaN;
            }
        };
    }

    /** Those among some items that are candidates here. */
    default Candidates among(int... itemIndices) {
        BitSet kept = bitsOf(itemIndices);
        return (profile, scores) -> {
            leaveOut(profile, scores);
            leaveAllOutBut(kept, scores);
        };
    }

    private static BitSet bitsOf(int[] itemIndices) {
        BitSet bits = new BitSet();
        for (int item : itemIndices) {
            bits.set(item);
        }
        return bits;
    }

    private static void leaveAllOutBut(BitSet kept, float[] scores) {
        for (int item = kept.nextClearBit(0); item < scores.length; item = kept.nextClearBit(item + 1)) {
            scores[item] = Float.NaN;
        }
    }
}
