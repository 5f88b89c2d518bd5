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
package io.github.autotaste.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts and times in the text format of Prometheus. */
public final class Metrics {

    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Upper bounds of the buckets, in microseconds. */
    private static final long[] BOUNDS = {500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000
    };

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> times = new ConcurrentSkipListMap<>();
    private final List<Value> values = new ArrayList<>();

    private record Value(String name, String type, String help, LongSupplier now) {}

    /** Times by buckets. */
    private static final class Histogram {

        private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
        private final LongAdder sum = new LongAdder();

        Histogram() {
            for (int bucket = 0; bucket < buckets.length; bucket++) {
                buckets[bucket] = new LongAdder();
            }
        }

        void add(long micros) {
            int bucket = 0;
            while (bucket < BOUNDS.length && micros > BOUNDS[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            sum.add(micros);
        }
    }

    /** Adds a number that is read whenever somebody asks; before the server starts. */
    public void add(String name, String type, String help, LongSupplier now) {
        values.add(new Value(name, type, help, now));
    }

    /** @param route a method and a template, so that there are few */
    void count(String route, int status, long micros) {
        requests.computeIfAbsent("route=\"" + route + "\",status=\"" + status + "\"", key -> new LongAdder())
                .increment();
        times.computeIfAbsent("route=\"" + route + "\"", key -> new Histogram()).add(micros);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        describe(text, "autotaste_requests_total", "counter", "Requests answered.");
        requests.forEach((labels, count) -> text.append("autotaste_requests_total{")
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
        describe(text, "autotaste_request_seconds", "histogram", "From the first byte read to the last byte written.");
        times.forEach((labels, histogram) -> append(text, labels, histogram));
        for (Value value : values) {
            describe(text, value.name(), value.type(), value.help());
            text.append(value.name())
                    .append(' ')
                    .append(value.now().getAsLong())
                    .append('\n');
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void append(StringBuilder text, String labels, Histogram histogram) {
        long count = 0;
        for (int bucket = 0; bucket <= BOUNDS.length; bucket++) {
            count += histogram.buckets[bucket].sum();
            String bound = bucket < BOUNDS.length ? String.valueOf(BOUNDS[bucket] / 1e6) : "+Inf";
            text.append("autotaste_request_seconds_bucket{").append(labels);
            text.append(",le=\"").append(bound).append("\"} ").append(count).append('\n');
        }
        text.append("autotaste_request_seconds_sum{").append(labels).append("} ");
        text.append(histogram.sum.sum() / 1e6).append('\n');
        text.append("autotaste_request_seconds_count{").append(labels).append("} ");
        text.append(count).append('\n');
    }
}
