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

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.UserProfile;
import java.util.BitSet;
import org.apache.mahout.cf.taste.recommender.IDRescorer;

/**
 * The rule of a shop which items may be listed, for Taste: filters what {@link Candidates} leave out, and changes no score. For one
 * user and one call of {@code recommend}.
 */
public final class CandidatesRescorer implements IDRescorer {

    private final IdIndex items;
    private final BitSet leftOut = new BitSet();

    /**
     * Works out which items are left out.
     *
     * @param items those that the rule speaks of, by their indices; others are not filtered
     * @param profile of the user, in the same indices
     */
    public CandidatesRescorer(IdIndex items, UserProfile profile, Candidates candidates) {
        this.items = items;
        float[] scores = new float[items.size()];
        candidates.leaveOut(profile, scores);
        for (int item = 0; item < scores.length; item++) {
            leftOut.set(item, Float.isNaN(scores[item]));
        }
    }

    @Override
    public double rescore(long itemID, double score) {
        return isFiltered(itemID) ? Double.NaN : score;
    }

    @Override
    public boolean isFiltered(long itemID) {
        int item = items.indexOf(itemID);
        return item >= 0 && leftOut.get(item);
    }
}
