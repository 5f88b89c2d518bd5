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

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Triton is told of a graph, as text: its inputs and outputs. Where every input is of a batch, Triton puts requests together, and gives
 * what is of the batch; else a request is a batch, and has all outputs.
 */
record TritonConfig(String name, GraphProto graph) {

    private static final int LARGEST_BATCH = 64;
    private static final String ANY = "-1";

    private static final Map<Integer, String> TYPES = Map.of(
            DataType.FLOAT.getNumber(), "TYPE_FP32",
            DataType.INT64.getNumber(), "TYPE_INT64",
            DataType.BOOL.getNumber(), "TYPE_BOOL");

    private boolean isBatched() {
        return graph.getInputList().stream().allMatch(TritonConfig::isOfBatch);
    }

    private static Stream<Dimension> dimensions(ValueInfoProto value) {
        return value.getType().getTensorType().getShape().getDimList().stream();
    }

    private static boolean isOfBatch(ValueInfoProto value) {
        return dimensions(value)
                .findFirst()
                .filter(dimension -> dimension.getDimParam().equals(GraphBuilder.BATCH))
                .isPresent();
    }

    /** In the text format of protocol buffers, as {@code config.pbtxt}. */
    String text() {
        boolean isBatched = isBatched();
        Stream<ValueInfoProto> outputs =
                graph.getOutputList().stream().filter(output -> !isBatched || isOfBatch(output));
        return "name: \"" + name + "\"\nbackend: \"onnxruntime\"\nmax_batch_size: " + (isBatched ? LARGEST_BATCH : 0)
                + "\n"
                + graph.getInputList().stream()
                        .map(input -> tensor("input", input, isBatched))
                        .collect(Collectors.joining())
                + outputs.map(output -> tensor("output", output, isBatched)).collect(Collectors.joining())
                + (isBatched ? "dynamic_batching { }\n" : "");
    }

    /** Triton adds the batch to the dimensions; a tensor that has no other gets one of 1, which is taken off again. */
    private static String tensor(String kind, ValueInfoProto value, boolean isBatched) {
        List<String> dimensions = dimensions(value)
                .skip(isBatched ? 1 : 0)
                .map(dimension -> dimension.getDimParam().isEmpty() ? Long.toString(dimension.getDimValue()) : ANY)
                .toList();
        String shape = dimensions.isEmpty()
                ? "dims: [ 1 ] reshape { shape: [ ] }"
                : "dims: [ " + String.join(", ", dimensions) + " ]";
        String type = TYPES.get(value.getType().getTensorType().getElemType());
        return kind + " { name: \"" + value.getName() + "\" data_type: " + type + " " + shape + " }\n";
    }
}
