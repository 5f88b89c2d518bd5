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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.SplitMix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Every tenth of the items with at least {@value #SHOWN_AT_MOST} ratings is new: all of its ratings are taken out but for some that
 * are shown, and what is measured on is the same whatever the number of these. All ratings of other items are training ratings.
 *
 * @param ratings all of them
 * @param part which tenth, from 0 to 9: settings are chosen on another than is reported
 * @param shown how many ratings of a new item are training ratings, at most {@value #SHOWN_AT_MOST}
 */
record NewItemsSplit(RatingMatrix ratings, int part, int shown) implements Splitter {

    static final int SHOWN_AT_MOST = 20;

    private static final int PARTS = 10;

    /** The indices of the new items. */
    BitSet newItems() {
        SparseRows byItem = ratings.byItem();
        BitSet items = new BitSet();
        for (int item = 0; item < byItem.rowCount(); item++) {
            boolean isOfPart = Math.floorMod(SplitMix.mix(item), PARTS) == part;
            items.set(item, isOfPart && byItem.rowLength(item) >= SHOWN_AT_MOST);
        }
        return items;
    }

    @Override
    public Holdout split(long seed) {
        BitSet train = new BitSet();
        BitSet test = new BitSet();
        train.set(0, ratings.ratingCount());
        Random random = new Random(seed);
        List<List<Integer>> positions = positionsOfItems();
        newItems().stream().mapToObj(positions::get).forEach(ofItem -> {
            Collections.shuffle(ofItem, new Random(random.nextLong()));
            ofItem.subList(shown, ofItem.size()).forEach(train::clear);
            ofItem.subList(SHOWN_AT_MOST, ofItem.size()).forEach(test::set);
        });
        return Holdout.of(ratings, train, test);
    }

    private List<List<Integer>> positionsOfItems() {
        SparseRows rows = ratings.byUser();
        List<List<Integer>> positions = IntStream.range(0, rows.columnCount())
                .<List<Integer>>mapToObj(item -> new ArrayList<>())
                .toList();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); position < rows.end(user); position++) {
                positions.get(rows.columnAt(position)).add(position);
            }
        }
        return positions;
    }
}
