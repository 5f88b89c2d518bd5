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
package io.github.autotaste.evaluation.splits;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Items are held out as a whole: none of their ratings is in training, and all of them test. The other items only train. Lists are
 * then measured twice, over the whole catalogue and among the cold items alone.
 *
 * <p>As in Schein, Popescul, Ungar and Pennock, Methods and metrics for cold-start recommendations, SIGIR 2002, section 4.
 *
 * @param ratings all ratings
 * @param itemShare share of the items with ratings to hold out, in (0, 1); at least one
 */
public record ColdItemsSplit(RatingMatrix ratings, double itemShare) implements Splitter {

    public ColdItemsSplit {
        if (!(itemShare > 0 && itemShare < 1)) {
            throw new IllegalArgumentException(
                    "Expected a share of items to hold out between 0 and 1, found " + itemShare);
        }
    }

    @Override
    public Holdout split(long seed) {
        BitSet cold = coldItems(seed);
        BitSet test = new BitSet();
        for (int position = 0; position < ratings.ratingCount(); position++) {
            test.set(position, cold.get(ratings.byUser().columnAt(position)));
        }
        return Holdout.testedOn(ratings, test);
    }

    private BitSet coldItems(long seed) {
        int[] rated = ratings.byItem().nonEmptyRows();
        int[] order = SeededShuffle.shuffled(0, rated.length, SeededShuffle.with(seed));
        BitSet cold = new BitSet();
        Arrays.stream(order, 0, (int) Math.max(1, Math.round(itemShare * rated.length)))
                .forEach(rank -> cold.set(rated[rank]));
        return cold;
    }
}
