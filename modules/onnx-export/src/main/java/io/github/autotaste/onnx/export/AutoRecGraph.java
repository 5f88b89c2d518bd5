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
package io.github.autotaste.onnx.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.Offsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * AutoRec as a network over rows: users over items in U-AutoRec, items over users in I-AutoRec. The rules for centring
 * and for what is cold are those of {@link AutoRecModel} with rows and columns in the place of users and items.
 */
final class AutoRecGraph {

    private final GraphBuilder graph;
    private final AutoRecModel model;
    private final boolean isByItem;
    private final RowInput rows;
    private final Value zero;

    AutoRecGraph(GraphBuilder graph, AutoRecModel model, RowInput rows) {
        this.graph = graph;
        this.model = model;
        this.rows = rows;
        isByItem = model.config().orientation() == Orientation.ITEM;
        zero = graph.scalar("zero", 0);
    }

    /** {@code [batch, columns]} The estimates of whole rows. */
    Value scores() {
        Value count = countOf(graph, rows);
        Value centred = rows.ratings();
        Value rowOffset = zero;
        Value columnOffsets = graph.constant("column_offsets", columnOffsets());
        Value offsetsOfCells = rows.atCells(columnOffsets);
        if (hasRowOffsets()) {
            rowOffset = rowOffset(count, offsetsOfCells);
            centred = graph.apply("Sub", "less_row_offset", centred, rowOffset);
        }
        centred = graph.apply("Sub", "centred_ratings", centred, offsetsOfCells);
        Value inputs = scaled(inputs(centred), count);
        NetworkGraph network = new NetworkGraph(graph, model.network());
        if (!isByItem) {
            Outputs.addItemVectors(graph, model, network.decoder());
        }
        Value reconstruction = network.decode(graph, network.hidden(graph, network.hiddenSum(rows, inputs)));
        Value offsets = graph.apply("Add", "offsets", rowOffset, columnOffsets);
        return estimates(count, reconstruction, offsets);
    }

    /** By the factor of {@code AutoRecConfig.inputFactor}. */
    private Value scaled(Value inputs, Value count) {
        if (!model.config().normalisedInput()) {
            return inputs;
        }
        double meanCount = isByItem
                ? model.trainedOn().ratingsPerItem()
                : model.trainedOn().ratingsPerUser();
        double shrinkage = model.config().inputShrinkage();
        Value atLeastOne = graph.apply("Max", "count_or_one", count, graph.scalar("one", 1));
        Value shrunk =
                graph.apply("Add", "shrunk_count", atLeastOne, graph.scalar("input_shrinkage", (float) shrinkage));
        Value share = graph.apply("Div", "count_share", graph.scalar("mean_count", (float) meanCount), shrunk);
        return graph.apply("Mul", "scaled_inputs", inputs, graph.apply("Sqrt", "input_factor", share));
    }

    private boolean hasRowOffsets() {
        Centring centring = model.config().centring();
        return centring == Centring.BIASES || centring == (isByItem ? Centring.ITEM : Centring.USER);
    }

    /** {@code [batch, 1]} The offset of each row: the stored one, or worked out for rows not trained. */
    private Value rowOffset(Value count, Value offsetsOfCells) {
        RowNumbers numbers = RowNumbers.of(graph, isByItem ? "item" : "user");
        float[] stored = rowOffsets();
        Value trained = numbers.lookUp(graph.constant("row_offsets", stored, stored.length, 1));
        Value current = isByItem
                ? drawnMean(
                        graph,
                        rows,
                        rows.ratings(),
                        count,
                        model.trainedOn().range().mean(),
                        model.config().itemShrinkage())
                : currentUserOffset(graph, model, rows, count, offsetsOfCells);
        return graph.apply("Where", "row_offset", numbers.isTrained(), trained, current);
    }

    /** {@code [batch, 1]} How many ratings came in. */
    static Value countOf(GraphBuilder graph, RowInput rows) {
        Value ones = graph.cast("one_if_rated", DataType.FLOAT, rows.rated());
        return graph.apply("ReduceSum", "rating_count", ones, graph.constant("cell_axis", 1L));
    }

