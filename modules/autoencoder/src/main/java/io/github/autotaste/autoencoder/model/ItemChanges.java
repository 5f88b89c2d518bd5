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
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import java.util.function.Function;

/**
 * Other parameters for some items of a model.
 *
 * @param items their indices, ascending
 * @param by what each has from now on; the links of items that were cold alone are taken
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record ItemChanges(int[] items, List<NewItem> by) {

    /** The same model with nothing changed but what it keeps of its training. */
    static AutoencoderModel none(AutoencoderModel model, TrainedOn trainedOn) {
        return new ItemChanges(new int[0], List.of()).of(model, trainedOn);
    }

    /** The model with these changes, which keeps the weights of features that they come from. */
    AutoencoderModel of(AutoencoderModel model, FeatureWeights weights) {
        return of(model, model.trainedOn().withoutCold(items).withFeatureWeights(weights));
    }

    private AutoencoderModel of(AutoencoderModel model, TrainedOn trainedOn) {
        if (model instanceof CdaeModel cdae) {
            return new CdaeModel(
                    cdae.config(),
                    trainedOn,
                    network(cdae.network()),
                    cdae.usersTrained(),
                    cdae.newUserVector(),
                    links(cdae));
        }
        Offsets offsets = offsets(((AutoRecModel) model).offsets());
        if (model instanceof ItemAutoRecModel autoRec) {
            FloatMatrix codes = rows(autoRec.codes(), item -> item.embedding().vector());
            return new ItemAutoRecModel(autoRec.config(), trainedOn, offsets, autoRec.network(), codes);
        }
        UserAutoRecModel autoRec = (UserAutoRecModel) model;
        return new UserAutoRecModel(autoRec.config(), trainedOn, offsets, network(autoRec.network()));
    }

    private Offsets offsets(Offsets offsets) {
        return offsets.withItemOffsets(numbers(offsets.items(), NewItem::offset));
    }

    /** Of a network whose columns are the items. */
    private Autoencoder network(Autoencoder network) {
        FloatMatrix decoder = rows(network.decoder(), item -> item.embedding().vector());
        FloatMatrix bias = new FloatMatrix(1, network.columns());
        float[] biases =
                numbers(network.outputBias().rows()[0], item -> item.embedding().bias());
        System.arraycopy(biases, 0, bias.rows()[0], 0, network.columns());
        return new Autoencoder(
                network.isTied() ? decoder : rows(network.encoder(), NewItem::encoderRow),
                network.hiddenBias(),
                network.rowVectors(),
                network.layers(),
                decoder,
                bias,
                network.activations());
    }

    private FloatMatrix rows(FloatMatrix before, Function<NewItem, float[]> row) {
        FloatMatrix after = new FloatMatrix(before.getRowDimension(), before.getColumnDimension());
        System.arraycopy(before.rows(), 0, after.rows(), 0, after.getRowDimension());
        for (int place = 0; place < items.length; place++) {
            float[] padded = new float[before.rows()[items[place]].length];
            System.arraycopy(row.apply(by.get(place)), 0, padded, 0, before.getColumnDimension());
            after.rows()[items[place]] = padded;
        }
        return after;
    }

    private float[] numbers(float[] before, Function<NewItem, Float> number) {
        float[] after = before.clone();
        for (int place = 0; place < items.length; place++) {
            after[items[place]] = number.apply(by.get(place));
        }
        return after;
    }

    private ItemWeights links(CdaeModel model) {
        if (model.linearWeights().isEmpty()) {
            return model.linearWeights();
        }
        SparseRows byTarget = model.linearWeights().bySource().transpose();
        int[][] columns = new int[byTarget.rowCount()][];
        float[][] values = new float[columns.length][];
        for (int row = 0; row < columns.length; row++) {
            columns[row] = byTarget.columnsOf(row);
            values[row] = byTarget.valuesOf(row);
        }
        for (int place = 0; place < items.length; place++) {
            if (model.isCold(items[place])) {
                ItemLinks links = by.get(place).links();
                columns[items[place]] = links.items();
                values[items[place]] = links.toItem();
            }
        }
        return new ItemWeights(
                SparseRows.ofRows(byTarget.columnCount(), columns, values).transpose());
    }
}
