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

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the inputs, constants, nodes and outputs of an ONNX graph in the order they are added, which must be the
 * order of computation. A node is named after what it gives. Shapes are given as numbers, or as names where they differ
 * from call to call.
 */
final class GraphBuilder {

    /** Dimension names. */
    static final String BATCH = "batch";

    static final String RATED = "rated";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final String prefix;
    private final Set<String> names;
    private final Constants constants;

    /**
     * @param precision of the weights
     * @param maxBytes how much room the constants have, in bytes
     */
    GraphBuilder(Precision precision, long maxBytes) {
        this("", new HashSet<>(), new Constants(precision, maxBytes));
    }

    private GraphBuilder(String prefix, Set<String> names, Constants constants) {
        this.prefix = prefix;
        this.names = names;
        this.constants = constants;
    }

    /** The constants of a graph and of those within it, which all stand in the outermost. */
    private static final class Constants {

        private final Precision precision;
        private final long maxBytes;
        private final List<TensorProto> tensors = new ArrayList<>();
        private long bytes;

        private Constants(Precision precision, long maxBytes) {
            this.precision = precision;
            this.maxBytes = maxBytes;
        }
    }

    /** A graph within this one, which sees its values; its own names begin with a prefix. */
    GraphBuilder within(String innerPrefix) {
        return new GraphBuilder(prefix + innerPrefix, names, constants);
    }

    Value input(String name, DataType type, String meaning, Object... shape) {
        Value value = named(name);
        graph.addInput(info(value.name(), type, meaning, shape));
        return value;
    }

    /** Gives a value to the outside, under a name of its own. */
    void output(String name, Value value, DataType type, String meaning, Object... shape) {
        Value given = apply("Identity", name, value);
        graph.addOutput(info(given.name(), type, meaning, shape));
    }

    Value apply(String operator, String name, Value... inputs) {
        return apply(operator, name, List.of(), inputs);
    }

    Value apply(String operator, String name, List<AttributeProto> attributes, Value... inputs) {
        return applyForAll(operator, List.of(name), attributes, inputs).get(0);
    }

    Value cast(String name, DataType type, Value value) {
        return apply("Cast", name, List.of(attribute("to", type.getNumber())), value);
    }

    /** A node of several outputs. */
    List<Value> applyForAll(
            String operator, List<String> outputNames, List<AttributeProto> attributes, Value... inputs) {
        List<Value> outputs = outputNames.stream().map(this::named).toList();
        NodeProto.Builder node = node(operator, outputs.get(0).name(), attributes, inputs);
        outputs.forEach(output -> node.addOutput(output.name()));
        graph.addNode(node);
        return outputs;
    }

    private static NodeProto.Builder node(
            String operator, String name, List<AttributeProto> attributes, Value... inputs) {
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).setName(name).addAllAttribute(attributes);
        for (Value input : inputs) {
            node.addInput(input.name());
        }
        return node;
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static AttributeProto attribute(String name, long first, long second, long third) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(first, second, third))
                .build();
    }

    static AttributeProto attribute(String name, GraphProto value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.GRAPH)
                .setG(value)
                .build();
    }

    Value scalar(String name, float value) {
        return constant(name, new float[] {value});
    }

    /** A matrix of weights (rows x columns), to the digits of the precision. */
    Value weights(String name, FloatMatrix matrix) {
        return constants.precision.addTo(this, name, matrix);
    }

    /** A matrix as it is, (rows x columns). */
    Value constant(String name, FloatMatrix matrix) {
        int columns = matrix.getColumnDimension();
        ByteBuffer data = reserve(name, (long) matrix.getRowDimension() * columns * Float.BYTES);
        for (float[] row : matrix.rows()) {
            for (int column = 0; column < columns; column++) {
                data.putFloat(row[column]);
            }
        }
        return constant(name, DataType.FLOAT, data, matrix.getRowDimension(), columns);
    }

    /** @param shape of the constant; left out, it is a vector */
    Value constant(String name, float[] values, long... shape) {
        ByteBuffer data = reserve(name, (long) values.length * Float.BYTES);
        data.asFloatBuffer().put(values);
        return constant(name, DataType.FLOAT, data, shape.length == 0 ? new long[] {values.length} : shape);
    }

    Value scalar(String name, double value) {
        ByteBuffer data = reserve(name, Double.BYTES);
        return constant(name, DataType.DOUBLE, data.putDouble(value), 1);
    }

    Value constant(String name, long... values) {
        return constant(name, values, values.length);
    }

    Value constant(String name, long[] values, long... shape) {
        ByteBuffer data = reserve(name, (long) values.length * Long.BYTES);
        data.asLongBuffer().put(values);
        return constant(name, DataType.INT64, data, shape);
    }

    /** @param shape of the constant; left out, it is a vector */
    Value constant(String name, boolean[] values, long... shape) {
        ByteBuffer data = reserve(name, values.length);
        for (boolean value : values) {
            data.put((byte) (value ? 1 : 0));
        }
        return constant(name, DataType.BOOL, data, shape.length == 0 ? new long[] {values.length} : shape);
    }

    /** An empty buffer for a constant, in the order of bytes that files have. */
    ByteBuffer reserve(String name, long size) {
        constants.bytes += size;
        if (constants.bytes > constants.maxBytes) {
            throw new IllegalArgumentException("An ONNX file has room for " + constants.maxBytes
                    + " bytes of parameters and ids, but up to \"" + name + "\" this model has " + constants.bytes
                    + "; export it in a smaller precision, or one with fewer hidden units");
        }
        return ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    }

    Value constant(String name, DataType type, ByteBuffer data, long... shape) {
        Value value = named(name);
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(value.name())
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(data.clear()));
        for (long dimension : shape) {
            tensor.addDims(dimension);
        }
        constants.tensors.add(tensor.build());
        return value;
    }

    private Value named(String name) {
        if (!names.add(prefix + name)) {
            throw new IllegalStateException("Two values of the graph are called " + prefix + name);
        }
        return new Value(prefix + name);
    }

    private static ValueInfoProto info(String name, DataType type, String meaning, Object... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (Object dimension : shape) {
            if (dimension instanceof Number number) {
                dimensions.addDimBuilder().setDimValue(number.longValue());
            } else {
                dimensions.addDimBuilder().setDimParam(dimension.toString());
            }
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(type.getNumber())
                .setShape(dimensions)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setDocString(meaning)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    GraphProto build(String name, String meaning) {
        if (prefix.isEmpty()) {
            graph.addAllInitializer(constants.tensors);
        }
        return graph.setName(name).setDocString(meaning).build();
    }
}
