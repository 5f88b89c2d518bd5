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

import java.util.List;

/**
 * Brings what came in any order into the order of the rows, and there into that of arrival: one array at a time, so that
 * the memory of what has been brought over can be freed before the next.
 *
 * @param chunks the ratings in the order of arrival
 * @param rows the row of each numbered user
 * @param starts (rows + 1) where the rows start
 * @param keeps whether the chunks are needed afterwards
 */
record RowFiller(List<RatingChunk> chunks, int[] rows, int[] starts, boolean keeps) {

    /** @param columnOf the column of each numbered item */
    int[] columns(int[] columnOf) {
        int[] columns = new int[size()];
        int[] next = starts.clone();
        for (RatingChunk chunk : chunks) {
            for (int position = 0; position < chunk.size(); position++) {
                columns[next[rows[chunk.userAt(position)]]++] = columnOf[chunk.itemAt(position)];
            }
            if (!keeps) {
                chunk.forgetItems();
            }
        }
        return columns;
    }

    float[] values() {
        float[] values = new float[size()];
        int[] next = starts.clone();
        for (RatingChunk chunk : chunks) {
            for (int position = 0; position < chunk.size(); position++) {
                values[next[rows[chunk.userAt(position)]]++] = chunk.ratingAt(position);
            }
            if (!keeps) {
                chunk.forgetRatings();
            }
        }
        return values;
    }

    long[] times() {
        long[] times = new long[size()];
        int[] next = starts.clone();
        for (RatingChunk chunk : chunks) {
            for (int position = 0; position < chunk.size(); position++) {
                times[next[rows[chunk.userAt(position)]]++] = chunk.timeAt(position);
            }
            if (!keeps) {
                chunk.forgetTimes();
            }
        }
        return times;
    }

    private int size() {
        return starts[starts.length - 1];
    }
}
