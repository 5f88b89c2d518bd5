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
import io.github.autotaste.autoencoder.math.Kernels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the arrays of a file take in the heap: a short sparse file may stand for more than there is. */
final class ArrayMemory {

    /** No array of the JVM is longer. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    /** The head of a row's array, and where its matrix refers to it by address and by number. */
    private static final long ROW_OVERHEAD = 16 + 8 + 4;

    private static final long MEBIBYTE = 1 << 20;

    private ArrayMemory() {}

    /**
     * @param heap the most the heap can grow to, in bytes
     * @throws IOException if the arrays are longer than arrays can be, or do not fit the heap
     */
    static void requireEnough(List<Tensor> tensors, long heap, Path file) throws IOException {
        long needed = 0;
        for (Tensor tensor : tensors) {
            for (long length : tensor.shape()) {
                if (length > LONGEST) {
                    throw new IOException(file + ": expected at most " + LONGEST + " rows and columns in "
                            + tensor.name() + ", found " + length);
                }
            }
            needed = Math.addExact(needed, bytesOf(tensor));
        }
        if (needed > heap) {
            throw new IOException(file + ": the model takes at least " + (needed / MEBIBYTE + 1)
                    + " MiB of memory, and the heap has at most " + heap / MEBIBYTE + " MiB; java -Xmx gives it more");
        }
    }

    /** Ids are there twice, once sorted. */
    private static long bytesOf(Tensor tensor) {
        if (!tensor.type().equals("F32")) {
            return Math.multiplyExact(2L, tensor.byteCount());
        }
        long rows = tensor.shape().get(0);
        long columns = tensor.shape().get(1);
        long padded = Math.multiplyExact(Float.BYTES, paddedLength(columns));
        return Math.multiplyExact(rows, padded + ROW_OVERHEAD);
    }

    private static long paddedLength(long columns) {
        return (columns + Kernels.LANES - 1) / Kernels.LANES * Kernels.LANES;
    }
}
