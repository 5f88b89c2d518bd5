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
package io.github.autotaste.autoencoder.linear;

import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopN;
import java.util.Arrays;
import java.util.List;

/**
 * Weights to and from an item that came after the fit, as if it had been there, while the others stay as they are. Of the fit
 * {@code P = (X^T X + decay)^-1} the weights {@code B} are left, from which {@code P} follows but for its diagonal, and that is
 *
 * <pre>
 *   P_jj = 1 / (c_j + decay_j - sum over k of (X^T X)_jk B_kj)
 * </pre>
 *
 * <p>worked out once. With {@code g = X^T x} of the new item's users {@code x}, the weights to it are {@code b = P g}, so that
 * {@code b_j = P_jj (g_j - sum over k of g_k B_kj)}, and by the inverse of the larger matrix, whose last diagonal entry is {@code 1 /
 * s} with {@code s = c + decay - g . b}, the weight from it to j is {@code b_j / (s P_jj + b_j^2)}. An item costs as many operations as
 * there are weights. Exact where no weight of the fit was left out. Safe for any number of threads.
 */
public final class LinkFit {

    private final SparseRows weights;
    private final ClosedForm config;
    private final double scale;
    private final Popularity popularity;
    /** P_jj */
    private final double[] diagonal;

    /**
     * @param weights as fitted, with their popularity discount
     * @param preferences (users x items) of the users as they are now
     */
    public LinkFit(ItemWeights weights, SparseRows preferences, ClosedForm config) {
        this.config = config;
        popularity = new Popularity(preferences, config.popularityDiscount());
        scale = preferences.entryCount() == 0 ? 1 : PreferenceCounts.scale(preferences, config.userDiscount());
        this.weights = weights.bySource();
        diagonal = preferences.entryCount() == 0 ? new double[preferences.columnCount()] : diagonal(preferences);
    }

    private double[] diagonal(SparseRows preferences) {
        PreferenceCounts counts = PreferenceCounts.of(preferences, config);
        double[] explained = new double[preferences.columnCount()];
        double[] count = new double[explained.length];
        for (int user = 0; user < preferences.rowCount(); user++) {
            int[] preferred = preferences.columnsOf(user);
            double weight = squaredWeight(preferred.length);
            double[] sums = new double[explained.length];
            for (int item : preferred) {
                addFrom(item, 1, sums);
            }
            for (int item : preferred) {
                explained[item] += weight * sums[item];
                count[item] += weight;
            }
        }
        double[] result = new double[explained.length];
        for (int item = 0; item < result.length; item++) {
            // rounding and weights left out may leave less than the decay, which is the least there can be
            double left = Math.max(counts.decay()[item], count[item] + counts.decay()[item] - explained[item]);
            result[item] = 1 / left;
        }
        return result;
    }

    private double squaredWeight(int preferences) {
        double weight = scale * PreferenceCounts.weight(preferences, config.userDiscount());
        return weight * weight;
    }

    /** Adds the weights from an item, without their popularity discount, times a factor. */
    private void addFrom(int item, double factor, double[] sums) {
        for (int position = weights.start(item); position < weights.end(item); position++) {
            int to = weights.columnAt(position);
            if (to < sums.length) {
                sums[to] += factor * weights.valueAt(position) / popularity.factors()[to];
            }
        }
    }

    /**
     * The weights of an item.
     *
     * @param users the preferences among the other items of each user who prefers it, ascending
     */
    public ItemLinks fit(List<int[]> users) {
        double[] products = new double[diagonal.length];
        double count = 0;
        for (int[] preferred : users) {
            double weight = preferred.length == 0 ? 0 : squaredWeight(preferred.length);
            count += weight;
            for (int item : preferred) {
                products[item] += weight;
            }
        }
        double[] toItem = solved(products);
        double rest = count * (1 + config.dropout() / (1 - config.dropout())) + config.weightDecay();
        double left = Math.max(config.weightDecay(), rest - Vectors.dot(products, toItem));
        return links(largest(toItem), toItem, left, popularity.factor(users.size()));
    }

    /** {@code P g} */
    private double[] solved(double[] products) {
        double[] explained = new double[products.length];
        for (int item = 0; item < products.length; item++) {
            if (products[item] != 0) {
                addFrom(item, products[item], explained);
            }
        }
        double[] solution = new double[products.length];
        for (int item = 0; item < solution.length; item++) {
            solution[item] = diagonal[item] * (products[item] - explained[item]);
        }
        return solution;
    }

    /** The items of the largest weights, as many as an item has on average, ascending. */
    private int[] largest(double[] weightOf) {
        TopN largest = new TopN(Math.min(config.weightsPerItem(), Math.max(1, weightOf.length)));
        for (int item = 0; item < weightOf.length; item++) {
            if (weightOf[item] != 0) {
                largest.offer(item, (float) Math.abs(weightOf[item]));
            }
        }
        int[] items = new int[largest.size()];
        largest.drain(items, new float[items.length]);
        Arrays.sort(items);
        return items;
    }

    private ItemLinks links(int[] items, double[] weightOf, double left, float factor) {
        float[] toItem = new float[items.length];
        float[] fromItem = new float[items.length];
        for (int place = 0; place < items.length; place++) {
            int item = items[place];
            double weight = weightOf[item];
            toItem[place] = (float) (weight * factor);
            fromItem[place] = (float) (weight
                    / (left * diagonal[item] + weight * weight)
                    * popularity.factors()[item]);
        }
        return new ItemLinks(items, toItem, fromItem);
    }
}
