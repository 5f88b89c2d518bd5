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
 * Mean and number of the ratings of each item. They decide between items of equal scores, as all are for a user without
 * ratings, or where all ratings are the same.
 *
 * @param means (items) the mean rating of each, drawn towards the mean of all as if {@value #PRIOR_RATINGS} ratings of
 *     that size were there too
 * @param counts (items) how many ratings each has
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record ItemQuality(float[] means, float[] counts) {

    /** How many ratings of the mean size are added to an item's own before their mean is taken. */
    public static final int PRIOR_RATINGS = 5;

    /** That of the items of a matrix. */
    public static ItemQuality of(RatingMatrix ratings) {
        return of(ratings, ratings.items());
    }

    /** That of some items, by the ratings that a matrix has of them. */
    public static ItemQuality of(RatingMatrix ratings, IdIndex items) {
        SparseRows byItem = ratings.byItem();
        double[] sums = new double[items.size()];
        float[] counts = new float[items.size()];
        for (int row = 0; row < byItem.rowCount(); row++) {
            int item = items.indexOf(ratings.items(), row);
            if (item >= 0) {
                counts[item] = byItem.rowLength(row);
                for (float rating : byItem.valuesOf(row)) {
                    sums[item] += rating;
                }
            }
        }
        return of(sums, counts);
    }

    /**
     * That of items whose ratings were summed.
     *
     * @param sums (items)
     * @param counts (items) how many ratings were added to each sum
     */
    public static ItemQuality of(double[] sums, float[] counts) {
        double sum = 0;
        double count = 0;
        for (int item = 0; item < sums.length; item++) {
            sum += sums[item];
            count += counts[item];
        }
        double mean = count == 0 ? 0 : sum / count;
        float[] means = new float[sums.length];
        for (int item = 0; item < sums.length; item++) {
            means[item] = (float) ((PRIOR_RATINGS * mean + sums[item]) / (PRIOR_RATINGS + counts[item]));
        }
        return new ItemQuality(means, counts);
    }

    /**
     * What {@link TopN} decides equal scores by: where they are estimates of ratings, the mean and then the count, elsewhere
     * the count and then the mean.
     */
    public float[][] tieBreaks(ItemScorer scorer) {
        return scorer.predictsRatings() ? new float[][] {means, counts} : new float[][] {counts, means};
    }
}
