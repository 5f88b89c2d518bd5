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

/**
 * Intra-list diversity: how little the items of a list resemble each other. With the cosine between the sets of training
 * users of two items,
 *
 * <pre>
 *   mean over lists of mean over pairs of the list of 1 - |users of both| / sqrt(|users of one| |users of the other|)
 * </pre>
 *
 * <p>0 if always the same users rated all items of a list, 1 if no user rated two of them. An item without training
 * ratings resembles none. Lists with fewer than two items are left out. More is more diverse, not better: random lists
 * are among the most diverse.
 *
 * <p>Smyth and McClave, Similarity vs. diversity, ICCBR 2001; Ziegler, McNee, Konstan and Lausen, Improving
 * recommendation lists through topic diversification, WWW 2005.
 */
public record IntraListDiversity() implements SystemMetric {

    @Override
    public String name() {
        return "diversity";
    }

    @Override
    public double of(Exposure exposure) {
        double[] sum = new double[exposure.raters().columnCount()];
        return exposure.lists().stream()
                .filter(list -> list.length > 1)
                .mapToDouble(list -> 1 - meanCosine(list, exposure.raters(), sum))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * Adds the items up as unit vectors over users: the squared length of the sum is the sum of the cosines of all pairs
     * in both orders, and of every item with itself.
     *
     * @param sum (users) zeros, before and after
     */
    private static double meanCosine(int[] list, SparseRows raters, double[] sum) {
        double withThemselves = 0;
        double squared = 0;
        for (int itemIndex : list) {
            double unit = 1 / Math.sqrt(raters.rowLength(itemIndex));
            for (int position = raters.start(itemIndex); position < raters.end(itemIndex); position++) {
                int userIndex = raters.columnAt(position);
                squared += unit * (2 * sum[userIndex] + unit);
                sum[userIndex] += unit;
            }
            withThemselves += raters.rowLength(itemIndex) > 0 ? 1 : 0;
        }
        for (int itemIndex : list) {
            for (int position = raters.start(itemIndex); position < raters.end(itemIndex); position++) {
                sum[raters.columnAt(position)] = 0;
            }
        }
        return (squared - withThemselves) / ((double) list.length * (list.length - 1));
    }
}
