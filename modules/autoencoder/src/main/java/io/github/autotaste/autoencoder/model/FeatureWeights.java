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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.linear.ItemLinks;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What features of items say of the parameters that a model has of them, by ridge regressions that were fitted to the items it was
 * trained on. Each matrix has a row for each feature, and the intercept in its last one.
 *
 * @param features in the order of the rows
 * @param embeddings (features + 1 x code units + 1) the item's decoder row and its bias; for I-AutoRec its code, and 0
 * @param encoderRows (features + 1 x units of the first layer) no columns where items have no rows of their own
 * @param offsets (features + 1 x 1) what AutoRec's centring takes from the item's ratings
 * @param links (features + 1 x items) the weights to the item from each that was trained, in CDAE's linear path; no columns without one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record FeatureWeights(
        List<Feature> features, float[][] embeddings, float[][] encoderRows, float[][] offsets, float[][] links) {

    /** @throws IllegalArgumentException if a matrix has not a row for each feature and one more */
    public FeatureWeights {
        features = List.copyOf(features);
        for (float[][] matrix : List.of(embeddings, encoderRows, offsets, links)) {
            if (matrix.length != features.size() + 1) {
                throw new IllegalArgumentException("Expected a row for each of " + features.size()
                        + " features and one more, found " + matrix.length);
            }
        }
    }

    /**
     * An item of which nothing but its features is known.
     *
     * @param values (items x features)
     */
    NewItem coldItemOf(SparseRows values, int item) {
        return itemOf(values, item).withLinks(linksOf(values, item));
    }

    /** The same without links, which an item with ratings has of its own. */
    NewItem itemOf(SparseRows values, int item) {
        float[] numbers = predicted(embeddings, values, item);
        int units = numbers.length - 1;
        float[] vector = new float[units];
        System.arraycopy(numbers, 0, vector, 0, units);
        return NewItem.at(new Embedding(vector, numbers[units]))
                .withEncoderRow(predicted(encoderRows, values, item))
                .withOffset(predicted(offsets, values, item)[0]);
    }

    /** Refuses more items without ratings than the heap has room for with their links. */
    void requireRoomFor(long coldItems) {
        int items = links[0].length;
        HeapRoom.require(
                coldItems * items * (Integer.BYTES + 4L * Float.BYTES),
                String.format(
                        Locale.ROOT, "A linear path to %,d items without ratings from %,d items", coldItems, items));
    }

    private ItemLinks linksOf(SparseRows values, int item) {
        float[] toItem = predicted(links, values, item);
        int[] others = IntStream.range(0, toItem.length)
                .filter(other -> toItem[other] != 0)
                .toArray();
        float[] weights = new float[others.length];
        for (int place = 0; place < others.length; place++) {
            weights[place] = toItem[others[place]];
        }
        return new ItemLinks(others, weights, new float[others.length]);
    }

    /** The sum of the features of a row, each times its coefficients, and of the intercept. */
    static float[] predicted(float[][] coefficients, SparseRows values, int row) {
        float[] sum = coefficients[coefficients.length - 1].clone();
        for (int p = values.start(row); p < values.end(row); p++) {
            Vectors.add(values.valueAt(p), coefficients[values.columnAt(p)], sum);
        }
        return sum;
    }
}
