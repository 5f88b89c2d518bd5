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
package io.github.autotaste.torture.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What an input may cost: all that its thread allocates, though most of it is garbage soon, is at most twice its size and
 * a constant, and it takes at most a second of the processor.
 */
final class Bounds {

    /** The buffers of the readers: 1,048,576 characters for the first lines alone. */
    static final long CONSTANT_BYTES = 16L << 20;

    static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Input input;
    private final long constantBytes;
    private long mostBytes;
    private long mostNanos;

    Bounds(Input input) {
        this(input, CONSTANT_BYTES);
    }

    /** @param constantBytes what may be allocated beside twice the size of an input */
    Bounds(Input input, long constantBytes) {
        this.input = input;
        this.constantBytes = constantBytes;
    }

    /** @throws IllegalStateException if the input is not refused as documented, or costs more */
    void take(byte[] bytes) {
        Cost cost = costOf(bytes);
        if (!isAllowed(cost, bytes.length)) {
            cost = costOf(bytes); // the first time, classes may have been loaded
        }
        if (!isAllowed(cost, bytes.length)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%,d bytes of input took %,d of memory and %,d ns",
                    bytes.length,
                    cost.bytes,
                    cost.nanos));
        }
        mostBytes = Math.max(mostBytes, cost.bytes);
        mostNanos = Math.max(mostNanos, cost.nanos);
    }

    private record Cost(long bytes, long nanos) {}

    private boolean isAllowed(Cost cost, int length) {
        return cost.bytes <= constantBytes + 2L * length && cost.nanos <= MOST_NANOS;
    }

    private Cost costOf(byte[] bytes) {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = threads.getCurrentThreadCpuTime();
        try {
            input.take(bytes);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw new IllegalStateException("Expected a documented refusal, found " + e, e);
        }
        long nanos = threads.getCurrentThreadCpuTime() - started;
        return new Cost(threads.getCurrentThreadAllocatedBytes() - allocated, nanos);
    }

    /** What the dearest inputs took so far. */
    String dearest() {
        return String.format(
                Locale.ROOT,
                "at most %.1f MB and %,d ms an input",
                mostBytes / 1e6,
                TimeUnit.NANOSECONDS.toMillis(mostNanos));
    }
}
