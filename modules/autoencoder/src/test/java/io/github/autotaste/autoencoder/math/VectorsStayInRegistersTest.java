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
package io.github.autotaste.autoencoder.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;

/**
 * Compiled kernels keep their vectors in registers, whichever kernels were compiled before them. Where the compiler loses track
 * of the shape of a vector it makes an object of it, and the kernel takes twenty times as long.
 */
final class VectorsStayInRegistersTest {

    private static final List<VectorSpecies<Float>> SHAPES =
            List.of(FloatVector.SPECIES_64, FloatVector.SPECIES_128, FloatVector.SPECIES_256, FloatVector.SPECIES_512);

    private static final int ROWS = 96;
    private static final int UNITS = 208;

    /** For the arrays and records that a call makes beside the vectors; a few vectors are more. */
    private static final long FEW_BYTES = 256;

    private static final int FEWEST_CALLS = 300;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final VectorKernels kernels = new VectorKernels();
    private final float[][] table = new Random(1)
            .doubles(ROWS)
            .mapToObj(value -> {
                float[] row = new float[UNITS];
                Arrays.fill(row, (float) value);
                return row;
            })
            .toArray(float[][]::new);
    private final Entries all = new Entries(IntStream.range(0, ROWS).toArray(), new float[ROWS]);
    private final float[] x = new float[UNITS];
    private final float[] y = new float[UNITS];
    private final float[] z = new float[UNITS];
    private final float[] gradient = new float[UNITS];
    private final float[][] sums = new float[ROWS][UNITS];
    private final int[] packed = new int[ROWS * UNITS * Kernels.TILE_INTS];
    private final float[] products = new float[ROWS * Kernels.TILE_ITEMS];

    private final List<Runnable> loops = List.of(
            () -> kernels.dots(table, x, all, 0, ROWS),
            () -> kernels.addRows(table, all, 0, ROWS, y),
            () -> kernels.addProducts(table, table, ROWS, sums),
            () -> kernels.addProducts(table, table, ROWS, Arrays.copyOf(sums, 6)),
            () -> kernels.packedProducts(packed, x, UNITS, products),
            () -> kernels.adam(x, gradient, y, z, new AdamStep(1e-3f, 1e-8f, 0f, 0.9, 0.999)),
            () -> kernels.rprop(x, gradient, y, z, new RPropStep(1.2f, 0.5f, 1e-6f, 1f, 0f)));

    /** Other libraries in the JVM have vectors of any shape, which the compiler then has to tell apart from ours. */
    @Test
    void kernelsMakeNoObjectsOnceTheyAreCompiled() {
        for (int call = 0; call < 20_000; call++) {
            for (VectorSpecies<Float> species : SHAPES) {
                useOperationsOfKernels(species, x, y);
            }
        }
        for (int round = 1; round <= 2; round++) {
            for (int loop = 0; loop < loops.size(); loop++) {
                assertThat(bytesOnceCompiled(loops.get(loop)))
                        .as("bytes of a call of kernel %d in round %d", loop, round)
                        .isLessThanOrEqualTo(FEW_BYTES);
            }
        }
    }

    private static void useOperationsOfKernels(VectorSpecies<Float> species, float[] from, float[] to) {
        FloatVector one = FloatVector.fromArray(species, from, 0);
        FloatVector other = FloatVector.broadcast(species, 2f);
        VectorMask<Float> less = one.compare(VectorOperators.LT, 0f);
        FloatVector sum =
                one.fma(other, one).add(other).sub(one).mul(other).div(other).sqrt();
        sum.min(1f)
                .max(0f)
                .blend(other, less)
                .rearrange(VectorShuffle.iota(species, 0, 1, true))
                .intoArray(to, 0);
    }

    /** The bytes of the last of many calls, of as many as the compiler needs. */
    private static long bytesOnceCompiled(Runnable kernel) {
        long end = System.nanoTime() + PATIENCE;
        long bytes = Long.MAX_VALUE;
        for (int call = 0; call < FEWEST_CALLS || bytes > FEW_BYTES && System.nanoTime() < end; call++) {
            bytes = bytesOf(kernel);
        }
        return bytes;
    }

    private static long bytesOf(Runnable kernel) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        kernel.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
