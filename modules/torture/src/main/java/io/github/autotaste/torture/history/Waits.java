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
import org.apache.mahout.cf.taste.common.TasteException;

/**
 * How long one reader waits for its lists, first alone, then while another thread refreshes all the time: as long as there are two
 * processors, nothing but the recommender and the collector keep the reader waiting.
 *
 * @param refreshes how many there were
 */
record Waits(Latencies alone, Latencies amidRefreshes, int refreshes) {

    private static final int HOW_MANY = 10;

    /** @param items of which the first user likes each now more, now less, so that a refresh has something to learn */
    static Waits of(TrainedRecommender<?> recommender, List<Long> users, List<Long> items, int seconds)
            throws TasteException, InterruptedException, ExecutionException {
        read(recommender, users, seconds); // until it is compiled
        Latencies alone = read(recommender, users, seconds);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> refreshes = other.submit(() -> {
                int count = 0;
                while (!isOver.get()) {
                    long itemID = items.get(count % items.size());
                    recommender.setPreference(users.get(0), itemID, 1 + count % 5);
                    recommender.refresh(null);
                    count++;
                }
                return count;
            });
            Latencies amid = read(recommender, users, seconds);
            isOver.set(true);
            return new Waits(alone, amid, refreshes.get());
        } finally {
            other.shutdown();
        }
    }

    private static Latencies read(TrainedRecommender<?> recommender, List<Long> users, int seconds)
            throws TasteException {
        Latencies latencies = new Latencies();
        Random random = new Random(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            recommender.recommend(users.get(random.nextInt(users.size())), HOW_MANY);
            latencies.add(System.nanoTime() - start);
        }
        return latencies;
    }
}
