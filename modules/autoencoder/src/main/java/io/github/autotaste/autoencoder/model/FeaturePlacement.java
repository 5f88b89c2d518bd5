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

import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gives items that had no rating in training the parameters that their features suggest, by a {@link FeatureRegression} over the
 * items that had some. Scores of CDAE, and those of AutoRec before its output activation, are linear in an item's parameters, so this is the
 * same as a ridge regression of every user's scores on the features.
 *
 * @param ridge of the regression, above 0: as if the items learnt from had that many more, to which no feature matters
 */
public record FeaturePlacement(double ridge) {

    /** Chosen on cold items of three data sets: {@code docs/results.md}. */
    public static final FeaturePlacement DEFAULT = new FeaturePlacement(100);

    public FeaturePlacement {
        if (!(ridge > 0 && Double.isFinite(ridge))) {
            throw new IllegalArgumentException("Expected a ridge above 0, found " + ridge);
        }
    }

    /**
     * The same model with places for its items that have features and had no rating. They count as trained ones from then on; those
     * without features stay as they were.
     *
     * @param ratings those the model was trained on
     * @param features of items known by the ids of the model
     * @throws IllegalArgumentException if the ratings have other items than the model
     */
    public AutoencoderModel place(AutoencoderModel model, RatingMatrix ratings, ItemFeatures features) {
        if (!ratings.items().equals(model.items())) {
            throw new IllegalArgumentException("Expected ratings over the items of the model, found other items");
        }
        SparseRows values = features.valuesBy(model.items());
        boolean[] wasCold = model.trainedOn().coldItems();
        int[] cold = IntStream.range(0, wasCold.length)
                .filter(item -> wasCold[item] && values.rowLength(item) > 0)
                .toArray();
        int[] learnt = IntStream.range(0, wasCold.length)
                .filter(item -> !wasCold[item])
                .toArray();
        return cold.length == 0 || learnt.length == 0
                ? model
                : new Placed(new FeatureRegression(values, learnt, weights(model, ratings, learnt), ridge), cold)
                        .of(model);
    }

    /** Of each item as much as it counted in training: by its ratings, or like all others where the loss is over the whole catalogue. */
    private static double[] weights(AutoencoderModel model, RatingMatrix ratings, int[] items) {
        SparseRows byItem = ratings.byItem();
        return IntStream.of(items)
                .mapToDouble(item -> model.predictsRatings() ? byItem.rowLength(item) : 1)
                .toArray();
    }

    /** One regression over the items of a model. */
    private record Placed(FeatureRegression regression, int[] cold) {

        AutoencoderModel of(AutoencoderModel model) {
            TrainedOn trainedOn = model.trainedOn().withoutCold(cold);
            if (model instanceof CdaeModel cdae) {
                return new CdaeModel(
                        cdae.config(),
                        trainedOn,
                        network(cdae.network()),
                        cdae.usersTrained(),
                        cdae.newUserVector(),
                        weights(cdae.linearWeights()));
            }
            if (model instanceof ItemAutoRecModel autoRec) {
                return new ItemAutoRecModel(
                        autoRec.config(),
                        trainedOn,
                        offsets(autoRec.offsets()),
                        autoRec.network(),
                        rows(autoRec.codes()));
            }
            UserAutoRecModel autoRec = (UserAutoRecModel) model;
            return new UserAutoRecModel(
                    autoRec.config(), trainedOn, offsets(autoRec.offsets()), network(autoRec.network()));
        }

        private Offsets offsets(Offsets offsets) {
            return offsets.withItemOffsets(numbers(offsets.items()));
        }

        /** Of a network whose columns are the items. */
        private Autoencoder network(Autoencoder network) {
            FloatMatrix encoder = rows(network.encoder());
            FloatMatrix bias = new FloatMatrix(1, network.columns());
            System.arraycopy(numbers(network.outputBias().rows()[0]), 0, bias.rows()[0], 0, network.columns());
            return new Autoencoder(
                    encoder,
                    network.hiddenBias(),
                    network.rowVectors(),
                    network.layers(),
                    network.isTied() ? encoder : rows(network.decoder()),
                    bias,
                    network.activations());
        }

        private FloatMatrix rows(FloatMatrix trained) {
            FloatMatrix placed = new FloatMatrix(trained.getRowDimension(), trained.getColumnDimension());
            double[][] predicted = regression.predict(trained.getColumnDimension(), item -> trained.rows()[item], cold);
            System.arraycopy(trained.rows(), 0, placed.rows(), 0, placed.getRowDimension());
            for (int place = 0; place < cold.length; place++) {
                float[] row = new float[trained.rows()[cold[place]].length];
                for (int j = 0; j < predicted[place].length; j++) {
                    row[j] = (float) predicted[place][j];
                }
                placed.rows()[cold[place]] = row;
            }
            return placed;
        }

        private float[] numbers(float[] trained) {
            double[][] predicted = regression.predict(1, item -> new float[] {trained[item]}, cold);
            float[] placed = trained.clone();
            for (int place = 0; place < cold.length; place++) {
                placed[cold[place]] = (float) predicted[place][0];
            }
            return placed;
        }

        /** With the weights to the items that are placed, of which none is left out; what these say for others is not known. */
        private ItemWeights weights(ItemWeights trained) {
            if (trained.isEmpty()) {
                return trained;
            }
            SparseRows byTarget = trained.bySource().transpose();
            int items = byTarget.rowCount();
            HeapRoom.require(
                    (long) cold.length * items * (Double.BYTES + Integer.BYTES + Float.BYTES),
                    String.format(
                            Locale.ROOT,
                            "A linear path to %,d items without ratings from %,d items",
                            cold.length,
                            items));
            double[][] predicted = regression.predict(items, dense(byTarget), cold);
            return new ItemWeights(withRows(byTarget, cold, predicted).transpose());
        }

        private static IntFunction<float[]> dense(SparseRows rows) {
            return row -> {
                float[] values = new float[rows.columnCount()];
                for (int p = rows.start(row); p < rows.end(row); p++) {
                    values[rows.columnAt(p)] = rows.valueAt(p);
                }
                return values;
            };
        }

        /** The same rows but for some. */
        private static SparseRows withRows(SparseRows rows, int[] replaced, double[][] by) {
            int[][] columns = new int[rows.rowCount()][];
            float[][] values = new float[columns.length][];
            for (int row = 0; row < columns.length; row++) {
                columns[row] = rows.columnsOf(row);
                values[row] = rows.valuesOf(row);
            }
            for (int place = 0; place < replaced.length; place++) {
                double[] weights = by[place];
                columns[replaced[place]] = IntStream.range(0, weights.length)
                        .filter(column -> weights[column] != 0)
                        .toArray();
                values[replaced[place]] = toFloats(columns[replaced[place]], weights);
            }
            return SparseRows.ofRows(rows.columnCount(), columns, values);
        }

        private static float[] toFloats(int[] places, double[] all) {
            float[] values = new float[places.length];
            for (int place = 0; place < values.length; place++) {
                values[place] = (float) all[places[place]];
            }
            return values;
        }
    }
}
