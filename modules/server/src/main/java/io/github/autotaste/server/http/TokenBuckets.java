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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many requests each client has left: a bucket that fills up at the rate of the client, and that every request takes one from. Only
 * so many clients are remembered; of more, the one is forgotten that has not asked for longest.
 */
final class TokenBuckets {

    private final ClientRate rate;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> byClient;

    /** @param most how many clients are remembered */
    TokenBuckets(ClientRate rate, int most, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        byClient = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /** What was left at a time. */
    private record Bucket(double tokens, long nanos) {}

    /**
     * Takes a token of a client.
     *
     * @return 0, or in how many seconds there will be one, at least 1
     */
    synchronized long take(String client) {
        long now = nanoTime.getAsLong();
        Bucket before = byClient.getOrDefault(client, new Bucket(rate.burst(), now));
        double seconds = (now - before.nanos()) / (double) TimeUnit.SECONDS.toNanos(1);
        double tokens = Math.min(rate.burst(), before.tokens() + seconds * rate.perSecond());
        boolean isThere = tokens >= 1;
        byClient.put(client, new Bucket(isThere ? tokens - 1 : tokens, now));
        return isThere ? 0 : Math.max(1, (long) Math.ceil((1 - tokens) / rate.perSecond()));
    }

    synchronized int clients() {
        return byClient.size();
    }
}
