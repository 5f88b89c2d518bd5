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

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.SplitMix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The items tested on where nobody is known to have rated any of them, so that they can be listed among themselves.
 *
 * @param indices ascending; none if some of the items tested on are known
 * @param drawn (all items) in the order of these, the largest first, stand items of equal scores: an order by ids may follow their
 *     popularity, as it does in MovieLens
 */
@SuppressWarnings("ArrayRecordComponent") // read by the contenders' trials, never changed
record ColdItems(int[] indices, float[] drawn) {

    static ColdItems of(Holdout holdout, long seed) {
        SparseRows known = holdout.known().byItem();
        int[] tested = holdout.test().byItem().nonEmptyRows();
        boolean areCold = Arrays.stream(tested).allMatch(item -> known.rowLength(item) == 0);
        float[] drawn = new float[areCold ? known.rowCount() : 0];
        SplittableRandom random = new SplittableRandom(SplitMix.mix(seed));
        for (int item = 0; item < drawn.length; item++) {
            drawn[item] = (float) random.nextDouble();
        }
        return new ColdItems(areCold ? tested : new int[0], drawn);
    }

    boolean areSome() {
        return indices.length > 0;
    }

    /**
     * The best of them.
     *
     * @param scores (all items) NaN for items that are not listed
     */
    int[] best(float[] scores, int howMany) {
        TopN best = new TopN(howMany, drawn);
        for (int item : indices) {
            best.offer(item, scores[item]);
        }
        return TopList.drained(best).itemIndices();
    }
}
