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
package io.github.autotaste.torture.history;

import io.github.autotaste.taste.TrainedRecommender;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.mahout.cf.taste.common.TasteException;

/**
 * How long one reader waits for its lists, first alone, then while another thread refreshes all the time. Beside each, how long a thread
 * stands still that only reads the clock: that comes from the collector and from the system, whatever the recommender does.
 *
 * @param firstLists those of the lists beside refreshes before which the reader found another model than before the one before
 * @param refreshes how many there were in the time of the lists
 * @param refreshesOfClock how many in that of the clock
 */
record Waits(
        Latencies alone,
        Latencies clockAlone,
        Latencies amidRefreshes,
        Latencies clockAmidRefreshes,
        Latencies firstLists,
        int refreshes,
        int refreshesOfClock) {

    private static final int HOW_MANY = 10;

    /** @param items of which one after the other is taken from the first user and given back, so that every refresh has to learn */
    static Waits of(TrainedRecommender<?> recommender, List<Long> users, List<Long> items, int seconds)
            throws TasteException, InterruptedException, ExecutionException {
        Reader reader = new Reader(recommender, users);
        reader.read(seconds, new Latencies()); // until it is compiled
        readClock(seconds);
        Latencies alone = reader.read(seconds, new Latencies());
        Latencies clockAlone = readClock(seconds);
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger refreshes = new AtomicInteger();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> refreshing = other.submit(() -> {
                while (!isOver.get()) {
                    int count = refreshes.getAndIncrement();
                    long itemID = items.get(count / 2 % items.size());
                    if (count % 2 == 0) {
                        recommender.removePreference(users.get(0), itemID);
                    } else {
                        recommender.setPreference(users.get(0), itemID, 5);
                    }
                    recommender.refresh(null);
                }
                return null;
            });
            Latencies firstLists = new Latencies();
            Latencies amidRefreshes = reader.read(seconds, firstLists);
            int count = refreshes.get();
            Latencies clockAmidRefreshes = readClock(seconds);
            int countOfClock = refreshes.get() - count;
            isOver.set(true);
            refreshing.get();
            return new Waits(alone, clockAlone, amidRefreshes, clockAmidRefreshes, firstLists, count, countOfClock);
        } finally {
            isOver.set(true);
            other.shutdown();
        }
    }

    private static Latencies readClock(int seconds) {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (long last = start; last < end; ) {
            long now = System.nanoTime();
            latencies.add(now - last);
            last = now;
        }
        return latencies;
    }

    private record Reader(TrainedRecommender<?> recommender, List<Long> users) {

        Latencies read(int seconds, Latencies firstLists) throws TasteException {
            Latencies latencies = new Latencies();
            Random random = new Random(1);
            Object before = recommender.model();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < end) {
                Object now = recommender.model();
                long start = System.nanoTime();
                recommender.recommend(users.get(random.nextInt(users.size())), HOW_MANY);
                long nanos = System.nanoTime() - start;
                latencies.add(nanos);
                if (now != before) {
                    firstLists.add(nanos);
                    before = now;
                }
            }
            return latencies;
        }
    }
}
