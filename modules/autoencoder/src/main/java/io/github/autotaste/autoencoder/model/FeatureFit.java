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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Learns from some items of a model what features say of the parameters of items.
 *
 * @param byItem (items x users) the ratings the model was trained on
 * @param values (items x features)
 * @param learnt the items learnt from, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record FeatureFit(AutoencoderModel model, SparseRows byItem, SparseRows values, int[] learnt) {

    /** @param ridge of the regressions, above 0 */
    FeatureWeights weights(List<Feature> features, double ridge) {
        FeatureRegression regression = new FeatureRegression(values, learnt, shares(), ridge);
        return new FeatureWeights(
                features,
                regression
                        .coefficients(model.network().codeUnits() + 1, this::numbers)
                        .numbers(),
                encoderRows(regression).numbers(),
                regression
                        .coefficients(1, item -> new float[] {offset(model, item)})
                        .numbers(),
                links(regression).numbers());
    }

    /** Of each item as much as it counted in training: by its ratings, or like all others where the loss is over the whole catalogue. */
    private double[] shares() {
        return IntStream.of(learnt)
                .mapToDouble(item -> model.predictsRatings() ? byItem.rowLength(item) : 1)
                .toArray();
    }

    /** The item's row, and its bias behind. */
    private float[] numbers(int item) {
        Embedding embedding = model.itemEmbedding(item);
        int units = model.network().codeUnits();
        float[] numbers = new float[units + 1];
        System.arraycopy(embedding.vector(), 0, numbers, 0, units);
        numbers[units] = embedding.bias();
        return numbers;
    }

    private FloatMatrix encoderRows(FeatureRegression regression) {
        if (!hasEncoderRows(model)) {
            return regression.ofNothing();
        }
        FloatMatrix encoder = model.network().encoder();
        return regression.coefficients(encoder.getColumnDimension(), item -> encoder.rows()[item]);
    }

    static boolean hasEncoderRows(AutoencoderModel model) {
        return !model.config().columnsAreUsers() && !model.network().isTied();
    }

    /** What AutoRec's centring takes from the ratings of an item; 0 for CDAE. */
    static float offset(AutoencoderModel model, int item) {
        return model instanceof AutoRecModel autoRec ? autoRec.offsets().ofItem(item) : 0;
    }

    private FloatMatrix links(FeatureRegression regression) {
        return model instanceof CdaeModel cdae && !cdae.linearWeights().isEmpty()
                ? links(cdae, regression)
                : regression.ofNothing();
    }

    /** Of the weights to each item, of which none is left out; what a placed item says for others is not known. */
    private FloatMatrix links(CdaeModel cdae, FeatureRegression regression) {
        SparseRows byTarget = cdae.linearWeights().bySource().transpose();
        int items = byTarget.rowCount();
        regression.requireRoom(items, String.format(Locale.ROOT, "a linear path over %,d items", items));
        return regression.coefficients(items, dense(byTarget));
    }

    private static IntFunction<float[]> dense(SparseRows rows) {
        return row -> {
            float[] dense = new float[rows.columnCount()];
            for (int p = rows.start(row); p < rows.end(row); p++) {
                dense[rows.columnAt(p)] = rows.valueAt(p);
            }
            return dense;
        };
    }
}
