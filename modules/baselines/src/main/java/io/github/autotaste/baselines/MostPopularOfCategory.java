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

import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;

/**
 * The most popular items of the categories that a user prefers, such as genres: an item scores the sum, over its categories, of the
 * category's share in the user's preferences times the item's number of preferences; for an item without any, the mean number of
 * the items of the category stands in. A user without preferences has the shares of everybody together.
 */
public final class MostPopularOfCategory extends TrainedScorer {

    /** (items x features) those of the features that are categories */
    private final SparseRows categories;

    private final float[] counts;
    private final double[] meanCounts;
    private final double[] shares;
    private final float positiveFrom;

    private MostPopularOfCategory(
            RatingMatrix train, SparseRows categories, float[] counts, double[] meanCounts, float positiveFrom) {
        super(train.users(), train.items(), false);
        this.categories = categories;
        this.counts = counts;
        this.meanCounts = meanCounts;
        this.positiveFrom = positiveFrom;
        shares = new double[categories.columnCount()];
        for (int item = 0; item < counts.length; item++) {
            add(item, counts[item], shares);
        }
        scaleToOne(shares);
    }

    /**
     * Counts preferences.
     *
     * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
     */
    public static MostPopularOfCategory fit(RatingMatrix train, ItemFeatures features, double positiveFrom) {
        SparseRows values = features.categoriesBy(train.items());
        SparseRows preferences = train.preferencesFrom(positiveFrom).byItem();
        float[] counts = new float[values.rowCount()];
        double[] sums = new double[values.columnCount()];
        double[] items = new double[values.columnCount()];
        for (int item = 0; item < counts.length; item++) {
            counts[item] = preferences.rowLength(item);
            for (int p = values.start(item); p < values.end(item) && counts[item] > 0; p++) {
                sums[values.columnAt(p)] += counts[item];
                items[values.columnAt(p)]++;
            }
        }
        for (int category = 0; category < sums.length; category++) {
            sums[category] /= Math.max(1, items[category]);
        }
        float threshold = train.hasValues() ? (float) positiveFrom : Float.NEGATIVE_INFINITY;
        return new MostPopularOfCategory(train, values, counts, sums, threshold);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        double[] ofUser = new double[shares.length];
        for (int position = 0; position < profile.itemIndices().length; position++) {
            if (profile.ratings()[position] >= positiveFrom) {
                add(profile.itemIndices()[position], 1, ofUser);
            }
        }
        double[] weights = scaleToOne(ofUser) ? ofUser : shares;
        for (int item = 0; item < counts.length; item++) {
            double score = 0;
            for (int p = categories.start(item); p < categories.end(item); p++) {
                int category = categories.columnAt(p);
                score += weights[category] * (counts[item] > 0 ? counts[item] : meanCounts[category]);
            }
            scores[item] = (float) score;
        }
    }

    private void add(int item, double weight, double[] sums) {
        for (int p = categories.start(item); p < categories.end(item); p++) {
            sums[categories.columnAt(p)] += weight;
        }
    }

    /** Divides by the sum; false if there is nothing to divide. */
    private static boolean scaleToOne(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        for (int place = 0; place < sums.length && total > 0; place++) {
            sums[place] /= total;
        }
        return total > 0;
    }
}
