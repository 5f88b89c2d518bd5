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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.ItemAutoRecModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.model.UserAutoRecModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.DenseLayer;
import io.github.autotaste.ratings.IdIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model taken apart into named arrays, and put together again. {@link #layout} says which arrays a model has; it is
 * worked out from the configuration and two numbers, so that a file can be checked before any array is made.
 *
 * @param arrays {@link FloatMatrix}, {@code float[][]}, {@code long[]}, {@code byte[]} or {@code boolean[]} by name
 */
record ModelContents(Map<String, Object> arrays) {

    /** The arrays of a model, in the order of the file. */
    static List<Tensor> layout(AutoencoderConfig config, long users, long items) {
        List<Tensor> layout = new ArrayList<>();
        layout.add(new Tensor("user_ids", "I64", List.of(users)));
        layout.add(new Tensor("item_ids", "I64", List.of(items)));
        layout.add(new Tensor("profile_hashes", "I64", List.of(users)));
        layout.add(new Tensor("cold_items", "BOOL", List.of(items)));
        if (config instanceof AutoRecConfig) {
            layout.add(floats("user_offsets", 1, users));
            layout.add(floats("item_offsets", 1, items));
        }
        addNetwork(layout, config, config.columnsAreUsers() ? users : items, config.userVector() ? users : 0);
        if (config.columnsAreUsers()) {
            layout.add(floats("item_codes", items, last(config.hiddenUnits())));
        }
        return layout;
    }

    private static void addNetwork(List<Tensor> layout, AutoencoderConfig config, long columns, long rowVectors) {
        List<Integer> hiddenUnits = config.hiddenUnits();
        layout.add(floats("encoder", columns, hiddenUnits.get(0)));
        layout.add(floats("hidden_bias", 1, hiddenUnits.get(0)));
        layout.add(floats("row_vectors", rowVectors, hiddenUnits.get(0)));
        for (int layer = 1; layer < hiddenUnits.size(); layer++) {
            layout.add(floats("layer_" + layer + "_weights", hiddenUnits.get(layer), hiddenUnits.get(layer - 1)));
            layout.add(floats("layer_" + layer + "_bias", 1, hiddenUnits.get(layer)));
        }
        if (!config.tiedWeights()) {
            layout.add(floats("decoder", columns, last(hiddenUnits)));
        }
        layout.add(floats("output_bias", 1, columns));
    }

    private static Tensor floats(String name, long rows, long columns) {
        return new Tensor(name, "F32", List.of(rows, columns));
    }

    private static int last(List<Integer> units) {
        return units.get(units.size() - 1);
    }

    /** The arrays of a model, not copied where they need not be. */
    static ModelContents of(AutoencoderModel model) {
        Map<String, Object> arrays = new LinkedHashMap<>();
        arrays.put("user_ids", model.users().toArray());
        arrays.put("item_ids", model.items().toArray());
        arrays.put("profile_hashes", model.trainedOn().profileHashes());
        arrays.put("cold_items", model.trainedOn().coldItems());
        if (model instanceof AutoRecModel autoRec) {
            arrays.put("user_offsets", rowOf(autoRec.offsets().users()));
            arrays.put("item_offsets", rowOf(autoRec.offsets().items()));
        }
        if (model instanceof ItemAutoRecModel itemAutoRec) {
            arrays.put("item_codes", itemAutoRec.codes());
        }
        Autoencoder network = model.network();
        arrays.put("encoder", network.encoder());
        arrays.put("hidden_bias", network.hiddenBias());
        arrays.put("row_vectors", network.rowVectors());
        for (int layer = 1; layer <= network.layers().size(); layer++) {
            DenseLayer dense = network.layers().get(layer - 1);
            arrays.put("layer_" + layer + "_weights", dense.weights());
            arrays.put("layer_" + layer + "_bias", dense.bias());
        }
        arrays.put("decoder", network.decoder());
        arrays.put("output_bias", network.outputBias());
        if (model instanceof CdaeModel cdae && KeptWeights.belongTo(cdae.config())) {
            arrays.putAll(KeptWeights.arraysOf(cdae.linearWeights()));
        }
        arrays.putAll(KeptTexts.arraysOf(model.users(), model.items()));
        arrays.putAll(KeptFeatures.arraysOf(model));
        arrays.putAll(KeptUserFeatures.arraysOf(model));
        return new ModelContents(arrays);
    }

    private static FloatMatrix rowOf(float[] values) {
        FloatMatrix row = new FloatMatrix(1, values.length);
        System.arraycopy(values, 0, row.rows()[0], 0, values.length);
        return row;
    }

    /**
     * The model that has these arrays.
     *
     * @param trained how many of the users and items had a part in training
     * @throws IllegalArgumentException if ids are not in ascending order
     */
    AutoencoderModel toModel(
            AutoencoderConfig config, TrainedOn.Range range, TrainedCounts trained, NewUserVector newUserVector) {
        TrainedOn trainedOn = trainedOn(range, trained, config);
        Autoencoder network =
                network(config.hiddenUnits(), new Activations(config.hiddenActivation(), config.outputActivation()));
        if (config instanceof CdaeConfig cdae) {
            return new CdaeModel(
                    cdae,
                    trainedOn,
                    network,
                    trained.users(),
                    newUserVector,
                    KeptWeights.toWeights(this, cdae, trainedOn.items().size()));
        }
        AutoRecConfig autoRec = (AutoRecConfig) config;
        Offsets offsets = new Offsets(
                autoRec,
                range.mean(),
                valuesOf("user_offsets", trainedOn.users()),
                valuesOf("item_offsets", trainedOn.items()));
        return autoRec.columnsAreUsers()
                ? new ItemAutoRecModel(autoRec, trainedOn, offsets, network, matrix("item_codes"))
                : new UserAutoRecModel(autoRec, trainedOn, offsets, network);
    }

    private TrainedOn trainedOn(TrainedOn.Range range, TrainedCounts trained, AutoencoderConfig config) {
        TrainedOn trainedOn = new TrainedOn(
                ids("user_ids", ((long[]) array("user_ids")).length),
                ids("item_ids", trained.items()),
                range,
                (long[]) array("profile_hashes"),
                (boolean[]) array("cold_items"),
                trained.items());
        TrainedOn withItemFeatures = KeptFeatures.in(this, config, trained.items())
                .map(trainedOn::withFeatureWeights)
                .orElse(trainedOn);
        return KeptUserFeatures.in(this, trained.items())
                .map(withItemFeatures::withUserFeatureWeights)
                .orElse(withItemFeatures);
    }

    private Autoencoder network(List<Integer> hiddenUnits, Activations activations) {
        List<DenseLayer> layers = new ArrayList<>();
        for (int layer = 1; layer < hiddenUnits.size(); layer++) {
            layers.add(new DenseLayer(matrix("layer_" + layer + "_weights"), matrix("layer_" + layer + "_bias")));
        }
        return new Autoencoder(
                matrix("encoder"),
                matrix("hidden_bias"),
                matrix("row_vectors"),
                layers,
                matrix(arrays.containsKey("decoder") ? "decoder" : "encoder"),
                matrix("output_bias"),
                activations);
    }

    /** @param ascending how many of the ids ascend: items that came after training are in any order behind the others */
    private IdIndex ids(String name, int ascending) {
        long[] ids = (long[]) array(name);
        for (int index = 1; index < ascending; index++) {
            if (ids[index - 1] >= ids[index]) {
                throw new IllegalArgumentException(
                        "Expected ascending " + name + ", found " + ids[index] + " after " + ids[index - 1]);
            }
        }
        return KeptTexts.withTexts(this, name, IdIndex.inOrder(ids), ascending);
    }

    /**
     * How many had a part in training.
     *
     * @param users see {@link CdaeModel#usersTrained}
     * @param items see {@link TrainedOn#itemsTrained}
     */
    record TrainedCounts(int users, int items) {}

    private float[] valuesOf(String name, IdIndex ids) {
        return Arrays.copyOf(matrix(name).rows()[0], ids.size());
    }

    private FloatMatrix matrix(String name) {
        return (FloatMatrix) array(name);
    }

    Object array(String name) {
        Object array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("Expected an array " + name + ", found none");
        }
        return array;
    }
}
