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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random 90/10 split in which a quarter of the users, or of the items, with many training ratings keep only some of them; their
 * test ratings alone are measured on. The same users or items are cut whatever the number that they keep.
 *
 * @param ratings all of them
 * @param ofItems whether items are cut rather than users
 * @param kept how many training ratings they keep
 */
record FewRatingsSplit(RatingMatrix ratings, boolean ofItems, int kept) implements Splitter {

    /** Training ratings of those who may be cut; no curve goes further. */
    static final int MANY = 80;

    private static final int CUT_SHARE = 4;
    private static final double TRAIN_SHARE = 0.9;

    @Override
    public Holdout split(long seed) {
        Holdout parts = Holdout.random(ratings, TRAIN_SHARE, seed);
        SparseRows all = ratings.byUser();
        BitSet train = new BitSet();
        BitSet test = new BitSet();
        for (int user = 0; user < all.rowCount(); user++) {
            for (int position = all.start(user); position < all.end(user); position++) {
                boolean isTrain = parts.train().byUser().find(user, all.columnAt(position)) >= 0;
                (isTrain ? train : test).set(position);
            }
        }
        Random random = new Random(seed);
        BitSet measured = new BitSet();
        for (List<Integer> positions : positionsOfRows()) {
            List<Integer> known = positions.stream().filter(train::get).collect(Collectors.toList());
            if (known.size() >= MANY && random.nextInt(CUT_SHARE) == 0) {
                Collections.shuffle(known, new Random(random.nextLong()));
                known.subList(kept, known.size()).forEach(train::clear);
                positions.stream().filter(test::get).forEach(measured::set);
            }
        }
        return Holdout.of(ratings, train, measured);
    }

    /** The positions of each user's ratings, or of each item's. */
    private List<List<Integer>> positionsOfRows() {
        SparseRows all = ratings.byUser();
        List<List<Integer>> rows = IntStream.range(0, ofItems ? all.columnCount() : all.rowCount())
                .<List<Integer>>mapToObj(row -> new ArrayList<>())
                .toList();
        for (int user = 0; user < all.rowCount(); user++) {
            for (int position = all.start(user); position < all.end(user); position++) {
                rows.get(ofItems ? all.columnAt(position) : user).add(position);
            }
        }
        return rows;
    }
}
