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

import io.github.autotaste.ratings.TopN;
import java.util.Arrays;
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

/** The ten best of a list of scores in random order, beside sorting them all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TopNBenchmark {

    private static final int LENGTH = 10;

    @Param({"3706", "27278", "1000000"})
    int items;

    private final TopN top = new TopN(LENGTH);
    private final int[] best = new int[LENGTH];
    private final float[] bestScores = new float[LENGTH];
    private float[] scores = new float[0];

    /** Draws seeded scores. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        scores = new float[items];
        for (int item = 0; item < items; item++) {
            scores[item] = random.nextFloat();
        }
    }

    /** The heap of the library. */
    @Benchmark
    public int[] topN() {
        for (int item = 0; item < items; item++) {
            top.offer(item, scores[item]);
        }
        top.drain(best, bestScores);
        return best;
    }

    /** The naive twin: keys of score and item in one {@code long}, sorted. */
    @Benchmark
    public long[] sort() {
        long[] keys = new long[items];
        for (int item = 0; item < items; item++) {
            keys[item] = ((long) Float.floatToIntBits(scores[item]) << 32) | item;
        }
        Arrays.sort(keys);
        return keys;
    }
}
