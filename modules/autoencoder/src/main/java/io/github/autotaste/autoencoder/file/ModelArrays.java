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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays as bytes, little-endian, and back. */
final class ModelArrays {

    /** So many numbers are bytes at one time, so that no array is too long for its bytes. */
    static final int CHUNK = 1 << 16;

    private ModelArrays() {}

    static void write(Object array, OutputStream out) throws IOException {
        if (array instanceof FloatMatrix matrix) {
            for (float[] row : matrix.rows()) {
                writeFloats(row, matrix.getColumnDimension(), out);
            }
        } else if (array instanceof float[][] rows) {
            for (float[] row : rows) {
                writeFloats(row, row.length, out);
            }
        } else if (array instanceof long[] values) {
            for (int from = 0; from < values.length; from += CHUNK) {
                int count = Math.min(CHUNK, values.length - from);
                byte[] bytes = new byte[Long.BYTES * count];
                littleEndian(bytes).asLongBuffer().put(values, from, count);
                out.write(bytes);
            }
        } else if (array instanceof byte[] bytes) {
            out.write(bytes);
        } else if (array instanceof boolean[] flags) {
            for (boolean flag : flags) {
                out.write(flag ? 1 : 0);
            }
        }
    }

    private static void writeFloats(float[] row, int columns, OutputStream out) throws IOException {
        for (int from = 0; from < columns; from += CHUNK) {
            int count = Math.min(CHUNK, columns - from);
            byte[] bytes = new byte[Float.BYTES * count];
            littleEndian(bytes).asFloatBuffer().put(row, from, count);
            out.write(bytes);
        }
    }

    /** @param tensor its shape has been checked against the size of the file */
    static Object read(Tensor tensor, InputStream in) throws IOException {
        int first = Math.toIntExact(tensor.shape().get(0));
        return switch (tensor.type()) {
            case "F32" -> readFloats(first, Math.toIntExact(tensor.shape().get(1)), in);
            case "I64" -> readLongs(first, in);
            case "U8" -> readBytes(first, in);
            default -> readFlags(first, in);
        };
    }

    private static FloatMatrix readFloats(int rows, int columns, InputStream in) throws IOException {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (float[] row : matrix.rows()) {
            for (int from = 0; from < columns; from += CHUNK) {
                int count = Math.min(CHUNK, columns - from);
                fill(in, Float.BYTES * count).asFloatBuffer().get(row, from, count);
            }
        }
        return matrix;
    }

    private static long[] readLongs(int length, InputStream in) throws IOException {
        long[] values = new long[length];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            fill(in, Long.BYTES * count).asLongBuffer().get(values, from, count);
        }
        return values;
    }

    private static byte[] readBytes(int length, InputStream in) throws IOException {
        return fill(in, length).array();
    }

    private static boolean[] readFlags(int length, InputStream in) throws IOException {
        byte[] values = readBytes(length, in);
        boolean[] flags = new boolean[length];
        for (int index = 0; index < length; index++) {
            if (values[index] != 0 && values[index] != 1) {
                throw new IllegalArgumentException("expected 0 or 1, found " + Byte.toUnsignedInt(values[index]));
            }
            flags[index] = values[index] == 1;
        }
        return flags;
    }

    private static ByteBuffer fill(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        if (in.readNBytes(bytes, 0, count) < count) {
            throw new IllegalArgumentException("Expected " + count + " more bytes");
        }
        return littleEndian(bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
