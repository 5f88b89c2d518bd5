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
import io.github.autotaste.ratings.SparseRows;
import java.util.BitSet;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Random split of each user's ratings by the same shares, so that every user with at least two ratings has some to learn
 * from and some to be measured on. Settings are chosen on the validation part and reported on the test part; the
 * training part is the same for both. The part not measured on is set aside.
 *
 * <p>Shares are rounded as RecBole does it: down for validation and test, but to 1 rather than to 0, and the rest is for
 * training. A user with two ratings has none for validation, one with a single rating only trains.
 *
 * @param ratings all ratings
 * @param shares the shares of each user's ratings
 * @param onValidation whether the validation part is measured on instead of the test part
 */
public record PerUserSplit(RatingMatrix ratings, Shares shares, boolean onValidation) implements Splitter {

    /** Measured on the test part. */
    public PerUserSplit(RatingMatrix ratings, Shares shares) {
        this(ratings, shares, false);
    }

    /** The same split, measured on the validation part. */
    public PerUserSplit onValidationPart() {
        return new PerUserSplit(ratings, shares, true);
    }

    @Override
    public Holdout split(long seed) {
        RandomGenerator random = SeededShuffle.with(seed);
        SparseRows rows = ratings.byUser();
        BitSet train = new BitSet();
        BitSet validation = new BitSet();
        BitSet test = new BitSet();
        for (int row = 0; row < rows.rowCount(); row++) {
            int[] positions = SeededShuffle.shuffledRow(rows, row, random);
            int testEnd = shares.testCount(positions.length);
            int validationEnd = testEnd + shares.validationCount(positions.length);
            for (int rank = 0; rank < positions.length; rank++) {
                BitSet part = rank < testEnd ? test : rank < validationEnd ? validation : train;
                part.set(positions[rank]);
            }
        }
        return Holdout.of(ratings, train, onValidation ? validation : test);
    }
}
