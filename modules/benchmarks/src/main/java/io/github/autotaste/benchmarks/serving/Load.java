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
package io.github.autotaste.benchmarks.serving;

import io.github.autotaste.benchmarks.measure.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * Asks a recommender for the ten best items of one user after the other, in a random order.
 *
 * @param userIDs who asks
 * @param seconds how long each measurement goes on
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Load(Recommender recommender, long[] userIDs, double seconds) {

    private static final int LIST_LENGTH = 10;

    /** What requests took on one thread, in seconds; at least one is answered, however long it takes. */
    Quantiles latencies() throws TasteException {
        return Quantiles.of(requests(new Random(1)));
    }

    /** Requests a second that some threads answer together. */
    double throughput(int threads) throws InterruptedException, ExecutionException {
        ExecutorService askers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(2 + thread);
                counts.add(askers.submit(() -> requests(random).length));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } finally {
            askers.shutdown();
        }
    }

    private double[] requests(Random random) throws TasteException {
        double[] latencies = new double[1024];
        int count = 0;
        long begin = System.nanoTime();
        long before = begin;
        while (count == 0 || before - begin < 1e9 * seconds) {
            recommender.recommend(userIDs[random.nextInt(userIDs.length)], LIST_LENGTH);
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = (after - before) / 1e9;
            before = after;
        }
        return Arrays.copyOf(latencies, count);
    }
}
