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

/**
 * Which training rows a batch is about.
 *
 * @param isTrained {@code bool [batch, 1]} false for rows that were not trained
 * @param rows {@code int64 [batch]} their numbers, 0 for rows that were not trained
 */
record RowNumbers(GraphBuilder graph, Value isTrained, Value rows) {

    /** @param kind {@code user} or {@code item}, the name of the input */
    static RowNumbers of(GraphBuilder graph, String kind) {
        Value numbers = graph.input(
                kind,
                DataType.INT64,
                "index of each " + kind + " in all_" + kind + "_ids; -1 for one that was not trained",
                GraphBuilder.BATCH);
        Value first = graph.constant("first_" + kind, 0L);
        Value isTrained = graph.apply("GreaterOrEqual", "is_trained_vector", numbers, first);
        return new RowNumbers(
                graph,
                graph.apply("Unsqueeze", "is_trained", isTrained, graph.constant("vector_axis", 1L)),
                graph.apply("Max", kind + "_or_first", numbers, first));
    }

    /** {@code [batch, width]} The rows of a table {@code [rows, width]}. */
    Value lookUp(Value table) {
        return graph.apply("Gather", table.name() + "_of_row", table, rows);
    }
}
