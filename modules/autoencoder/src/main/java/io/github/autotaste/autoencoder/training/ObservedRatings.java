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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.ratings.SparseRows;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** AutoRec's examples: a row's observed ratings are its inputs and its targets (equation 2), the same in every epoch. */
final class ObservedRatings implements Examples {

    private final SparseRows ratings;
    private final int[] rows;
    private @Nullable Batch wholeData;

    ObservedRatings(SparseRows ratings) {
        this.ratings = ratings;
        rows = IntStream.range(0, ratings.rowCount())
                .filter(row -> ratings.rowLength(row) > 0)
                .toArray();
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Batch batch(int[] batchRows, int epoch) {
        if (batchRows.length < rows.length) {
            return batchOf(batchRows);
        }
        if (wholeData == null) {
            wholeData = batchOf(rows);
        }
        return wholeData;
    }

    private Batch batchOf(int[] batchRows) {
        return Batch.ofReconstruction(batchRows, SparseBlock.copyOf(ratings, batchRows), ratings.columnCount());
    }
}