    /**
     * {@code [batch, 1]} The user's part of the offset as {@link Offsets} work it out from the ratings that came in.
     *
     * @param itemOffsets {@code [batch, cells]} those of the rated items
     */
    static Value currentUserOffset(
            GraphBuilder graph, AutoRecModel model, RowInput rows, Value count, Value itemOffsets) {
        double shrinkage = model.config().userShrinkage();
        if (model.config().centring() == Centring.BIASES) {
            Value lessItems = graph.apply("Sub", "less_item_biases", rows.ratings(), itemOffsets);
            return drawnMean(graph, rows, lessItems, count, 0, shrinkage);
        }
        return drawnMean(
                graph, rows, rows.ratings(), count, model.trainedOn().range().mean(), shrinkage);
    }

    /** {@code [batch, 1]} The mean of values in rated cells, drawn to a prior. */
    private static Value drawnMean(
            GraphBuilder graph, RowInput rows, Value values, Value count, float prior, double shrinkage) {
        Value nothing = graph.scalar("nothing", 0);
        Value rated = graph.apply("Where", "ratings_or_zero", rows.rated(), values, nothing);
        Value sum = graph.apply("ReduceSum", "rating_sum", rated, graph.constant("sum_axis", 1L));
        Value priorSum = graph.scalar("prior_sum", (float) (shrinkage * prior));
        Value priorCount = graph.scalar("prior_count", (float) shrinkage);
        return graph.apply(
                "Div",
                "current_mean",
                graph.apply("Add", "rating_sum_with_prior", sum, priorSum),
                graph.apply("Add", "rating_count_with_prior", count, priorCount));
    }

    /** {@code [batch, cells]} What the network is told where something is rated, 0 elsewhere. */
    private Value inputs(Value centred) {
        float presence = model.offsets().presence();
        Value present =
                presence == 0 ? centred : graph.apply("Add", "present", centred, graph.scalar("presence", presence));
        return graph.apply("Where", "inputs", rows.rated(), present, zero);
    }

    /** Outputs plus offsets; rows without ratings and columns without training ratings have no output. */
    private Value estimates(Value count, Value outputs, Value offsets) {
        Value hasRatings = graph.apply("Greater", "has_ratings", count, zero);
        Value isWarm = graph.apply("And", "is_warm", hasRatings, graph.constant("is_warm_column", warmColumns()));
        return estimates(graph, model, isWarm, outputs, offsets);
    }

    /** What is cold gets the biases alone if ratings were centred by them, else the mean of all ratings. */
    static Value estimates(GraphBuilder graph, AutoRecModel model, Value isWarm, Value outputs, Value offsets) {
        if (model.config().centring() == Centring.BIASES) {
            Value warm = graph.apply("Where", "warm_outputs", isWarm, outputs, graph.scalar("no_output", 0));
            return graph.apply("Add", "estimates", warm, offsets);
        }
        Value mean = graph.scalar("mean_rating", model.trainedOn().range().mean());
        return graph.apply("Where", "warm_estimates", isWarm, graph.apply("Add", "estimates", outputs, offsets), mean);
    }

    private float[] rowOffsets() {
        return isByItem ? itemOffsets(model) : userOffsets(model);
    }

    private float[] columnOffsets() {
        float[] offsets = isByItem ? userOffsets(model) : itemOffsets(model);
        if (isByItem && model.config().centring() == Centring.GLOBAL) {
            Arrays.fill(offsets, model.trainedOn().range().mean());
        }
        return offsets;
    }

    private boolean[] warmColumns() {
        return isByItem ? warmUsers(model) : warmItems(model);
    }

    static float[] userOffsets(AutoRecModel model) {
        float[] offsets = new float[model.users().size()];
        IntStream.range(0, offsets.length)
                .forEach(user -> offsets[user] = model.offsets().ofUser(user));
        return offsets;
    }

    static float[] itemOffsets(AutoRecModel model) {
        float[] offsets = new float[model.items().size()];
        IntStream.range(0, offsets.length)
                .forEach(item -> offsets[item] = model.offsets().ofItem(item));
        return offsets;
    }

    static boolean[] warmUsers(AutoRecModel model) {
        boolean[] isWarm = new boolean[model.users().size()];
        IntStream.range(0, isWarm.length)
                .forEach(user -> isWarm[user] = model.trainedOn().hasRatings(user));
        return isWarm;
    }

    static boolean[] warmItems(AutoRecModel model) {
        boolean[] isWarm = new boolean[model.items().size()];
        IntStream.range(0, isWarm.length).forEach(item -> isWarm[item] = !model.isCold(item));
        return isWarm;
    }
}
