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
package io.github.autotaste.evaluation.metrics;

import io.github.autotaste.ratings.SparseRows;
import java.util.List;

/**
 * All measured users' lists together, and how popular items are.
 *
 * @param lists one list of item indices per measured user; at least one list, some may be empty
 * @param raters (items) who rated each item in the training part
 * @param trainUsers how many users have training ratings
 * @param knownItems the items each measured user is known to have rated, in the order of the lists
 */
@SuppressWarnings("ArrayRecordComponent") // a view shared by all metrics: read, never changed
public record Exposure(List<int[]> lists, SparseRows raters, int trainUsers, List<int[]> knownItems) {

    int itemCount() {
        return raters.rowCount();
    }

    /** How many training ratings an item has. */
    int popularity(int itemIndex) {
        return raters.rowLength(itemIndex);
    }

    /** (items) in how many lists each item stands. */
    int[] counts() {
        int[] counts = new int[itemCount()];
        for (int[] list : lists) {
            for (int itemIndex : list) {
                counts[itemIndex]++;
            }
        }
        return counts;
    }

    /** The mean number of training ratings of the items; NaN if there are none. */
    double meanPopularity(int[] items) {
        double sum = 0;
        for (int itemIndex : items) {
            sum += popularity(itemIndex);
        }
        return sum / items.length;
    }
}
