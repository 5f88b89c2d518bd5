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

import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * I-AutoRec as it serves: the codes of all items are stored, and a user's scores are {@code f(decoder_u . code_i +
 * bias_u)} plus offsets. What a training user rated since
 * is not looked at; somebody who was not trained, or rated nothing, gets the mean.
 */
final class StoredCodesGraph {

    private final GraphBuilder graph;
    private final AutoRecModel model;

    StoredCodesGraph(GraphBuilder graph, AutoRecModel model) {
        this.graph = graph;
        this.model = model;
    }

    /** {@code [batch, items]} */
    Value scores() {
        RowNumbers user = RowNumbers.of(graph, "user");
        Value decoderRows = user.lookUp(graph.weights("decoder", model.network().decoder()));
        Value products = graph.apply(
                "Gemm",
                "products",
                List.of(GraphBuilder.attribute("transB", 1)),
                decoderRows,
                graph.weights("codes", codes()));
        Value bias = user.lookUp(perUser("output_bias", row(model.network().outputBias())));
        Value output = NetworkGraph.activate(
                graph,
                model.network().activations().output(),
                "reconstruction",
                graph.apply("Add", "output_sum", products, bias));
        Value userOffset = user.lookUp(perUser("user_offsets", AutoRecGraph.userOffsets(model)));
        Value offsets = graph.apply(
                "Add", "offsets", userOffset, graph.constant("item_offsets", AutoRecGraph.itemOffsets(model)));
        return withoutCold(user, graph.apply("Add", "estimates", output, offsets));
    }

    private Value withoutCold(RowNumbers user, Value estimates) {
        boolean[] warmUsers = AutoRecGraph.warmUsers(model);
        Value isWarmUser = user.lookUp(graph.constant("is_warm_user", warmUsers, warmUsers.length, 1));
        Value isServed = graph.apply("And", "is_served", user.isTrained(), isWarmUser);
        Value isWarmItem = graph.constant("is_warm_item", AutoRecGraph.warmItems(model));
        return graph.apply(
                "Where",
                "warm_estimates",
                graph.apply("And", "is_warm", isServed, isWarmItem),
                estimates,
                graph.scalar("mean_rating", model.trainedOn().range().mean()));
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
