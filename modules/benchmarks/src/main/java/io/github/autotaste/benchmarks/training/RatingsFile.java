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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rows that a network learns from, for a program in another language, little-endian: rows, columns and entries, the
 * starts of the rows, the columns of the entries (all 32-bit integers), the values of the entries (32-bit floats).
 */
public final class RatingsFile {

    private RatingsFile() {}

    /** Writes items over users for AutoRec, users over items with ones for CDAE. */
    public static void write(Path file, Workload workload) throws IOException {
        RatingMatrix ratings = workload.ratings();
        SparseRows rows = workload.model().isAutoRec()
                ? ratings.byItem()
                : ratings.preferencesFrom(Double.NEGATIVE_INFINITY).byUser();
        Files.write(file, bytes(rows));
    }

    static byte[] bytes(SparseRows rows) {
        int words = 3 + rows.rowCount() + 1 + 2 * rows.entryCount();
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(words, Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(rows.rowCount())
                .putInt(rows.columnCount())
                .putInt(rows.entryCount())
                .putInt(0);
        for (int row = 0; row < rows.rowCount(); row++) {
            buffer.putInt(rows.end(row));
        }
        for (int position = 0; position < rows.entryCount(); position++) {
            buffer.putInt(rows.columnAt(position));
        }
        for (int position = 0; position < rows.entryCount(); position++) {
            buffer.putFloat(rows.valueAt(position));
        }
        return buffer.array();
    }
}
