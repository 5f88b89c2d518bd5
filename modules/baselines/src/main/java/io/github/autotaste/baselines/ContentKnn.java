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
import java.util.Arrays;

/**
 * Nearest neighbours by content: an item scores the sum of the cosines of its features with those of the items, among the ones that the
 * user prefers, to which it is nearest. Nothing is learnt of other users, so items without ratings score like all others. Users
 * without preferences have no scores.
 *
 * <p>Lops, de Gemmis and Semeraro, Content-based recommender systems: state of the art and trends, in Recommender Systems Handbook,
 * 2011, section 3.3.
 */
public final class ContentKnn extends TrainedScorer {

    /** (items x features) rows of length 1, or empty */
    private final SparseRows features;

    private final SparseRows byFeature;
    private final int neighbours;
    private final float positiveFrom;

    private ContentKnn(RatingMatrix train, SparseRows features, int neighbours, float positiveFrom) {
        super(train.users(), train.items(), false);
        this.features = features;
        this.neighbours = neighbours;
        this.positiveFrom = positiveFrom;
        byFeature = features.transpose();
    }

    /**
     * Knows the items of the training ratings by their features.
     *
     * @param neighbours by how many of a user's items each item is scored at most, at least 1
     * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
     */
    public static ContentKnn fit(RatingMatrix train, ItemFeatures features, int neighbours, double positiveFrom) {
        if (neighbours < 1) {
            throw new IllegalArgumentException("Expected at least 1 neighbour, found " + neighbours);
        }
        SparseRows values = features.valuesBy(train.items());
        double[] lengths = new double[values.rowCount()];
        for (int item = 0; item < lengths.length; item++) {
            for (float value : values.valuesOf(item)) {
                lengths[item] += (double) value * value;
            }
            lengths[item] = Math.sqrt(lengths[item]);
        }
        SparseRows ofLengthOne =
                values.mapValues((item, feature, value) -> value == 0 ? 0 : (float) (value / lengths[item]));
        float threshold = train.hasValues() ? (float) positiveFrom : Float.NEGATIVE_INFINITY;
        return new ContentKnn(train, ofLengthOne, neighbours, threshold);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        int[] preferred = new int[profile.itemIndices().length];
        int count = 0;
        for (int position = 0; position < preferred.length; position++) {
            if (profile.ratings()[position] >= positiveFrom) {
                preferred[count++] = profile.itemIndices()[position];
            }
        }
        Arrays.fill(scores, 0, items().size(), count == 0 ? Float.NaN : 0);
        if (count <= neighbours) {
            addAll(preferred, count, scores);
        } else {
            addNearest(preferred, count, scores);
        }
    }

    /** The cosines with all preferred items, as the product with the sum of their features. */
    private void addAll(int[] preferred, int count, float[] scores) {
        double[] sums = new double[features.columnCount()];
        for (int place = 0; place < count; place++) {
            for (int p = features.start(preferred[place]); p < features.end(preferred[place]); p++) {
                sums[features.columnAt(p)] += features.valueAt(p);
            }
        }
        for (int item = 0; item < items().size(); item++) {
            double sum = 0;
            for (int p = features.start(item); p < features.end(item); p++) {
                sum += features.valueAt(p) * sums[features.columnAt(p)];
            }
            scores[item] += (float) sum;
        }
    }

    private void addNearest(int[] preferred, int count, float[] scores) {
        float[][] cosines = new float[count][items().size()];
        for (int place = 0; place < count; place++) {
            fillCosines(preferred[place], cosines[place]);
        }
        float[] ofItem = new float[count];
        for (int item = 0; item < items().size(); item++) {
            for (int place = 0; place < count; place++) {
                ofItem[place] = cosines[place][item];
            }
            Arrays.sort(ofItem);
            for (int place = count - neighbours; place < count; place++) {
                scores[item] += ofItem[place];
            }
        }
    }

    private void fillCosines(int with, float[] cosines) {
        for (int p = features.start(with); p < features.end(with); p++) {
            int feature = features.columnAt(p);
            for (int q = byFeature.start(feature); q < byFeature.end(feature); q++) {
                cosines[byFeature.columnAt(q)] += features.valueAt(p) * byFeature.valueAt(q);
            }
        }
    }
}
