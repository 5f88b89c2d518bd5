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
package io.github.autotaste.benchmarks.machine;

import io.github.autotaste.benchmarks.measure.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Measures the limits of the machine: every thread repeats a loop on an array of its own for a while, and the rates of
 * all threads are added; the median of several such rounds counts. Takes about seven seconds.
 */
public final class Probe {

    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 120_000_000;
    private static final int FMA_ROUNDS = 1_000_000;

    private final int threads;

    public Probe(int threads) {
        this.threads = threads;
    }

    /** A loop on memory of its own, and how much one pass does. */
    private record Loop(double amount, Supplier<Float> pass) {}

    public Limits limits() throws InterruptedException, ExecutionException {
        return new Limits(
                rate(() -> new Loop(Loops.flops(FMA_ROUNDS), () -> Loops.multiplyAdd(FMA_ROUNDS))),
                rate(() -> reading(16 << 10)),
                rate(() -> reading(384 << 10)),
                rate(() -> reading(6 << 20)),
                rate(() -> reading(128 << 20)),
                rate(() -> updating(64 << 20)));
    }

    private static Loop reading(int bytes) {
        float[] array = new float[bytes / Float.BYTES];
        return new Loop(bytes, () -> Loops.read(array));
    }

    private static Loop updating(int bytes) {
        float[] array = new float[bytes / Float.BYTES];
        return new Loop(2.0 * bytes, () -> Loops.update(array));
    }

    private double rate(Supplier<Loop> loops) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<double[]>> rates = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                rates.add(workers.submit(rounds(loops.get(), start)));
            }
            double[] sums = new double[ROUNDS];
            for (Future<double[]> ofThread : rates) {
                for (int round = 0; round < ROUNDS; round++) {
                    sums[round] += ofThread.get()[round];
                }
            }
            return Quantiles.of(sums).at(0.5);
        } finally {
            workers.shutdown();
        }
    }

    private static Callable<double[]> rounds(Loop loop, CyclicBarrier start) {
        return () -> {
            repeat(loop); // compiles
            double[] rates = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                start.await();
                rates[round] = repeat(loop);
            }
            return rates;
        };
    }

    /** @return the amount a second */
    private static double repeat(Loop loop) {
        long begin = System.nanoTime();
        long end = begin;
        double amount = 0;
        float sink = 0;
        while (end - begin < ROUND_NANOS) {
            for (int pass = 0; pass < Math.max(1, (1 << 20) / loop.amount); pass++) {
                sink += loop.pass.get();
                amount += loop.amount;
            }
            end = System.nanoTime();
        }
        if (Float.isNaN(sink)) {
            throw new IllegalStateException("The probe computed NaN");
        }
        return amount / ((end - begin) / 1e9);
    }
}
