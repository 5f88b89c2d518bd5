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
package io.github.autotaste.baselines;

/** How frequent each level is among all ratings, which a column with few ratings of its own leans on. */
final class LevelFrequencies {

    private static final double PRIOR_RATINGS = 10;

    private final double[] overall;

    private LevelFrequencies(double[] overall) {
        this.overall = overall;
    }

    static LevelFrequencies of(LevelRows rows) {
        double[] overall = new double[rows.levels().count()];
        for (int unit : rows.units()) {
            overall[unit % overall.length] += 1.0 / rows.units().length;
        }
        return new LevelFrequencies(overall);
    }

    /**
     * The logarithms of the levels' frequencies in a column, where {@value #PRIOR_RATINGS} ratings with the overall
     * frequencies are added to its own. As biases of visible units, they give the column these frequencies as long as its
     * weights are 0.
     *
     * @param levels the level of each rating of the column
     */
    float[] logFrequencies(int[] levels) {
        float[] counts = new float[overall.length];
        for (int level : levels) {
            counts[level]++;
        }
        toLogFrequencies(counts, 0);
        return counts;
    }

    /** (units) the logarithms for all columns. */
    static float[] logFrequencies(LevelRows rows) {
        LevelFrequencies frequencies = of(rows);
        int levels = rows.levels().count();
        float[] counts = new float[rows.ratings().columnCount() * levels];
        for (int unit : rows.units()) {
            counts[unit]++;
        }
        for (int first = 0; first < counts.length; first += levels) {
            frequencies.toLogFrequencies(counts, first);
        }
        return counts;
    }

    private void toLogFrequencies(float[] counts, int first) {
        double total = PRIOR_RATINGS;
        for (int level = 0; level < overall.length; level++) {
            total += counts[first + level];
        }
        for (int level = 0; level < overall.length; level++) {
            double smoothed = (counts[first + level] + PRIOR_RATINGS * overall[level]) / total;
            counts[first + level] = (float) Math.log(smoothed);
        }
    }
}
