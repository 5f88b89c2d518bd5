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

/** Whole rows, with a marker where there is no rating. */
record DenseInput(GraphBuilder graph, Value ratings, Value rated) implements RowInput {

    static DenseInput of(GraphBuilder graph, String columnKind, int columns, Missing missing) {
        Value ratings = graph.input(
                "ratings",
                DataType.FLOAT,
                "one rating per " + columnKind + ", in index order; " + missing + " where there is none",
                GraphBuilder.BATCH,
                columns);
        Value isMissing = missing == Missing.NAN
                ? graph.apply("IsNaN", "is_missing", ratings)
                : graph.apply("Equal", "is_missing", ratings, graph.scalar("missing", 0));
        return new DenseInput(graph, ratings, graph.apply("Not", "is_rated", isMissing));
    }

    @Override
    public Value atCells(Value vector) {
        return vector;
    }

    @Override
    public Value rowsOf(GraphBuilder nodes, Value matrix) {
        return nodes.apply("Unsqueeze", "rows_of_" + matrix.name(), matrix, nodes.constant("any_batch", 0L));
    }

    @Override
    public Value scatter(GraphBuilder nodes, String name, Value flags, int columns) {
        return flags;
    }

    @Override
    public Value times(Value inputs, Value matrix) {
        return graph.apply("MatMul", "encoded_inputs", inputs, matrix);
    }
}
