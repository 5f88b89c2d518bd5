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
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import java.util.Arrays;
import java.util.List;

/**
 * I-AutoRec as it serves: the codes of all items are stored, and a user's scores are {@code f(decoder_u . code_i +
 * bias_u)} plus offsets. A training user with the training ratings has the row that was trained; others have one that is
 * {@link RowFit fitted} to their ratings.
 */
final class StoredCodesGraph {

    private final GraphBuilder graph;
    private final AutoRecModel model;
    private final RowInput rows;
    private final Value zero;

    StoredCodesGraph(GraphBuilder graph, AutoRecModel model, RowInput rows) {
        this.graph = graph;
        this.model = model;
        this.rows = rows;
        zero = graph.scalar("zero", 0);
    }

    /** {@code [batch, items]} */
    Value scores() {
        RowNumbers user = RowNumbers.of(graph, "user");
        Value count = AutoRecGraph.countOf(graph, rows);
        Value itemOffsets = graph.constant("item_offsets", AutoRecGraph.itemOffsets(model));
        Value offsetsOfCells = rows.atCells(itemOffsets);
        Value userOffset = userOffset(user, count, offsetsOfCells);
        Value codes = graph.weights("codes", codes());
        Outputs.addItemVectors(graph, model, codes);
        RowFit.UserRow row = userRow(user, codes, centred(userOffset, offsetsOfCells));
        Value products =
                graph.apply("Gemm", "products", List.of(GraphBuilder.attribute("transB", 1)), row.row(), codes);
        Value output = ActivationGraph.apply(
                graph,
                model.network().activations().output(),
                "reconstruction",
                graph.apply("Add", "output_sum", products, row.bias()));
        Value offsets = graph.apply("Add", "offsets", userOffset, itemOffsets);
        return estimates(count, output, offsets);
    }

    private Value userOffset(RowNumbers user, Value count, Value offsetsOfCells) {
        Value current = model.offsets().followProfiles()
                ? AutoRecGraph.currentUserOffset(graph, model, rows, count, offsetsOfCells)
                : zero;
        Value trained = user.lookUp(perUser("user_offsets", AutoRecGraph.userOffsets(model)));
        return graph.apply("Where", "user_offset", user.isTrained(), trained, current);
    }

    /** {@code [batch, cells]} 0 where nothing is rated. */
    private Value centred(Value userOffset, Value offsetsOfCells) {
        Value lessUser = graph.apply("Sub", "less_user_offset", rows.ratings(), userOffset);
        Value centred = graph.apply("Sub", "centred_or_any", lessUser, offsetsOfCells);
        return graph.apply("Where", "centred", rows.rated(), centred, zero);
    }

    private RowFit.UserRow userRow(RowNumbers user, Value codes, Value centred) {
        Value isChanged = graph.apply("Unsqueeze", "is_changed_column", changed(), graph.constant("changed_axis", 1L));
        Value isOther = graph.apply("Or", "is_other", graph.apply("Not", "is_new", user.isTrained()), isChanged);
        Value sums = ActivationGraph.invert(graph, model.network().activations().output(), "wanted", centred);
        Value trainedRow = user.lookUp(graph.weights("decoder", model.network().decoder()));
        Value trainedBias =
                user.lookUp(perUser("output_bias", row(model.network().outputBias())));
        List<Value> row = Branch.add(
                graph, "fold_in", Branch.any(graph, "any_other", isOther), List.of(trainedRow, trainedBias), nodes -> {
                    Value isFitted = nodes.apply("And", "is_fitted", isOther, rows.rated());
                    RowFit.UserRow fitted = new RowFit(nodes, model, rows, codes).fit(sums, isFitted);
                    return List.of(
                            nodes.apply("Where", "user_row", isOther, fitted.row(), trainedRow),
                            nodes.apply("Where", "user_bias", isOther, fitted.bias(), trainedBias));
                });
        return new RowFit.UserRow(row.get(0), row.get(1));
    }

    /** The hashes are for callers that cannot tell otherwise who has changed. */
    private Value changed() {
        graph.output(
                "profile_hashes",
                graph.constant("profile_hash_table", model.trainedOn().profileHashes()),
                DataType.INT64,
                "the hash of each user's training ratings, as UserProfile.hash() gives it",
                model.users().size());
        return graph.input(
                "is_changed",
                DataType.BOOL,
                "whether a trained user's ratings are others than in training; of no effect for others",
                GraphBuilder.BATCH);
    }

    private Value estimates(Value count, Value outputs, Value offsets) {
        Value hasRatings = graph.apply("Greater", "has_ratings", count, zero);
        Value isWarmItem = graph.constant("is_warm_item", AutoRecGraph.warmItems(model));
        Value isWarm = graph.apply("And", "is_warm", hasRatings, isWarmItem);
        return AutoRecGraph.estimates(graph, model, isWarm, outputs, offsets);
    }

    private FloatMatrix codes() {
        FloatMatrix codes =
                new FloatMatrix(model.items().size(), model.network().codeUnits());
        for (int item = 0; item < codes.getRowDimension(); item++) {
            System.arraycopy(
                    model.itemEmbedding(item).vector(),
                    0,
                    codes.rows()[item],
                    0,
                    model.network().codeUnits());
        }
        return codes;
    }

    private Value perUser(String name, float[] values) {
        return graph.constant(name, values, values.length, 1);
    }

    private static float[] row(FloatMatrix matrix) {
        return Arrays.copyOf(matrix.rows()[0], matrix.getColumnDimension());
    }
}
