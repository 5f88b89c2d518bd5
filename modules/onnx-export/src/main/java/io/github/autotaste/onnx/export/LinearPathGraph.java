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

import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of a linear path. The weights to an item stand in chunks of {@value #CHUNK}, the last filled up with zeros, since a
 * graph has no rows of different lengths: each chunk is summed, then the chunks of each item.
 */
final class LinearPathGraph {

    private static final int CHUNK = 32;

    private final GraphBuilder graph;
    private final SparseRows byTarget;
    private final int[] firstChunk;

    LinearPathGraph(GraphBuilder graph, ItemWeights weights) {
        this.graph = graph;
        byTarget = weights.bySource().transpose();
        firstChunk = new int[byTarget.rowCount() + 1];
        for (int item = 0; item < byTarget.rowCount(); item++) {
            firstChunk[item + 1] = firstChunk[item] + (byTarget.rowLength(item) + CHUNK - 1) / CHUNK;
        }
    }

    /**
     * {@code [batch, items]}
     *
     * @param preferences {@code [batch, items]} 1 or 0
     */
    Value sums(Value preferences) {
        int empty = firstChunk[byTarget.rowCount()]; // one more chunk, of zeros
        Value inputs = gathered("path_inputs", preferences, sources(empty + 1), empty + 1, CHUNK);
        Value products = graph.apply("Mul", "path_products", inputs, graph.weights("path_weights", values(empty + 1)));
        Value axis = graph.constant("path_axis", 2L);
        Value chunkSums = withoutAxis("path_chunk_sums", products, axis);
        int most = mostChunks();
        Value chunks = gathered("path_chunks", chunkSums, chunks(most, empty), byTarget.rowCount(), most);
        return withoutAxis("path_sums", chunks, axis);
    }

    private Value withoutAxis(String name, Value values, Value axis) {
        return graph.apply("ReduceSum", name, List.of(GraphBuilder.attribute("keepdims", 0)), values, axis);
    }

    /** {@code [batch, rows, columns]} */
    private Value gathered(String name, Value from, long[] indices, int rows, int columns) {
        Value flat = graph.apply(
                "Gather",
                name + "_in_a_row",
                List.of(GraphBuilder.attribute("axis", 1)),
                from,
                graph.constant(name + "_indices", indices));
        return graph.apply("Reshape", name, flat, graph.constant(name + "_shape", 0, rows, columns));
    }

    private long[] sources(int chunks) {
        long[] sources = new long[chunks * CHUNK];
        for (int item = 0; item < byTarget.rowCount(); item++) {
            for (int place = 0; place < byTarget.rowLength(item); place++) {
                sources[firstChunk[item] * CHUNK + place] = byTarget.columnAt(byTarget.start(item) + place);
            }
        }
        return sources;
    }

    private FloatMatrix values(int chunks) {
        FloatMatrix values = new FloatMatrix(chunks, CHUNK);
        for (int item = 0; item < byTarget.rowCount(); item++) {
            for (int place = 0; place < byTarget.rowLength(item); place++) {
                values.rows()[firstChunk[item] + place / CHUNK][place % CHUNK] =
                        byTarget.valueAt(byTarget.start(item) + place);
            }
        }
        return values;
    }

    private int mostChunks() {
        int most = 1;
        for (int item = 0; item < byTarget.rowCount(); item++) {
            most = Math.max(most, firstChunk[item + 1] - firstChunk[item]);
        }
        return most;
    }

    /** (items, most) the numbers of each item's chunks, filled up with that of the empty one. */
    private long[] chunks(int most, int empty) {
        long[] chunks = new long[Math.multiplyExact(byTarget.rowCount(), most)];
        Arrays.fill(chunks, empty);
        for (int item = 0; item < byTarget.rowCount(); item++) {
            for (int chunk = firstChunk[item]; chunk < firstChunk[item + 1]; chunk++) {
                chunks[item * most + chunk - firstChunk[item]] = chunk;
            }
        }
        return chunks;
    }
}
