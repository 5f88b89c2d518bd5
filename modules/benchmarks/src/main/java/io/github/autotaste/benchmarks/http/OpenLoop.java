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
package io.github.autotaste.benchmarks.http;

import io.github.autotaste.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at the times of a plan, whether earlier ones are answered or not, as clients send them that do not know of each other. What
 * a request took is counted from when it was due, so that a server that keeps clients waiting is not spared.
 *
 * @param connections how many requests can be under way
 * @param seconds how long requests are sent
 */
public record OpenLoop(String host, int port, int connections, double seconds) {

    /**
     * What came of it.
     *
     * @param perSecond answers
     * @param latencies in milliseconds, of those with status 200
     * @param refused how many had another status
     */
    public record Outcome(double perSecond, Quantiles latencies, int refused) {}

    /** Makes a request. */
    public interface Requests {
        byte[] next(long number);
    }

    /** @param rate requests a second; 0 for as many as the connections can carry, at least one each, counted from when it was sent */
    public Outcome run(double rate, Requests requests) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        AtomicLong next = new AtomicLong();
        long start = System.nanoTime();
        try {
            List<Future<Answers>> running = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                running.add(threads.submit(() -> ask(start, rate, requests, next)));
            }
            List<Answers> answers = new ArrayList<>();
            for (Future<Answers> each : running) {
                answers.add(each.get());
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            double[] latencies = answers.stream()
                    .flatMapToDouble(each -> Arrays.stream(each.latencies()))
                    .toArray();
            int refused = answers.stream().mapToInt(Answers::refused).sum();
            return new Outcome(latencies.length / elapsed, Quantiles.of(latencies), refused);
        } finally {
            threads.shutdown();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read once
    private record Answers(double[] latencies, int refused) {}

    private Answers ask(long start, double rate, Requests requests, AtomicLong next) throws IOException {
        double[] latencies = new double[1024];
        int count = 0;
        int refused = 0;
        try (KeepAliveConnection connection = new KeepAliveConnection(host, port)) {
            while (true) {
                long number = next.getAndIncrement();
                long due = rate == 0 ? System.nanoTime() : start + (long) (number / rate * 1e9);
                boolean isFirst = rate == 0 && count + refused == 0;
                if (due - start > seconds * 1e9 && !isFirst) {
                    return new Answers(Arrays.copyOf(latencies, count), refused);
                }
                await(due);
                if (connection.send(requests.next(number)) != 200) {
                    refused++;
                    continue;
                }
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                latencies[count++] = (System.nanoTime() - due) / 1e6;
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
