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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rated items of each row, padded with -1 to the length of the longest. */
final class SparseInput implements RowInput {

    private final GraphBuilder graph;
    private final Value indices;
    private final Value rated;
    private final @Nullable Value values;

    private SparseInput(GraphBuilder graph, Value indices, Value rated, @Nullable Value values) {
        this.graph = graph;
        this.indices = indices;
        this.rated = rated;
        this.values = values;
    }

    /** @param hasValues whether the ratings themselves come in too */
    static SparseInput of(GraphBuilder graph, boolean hasValues) {
        Value indices = graph.input(
                "item_indices",
                DataType.INT64,
                "indices of the items that were rated, each once; -1 fills up; at least one column",
                GraphBuilder.BATCH,
                GraphBuilder.RATED);
        Value values = hasValues
                ? graph.input(
                        "values",
                        DataType.FLOAT,
                        "the rating of each of item_indices; anything finite beside -1",
                        GraphBuilder.BATCH,
                        GraphBuilder.RATED)
                : null;
        Value rated = graph.apply("GreaterOrEqual", "is_rated", indices, graph.constant("first_index", 0L));
        return new SparseInput(graph, indices, rated, values);
    }

    @Override
    public Value rated() {
        return rated;
    }

    @Override
    public Value ratings() {
        if (values == null) {
            throw new IllegalStateException("These rows have no ratings");
        }
        return values;
    }

    @Override
    public Value atCells(Value vector) {
        return graph.apply("Gather", "rated_" + vector.name(), vector, indices);
    }

    @Override
    public Value times(Value inputs, Value matrix) {
        Value axis = graph.constant("units_axis", 1L);
        Value rows = graph.apply("Gather", "rated_" + matrix.name(), matrix, indices);
        Value asRow = graph.apply("Unsqueeze", "inputs_as_row", inputs, axis);
        Value product = graph.apply("MatMul", "encoded_inputs_as_row", asRow, rows);
        return graph.apply("Squeeze", "encoded_inputs", product, axis);
    }

    @Override
    public Value rowsOf(GraphBuilder nodes, Value matrix) {
        return nodes.apply("Gather", "rows_of_" + matrix.name(), matrix, indices);
    }

    @Override
    public Value scatter(GraphBuilder nodes, String name, Value flags, int columns) {
        Value batch = nodes.apply(
                "Shape",
                name + "_batch",
                List.of(GraphBuilder.attribute("start", 0), GraphBuilder.attribute("end", 1)),
                indices);
        // one column more takes what only fills up
        Value shape = nodes.apply(
                "Concat",
                name + "_shape",
                List.of(GraphBuilder.attribute("axis", 0)),
                batch,
                nodes.constant(name + "_width", columns + 1L));
        Value none = nodes.apply("Expand", name + "_none", nodes.constant(name + "_not", new boolean[1], 1, 1), shape);
        Value last = nodes.constant(name + "_last", (long) columns);
        Value targets = nodes.apply("Where", name + "_columns", rated, indices, last);
        Value padded = nodes.apply(
                "ScatterElements",
                name + "_and_padding",
                List.of(GraphBuilder.attribute("axis", 1)),
                none,
                targets,
                flags);
        Value from = nodes.constant(name + "_from", 0L);
        Value axis = nodes.constant(name + "_axis", 1L);
        return nodes.apply("Slice", "is_" + name, padded, from, last, axis);
    }
}
