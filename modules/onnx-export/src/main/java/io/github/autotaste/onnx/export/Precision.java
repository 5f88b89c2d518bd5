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
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * How a file holds the weights. The runtime turns them back into {@code float} once, when it loads the file, so that the
 * smaller kinds save disk and transfer, not memory or time. Biases, offsets and ids keep all their digits.
 */
public enum Precision {
    /** As the model has them. */
    FLOAT32(Float.BYTES) {
        @Override
        Value addTo(GraphBuilder graph, String name, FloatMatrix weights) {
            return graph.constant(name, weights);
        }
    },

    /** In half the room, each to the nearest of 11 binary digits. */
    FLOAT16(Short.BYTES) {
        @Override
        Value addTo(GraphBuilder graph, String name, FloatMatrix weights) {
            int columns = weights.getColumnDimension();
            ByteBuffer halves = graph.reserve(name, (long) weights.getRowDimension() * columns * Short.BYTES);
            for (float[] row : weights.rows()) {
                for (int column = 0; column < columns; column++) {
                    halves.putShort(HalfFloat.of(row[column]));
                }
            }
            Value stored =
                    graph.constant(name + "_float16", DataType.FLOAT16, halves, weights.getRowDimension(), columns);
            return asFloat(graph, name, stored);
        }
    },

    /** In a quarter of the room, each to the nearest of 255 steps between plus and minus the largest of its row. */
    INT8(Byte.BYTES) {
        @Override
        Value addTo(GraphBuilder graph, String name, FloatMatrix weights) {
            int columns = weights.getColumnDimension();
            ByteBuffer steps = graph.reserve(name, (long) weights.getRowDimension() * columns);
            float[] sizes = new float[weights.getRowDimension()];
            for (int row = 0; row < sizes.length; row++) {
                sizes[row] = putSteps(weights.rows()[row], columns, steps);
            }
            Value stored = graph.constant(name + "_int8", DataType.INT8, steps, sizes.length, columns);
            Value size = graph.constant(name + "_step", sizes, sizes.length, 1);
            return graph.apply("Mul", name, asFloat(graph, name + "_in_steps", stored), size);
        }
    };

    private static final int STEPS = 127;

    private final int bytesPerWeight;

    Precision(int bytesPerWeight) {
        this.bytesPerWeight = bytesPerWeight;
    }

    int bytesPerWeight() {
        return bytesPerWeight;
    }

    /** Adds weights (rows x columns) to a graph, and gives them as {@code float [rows, columns]}. */
    abstract Value addTo(GraphBuilder graph, String name, FloatMatrix weights);

    private static Value asFloat(GraphBuilder graph, String name, Value stored) {
        return graph.cast(name, DataType.FLOAT, stored);
    }

    /** Returns the size of a step. */
    private static float putSteps(float[] row, int columns, ByteBuffer steps) {
        float largest = 0;
        for (int column = 0; column < columns; column++) {
            largest = Math.max(largest, Math.abs(row[column]));
        }
        float size = largest / STEPS;
        for (int column = 0; column < columns; column++) {
            steps.put((byte) (size == 0 ? 0 : Math.max(-STEPS, Math.min(STEPS, Math.round(row[column] / size)))));
        }
        return size;
    }

    /** The name in metadata and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
