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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.taste.TrainedRecommender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;

/**
 * Threads that ask a recommender for lists, change what users like, bring new items and refresh, all at once. Every user
 * belongs to one thread, which alone changes what that user likes, so that it knows for each list what it was made from. A list
 * is right if a model that was in service gives it: the one before the call, the one after it, or one between.
 */
final class History {

    private static final int HOW_MANY = 5;
    private static final long FIRST_NEW_ITEM = 1_000_000;

    private final TrainedRecommender<?> recommender;
    private final Rates rates;
    private final int threads;
    private final Set<AutoencoderModel> served = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Doubtful> doubtful = new ConcurrentLinkedQueue<>();
    private final AtomicLong nextItem = new AtomicLong(FIRST_NEW_ITEM);
    private final AtomicInteger refreshing = new AtomicInteger();
    private final Latencies quiet = new Latencies();
    private final Latencies amidRefreshes = new Latencies();
    private final Tally tally = new Tally();

    /**
     * After how many lists of a thread each of the others comes.
     *
     * @param perNewItem 0 for none
     */
    record Rates(int perWrite, int perNewItem, int perRefresh) {}

    /** A list that neither the model before its call nor the one after it gives. */
    private record Doubtful(Expected expected, List<RecommendedItem> list) {}

    /** What was done. */
    private static final class Tally {
        final AtomicLong lists = new AtomicLong();
        final AtomicLong writes = new AtomicLong();
        final AtomicLong newItems = new AtomicLong();
        final AtomicLong refreshes = new AtomicLong();
    }

    /**
     * What came of it.
     *
     * @param models that were seen in service, folded-in items included
     * @param wrong lists that none of them gives
     */
    record Outcome(long lists, long writes, long newItems, long refreshes, int models, long wrong) {}

    History(TrainedRecommender<?> recommender, int threads, Rates rates) {
        this.recommender = recommender;
        this.threads = threads;
        this.rates = rates;
    }

    Outcome run(long lists, Map<Long, Map<Long, Float>> preferences) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                Map<Long, Map<Long, Float>> own = new HashMap<>();
                preferences.forEach((userID, values) -> {
                    if (userID % threads == number) {
                        own.put(userID, new HashMap<>(values));
                    }
                });
                running.add(pool.submit(() -> {
                    work(new ArrayList<>(own.keySet()), own, lists / threads, new Random(number));
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        long wrong = doubtful.stream()
                .filter(one -> served.stream().noneMatch(model -> one.expected().isGivenBy(model, one.list())))
                .count();
        return new Outcome(
                tally.lists.get(),
                tally.writes.get(),
                tally.newItems.get(),
                tally.refreshes.get(),
                served.size(),
                wrong);
    }

    /** Calls without a refresh under way. */
    Latencies quiet() {
        return quiet;
    }

    /** Calls at whose start or end a refresh was under way. */
    Latencies amidRefreshes() {
        return amidRefreshes;
    }

    private void work(List<Long> users, Map<Long, Map<Long, Float>> preferences, long lists, Random random)
            throws TasteException {
        for (long done = 1; done <= lists; done++) {
            long userID = users.get(random.nextInt(users.size()));
            Map<Long, Float> known = preferences.getOrDefault(userID, Map.of());
            read(userID, known);
            if (done % rates.perWrite() == 0) {
                write(userID, known, random);
            }
            if (rates.perNewItem() > 0 && done % rates.perNewItem() == 0) {
                set(userID, known, nextItem.getAndIncrement(), 5);
                tally.newItems.incrementAndGet();
            }
            if (done % rates.perRefresh() == 0) {
                refresh();
            }
        }
    }

    private void read(long userID, Map<Long, Float> known) throws TasteException {
        AutoencoderModel before = seen();
        boolean isAmidRefresh = refreshing.get() > 0;
        long start = System.nanoTime();
        List<RecommendedItem> list = recommender.recommend(userID, HOW_MANY);
        long nanos = System.nanoTime() - start;
        (isAmidRefresh || refreshing.get() > 0 ? amidRefreshes : quiet).add(nanos);
        AutoencoderModel after = seen();
        tally.lists.incrementAndGet();
        Expected expected = new Expected(userID, known, HOW_MANY);
        if (!expected.isGivenBy(before, list) && !expected.isGivenBy(after, list)) {
            doubtful.add(new Doubtful(new Expected(userID, Map.copyOf(known), HOW_MANY), list));
        }
    }

    private AutoencoderModel seen() {
        AutoencoderModel model = recommender.model();
        served.add(model);
        return model;
    }

    /** Changes a preference for an item of the user's own that the user keeps. */
    private void write(long userID, Map<Long, Float> known, Random random) throws TasteException {
        List<Long> items = new ArrayList<>(known.keySet());
        set(userID, known, items.get(random.nextInt(items.size())), 1 + random.nextInt(5));
        tally.writes.incrementAndGet();
    }

    private void set(long userID, Map<Long, Float> known, long itemID, float value) throws TasteException {
        recommender.setPreference(userID, itemID, value);
        known.put(itemID, value);
    }

    private void refresh() {
        refreshing.incrementAndGet();
        try {
            recommender.refresh(null);
            tally.refreshes.incrementAndGet();
        } finally {
            refreshing.decrementAndGet();
        }
    }
}
