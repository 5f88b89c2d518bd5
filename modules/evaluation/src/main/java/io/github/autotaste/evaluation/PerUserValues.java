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
package io.github.autotaste.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;

/** One contender's metrics for each user, the mean over those repeats in which the user was measured. */
final class PerUserValues {

    private final SortedMap<String, double[]> sums = new TreeMap<>();
    private final SortedMap<String, int[]> counts = new TreeMap<>();

    /** @param values by metric, (users) the values of one repeat, NaN for users that were not measured */
    void add(SortedMap<String, double[]> values) {
        values.forEach((metric, byUser) -> {
            double[] sum = sums.computeIfAbsent(metric, key -> new double[byUser.length]);
            int[] count = counts.computeIfAbsent(metric, key -> new int[byUser.length]);
            for (int user = 0; user < byUser.length; user++) {
                if (!Double.isNaN(byUser[user])) {
                    sum[user] += byUser[user];
                    count[user]++;
                }
            }
        });
    }

    /** (users) the means; NaN for users that were never measured. */
    double[] of(String metric) {
        double[] means = sums.getOrDefault(metric, new double[0]).clone();
        int[] count = counts.getOrDefault(metric, new int[0]);
        for (int user = 0; user < means.length; user++) {
            means[user] /= count[user];
        }
        return means;
    }
}
