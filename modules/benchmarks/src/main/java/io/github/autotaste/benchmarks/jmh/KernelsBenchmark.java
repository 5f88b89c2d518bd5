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
package io.github.autotaste.benchmarks.jmh;

import io.github.autotaste.autoencoder.math.AdamStep;
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.RPropStep;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call over {@value #ENTRIES} entries: about a user's history, on rows picked at random. 128 rows of 500 units stay in
 * the second level cache, 6,040 do not. Floating-point operations of a call: {@code 2 * ENTRIES * units}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class KernelsBenchmark {

    static final int ENTRIES = 160;

    @Param({"64", "200", "500"})
    int units;

    @Param({"128", "6040"})
    int rows;

    private final Kernels kernels;
    private float[][] table = new float[0][];
    /** Zeros, so that sums stay finite. */
    private float[][] left = new float[0][];

    private float[][] sums = new float[0][];
    private float[][] firstState = new float[0][];
    private float[][] secondState = new float[0][];
    private float[] vector = new float[0];
    private Entries entries = Entries.ofCapacity(0);

    KernelsBenchmark(Kernels kernels) {
        this.kernels = kernels;
    }

    /** The naive twin. */
    @Fork(value = 2, jvmArgs = "-Xmx512m")
    public static class Naive extends KernelsBenchmark {
        public Naive() {
            super(new NaiveKernels());
        }
    }

    /** What a library user without flags gets. */
    @Fork(value = 2, jvmArgs = "-Xmx512m")
    public static class Plain extends KernelsBenchmark {
        public Plain() {
            super(Kernels.best());
        }
    }

    /** What the launcher gets. */
    @Fork(
            value = 2,
            jvmArgs = {"-Xmx512m", "--add-modules=jdk.incubator.vector"})
    public static class VectorApi extends KernelsBenchmark {
        public VectorApi() {
            super(Kernels.best());
        }
    }

    /** Fills table, vector and entries with seeded values. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        table = new float[rows][];
        for (int row = 0; row < rows; row++) {
            table[row] = vector(random);
        }
        vector = vector(random);
        left = new float[32][rows];
        sums = new float[32][vector.length];
        firstState = new float[rows][vector.length];
        secondState = new float[rows][vector.length];
        entries = Entries.ofCapacity(ENTRIES);
        for (int entry = 0; entry < ENTRIES; entry++) {
            entries.indices()[entry] = random.nextInt(rows);
        }
    }

    private float[] vector(Random random) {
        float[] drawn = new float[Kernels.paddedLength(units)];
        for (int unit = 0; unit < units; unit++) {
            drawn[unit] = (float) random.nextGaussian();
        }
        return drawn;
    }

    /** Decoding, and the gradient of hidden units' sums. */
    @Benchmark
    public float[] dots() {
        kernels.dots(table, vector, entries, 0, ENTRIES);
        return entries.values();
    }

    /** Encoding, and the gradients of encoder and decoder rows; the weights are zeros, so that sums stay finite. */
    @Benchmark
    public float[] addRows() {
        kernels.addRows(table, entries, 0, ENTRIES, vector);
        return vector;
    }

    /** Decoding the same columns for 32 rows at once: {@code 64 * rows * units} operations. */
    @Benchmark
    public float[][] addProducts() {
        kernels.addProducts(left, table, rows, sums);
        return sums;
    }

    /** A step for the row of each entry, with a rate of 0 so that weights stay finite. */
    @Benchmark
    public float[][] adam() {
        AdamStep step = new AdamStep(0f, 1e-8f, 0.01f, 0.9, 0.999);
        for (int row : entries.indices()) {
            kernels.adam(table[row], vector, firstState[row], secondState[row], step);
        }
        return table;
    }

    /** The same with steps of 0. */
    @Benchmark
    public float[][] rprop() {
        RPropStep step = new RPropStep(1.2f, 0.5f, 0f, 0f, 0.01f);
        for (int row : entries.indices()) {
            kernels.rprop(table[row], vector, firstState[row], secondState[row], step);
        }
        return table;
    }
}
