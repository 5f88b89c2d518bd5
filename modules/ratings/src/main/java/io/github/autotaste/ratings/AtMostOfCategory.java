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

/**
 * Lists with at most so many items of each category. Down the list of another selection, every item is taken; once a category is full,
 * its other items are no candidates any more, and the list is selected anew. An item of several categories counts in each.
 *
 * @param selection what the list would be otherwise
 * @param most items of a category, at least 1
 * @param categories (items x categories) whose entries say what an item belongs to
 */
record AtMostOfCategory(Selection selection, int most, SparseRows categories) implements Selection {

    AtMostOfCategory {
        if (most < 1) {
            throw new IllegalArgumentException("Expected at least 1 item of a category, found " + most);
        }
    }

    @Override
    public TopList of(UserProfile profile, float[] scores, int length) {
        float[] left = scores.clone();
        TopList list = selection.of(profile, left, length);
        while (leaveOutFull(list, left)) {
            list = selection.of(profile, left, length);
        }
        return list;
    }

    /** Leaves out the items of the first category with too many of them but for those that it may keep; false if there is none. */
    private boolean leaveOutFull(TopList list, float[] scores) {
        int[] counts = new int[categories.columnCount()];
        int[] items = list.itemIndices();
        for (int rank = 0; rank < items.length; rank++) {
            for (int p = categories.start(items[rank]); p < categories.end(items[rank]); p++) {
                if (++counts[categories.columnAt(p)] > most) {
                    leaveOut(categories.columnAt(p), items, rank, scores);
                    return true;
                }
            }
        }
        return false;
    }

    private void leaveOut(int category, int[] list, int kept, float[] scores) {
        float[] scoresOfKept = new float[kept];
        for (int rank = 0; rank < kept; rank++) {
            scoresOfKept[rank] = scores[list[rank]];
        }
        for (int item = 0; item < scores.length; item++) {
            if (categories.find(item, category) >= 0) {
                scores[item] = Float.NaN;
            }
        }
        for (int rank = 0; rank < kept; rank++) {
            scores[list[rank]] = scoresOfKept[rank];
        }
    }
}
