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
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of a linear path. The weights from an item stand in chunks of {@value #CHUNK}, the last filled up with zeros, since a
 * graph has no rows of different lengths. Only the chunks of preferred items are read, and added where they lead.
 */
final class LinearPathGraph {

    private static final int CHUNK = 32;

    private final GraphBuilder graph;
    private final SparseRows bySource;
    /** (items + 1) */
    private final long[] firstChunk;

    LinearPathGraph(GraphBuilder graph, ItemWeights weights) {
        this.graph = graph;
        bySource = weights.bySource();
        firstChunk = new long[bySource.rowCount() + 1];
        for (int item = 0; item < bySource.rowCount(); item++) {
            firstChunk[item + 1] = firstChunk[item] + (bySource.rowLength(item) + CHUNK - 1) / CHUNK;
        }
    }

    /**
     * {@code [batch, items]}
     *
     * @param isPreferred {@code bool [batch, items]}
     */
    Value sums(Value isPreferred) {
        Value places = graph.apply("NonZero", "path_places", isPreferred);
        RaggedRows chunks = chunksOf(gathered("path_sources", places, graph.constant("place_of_item", 1L)));
        Value users = gathered("path_users", places, graph.constant("place_of_user", 0L));
        int tables = (int) firstChunk[bySource.rowCount()] + 1; // one that is empty, for a path without weights
        Value targets = graph.constant("path_targets", targets(tables), tables, CHUNK);
        Value weights = graph.weights("path_weights", weights(tables));
        Value firstCell = graph.apply(
                "Mul",
                "path_first_cell",
                graph.apply("Gather", "path_user_of_chunk", users, chunks.owners()),
                graph.constant("path_width", (long) bySource.rowCount()));
        Value cells = graph.apply(
                "Add",
                "path_cells",
                graph.apply("Unsqueeze", "path_first_cells", firstCell, graph.constant("path_axis", 1L)),
                graph.apply("Gather", "path_targets_of_chunk", targets, chunks.numbers()));
        return added(isPreferred, cells, graph.apply("Gather", "path_weights_of_chunk", weights, chunks.numbers()));
    }

    private RaggedRows chunksOf(Value sources) {
        long[] counts = new long[bySource.rowCount()];
        Arrays.setAll(counts, item -> firstChunk[item + 1] - firstChunk[item]);
        Value first = graph.constant("path_first_chunk", Arrays.copyOf(firstChunk, counts.length));
        return RaggedRows.of(
                graph,
                "path_chunk",
                graph.apply("Gather", "path_first_chunk_of_source", first, sources),
                graph.apply("Gather", "path_chunks_of_source", graph.constant("path_chunk_count", counts), sources));
    }

    private Value gathered(String name, Value from, Value index) {
        return graph.apply("Reshape", name, graph.apply("Gather", name + "_row", from, index), inOneRow(name));
    }

    /** Weights added up in the cells {@code (user, item)}, numbered through, that they belong to. */
    private Value added(Value isPreferred, Value cells, Value weights) {
        Value ones = graph.cast("path_cell_shape", DataType.FLOAT, isPreferred);
        Value zeros = graph.apply("Sub", "path_zeros", ones, ones);
        Value sums = graph.apply(
                "ScatterElements",
                "path_sums_in_a_row",
                List.of(GraphBuilder.attribute("axis", 0), GraphBuilder.attribute("reduction", "add")),
                graph.apply("Reshape", "path_zeros_in_a_row", zeros, inOneRow("path_zeros")),
                graph.apply("Reshape", "path_cells_in_a_row", cells, inOneRow("path_cells")),
                graph.apply("Reshape", "path_weights_in_a_row", weights, inOneRow("path_weights")));
        return graph.apply("Reshape", "path_sums", sums, graph.apply("Shape", "path_shape", isPreferred));
    }

    private Value inOneRow(String name) {
        return graph.constant(name + "_in_one_row", -1L);
    }

    /** (chunks, {@value #CHUNK}) the items that weights lead to. */
    private long[] targets(int chunks) {
        long[] targets = new long[Math.multiplyExact(chunks, CHUNK)];
        for (int item = 0; item < bySource.rowCount(); item++) {
            for (int place = 0; place < bySource.rowLength(item); place++) {
                targets[(int) firstChunk[item] * CHUNK + place] = bySource.columnAt(bySource.start(item) + place);
            }
        }
        return targets;
    }

    private FloatMatrix weights(int chunks) {
        FloatMatrix weights = new FloatMatrix(chunks, CHUNK);
        for (int item = 0; item < bySource.rowCount(); item++) {
            for (int place = 0; place < bySource.rowLength(item); place++) {
                weights.rows()[(int) firstChunk[item] + place / CHUNK][place % CHUNK] =
                        bySource.valueAt(bySource.start(item) + place);
            }
        }
        return weights;
    }
}
