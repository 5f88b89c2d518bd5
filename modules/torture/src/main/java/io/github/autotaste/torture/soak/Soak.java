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
package io.github.autotaste.torture.soak;

import io.github.autotaste.benchmarks.http.Asked;
import io.github.autotaste.benchmarks.http.OpenLoop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load on a server, beside which its model changes, clients misbehave, and lists are compared with those of the models. */
final class Soak implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int MISBEHAVING = 4;
    private static final int WARM_UP_SECONDS = 20;
    private static final String HOST = "127.0.0.1";
    private static final Pattern ITEM = Pattern.compile("\"item\":\"(\\d+)\"");

    private final ServerProcess server;
    private final ServedModels models;
    private final int refreshSeconds;
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong misbehaved = new AtomicLong();
    private final AtomicLong refreshes = new AtomicLong();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Some time of it.
     *
     * @param minute at which it ended
     * @param footprint at its end
     */
    record Window(double minute, OpenLoop.Outcome outcome, Footprint footprint, long checked, long wrong) {}

    /** What the server took, in megabytes and numbers; the heap after a collection. */
    record Footprint(double heap, double resident, double threads, double files) {}

    Soak(ServerProcess server, ServedModels models, int refreshSeconds) {
        this.server = server;
        this.models = models;
        this.refreshSeconds = refreshSeconds;
    }

    long misbehaved() {
        return misbehaved.get();
    }

    long refreshes() {
        return refreshes.get();
    }

    /** Answers a second when as much is asked as connections carry. */
    double capacity(double seconds) throws InterruptedException, IOException {
        load(0, WARM_UP_SECONDS);
        return load(0, seconds).perSecond();
    }

    List<Window> run(double rate, int windows, double seconds) throws IOException, InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        running.add(others.submit(() -> repeat(this::refresh)));
        running.add(others.submit(() -> repeat(this::check)));
        for (int number = 0; number < MISBEHAVING; number++) {
            Random random = new Random(number);
            running.add(others.submit(() -> repeat(() -> misbehave(random))));
        }
        List<Window> measured = new ArrayList<>();
        for (int window = 1; window <= windows; window++) {
            OpenLoop.Outcome outcome = load(rate, seconds);
            Footprint footprint = new Footprint(server.heap(), server.resident(), server.threads(), server.openFiles());
            measured.add(
                    new Window(window * seconds / 60, outcome, footprint, checked.getAndSet(0), wrong.getAndSet(0)));
        }
        running.forEach(each -> each.cancel(true));
        return measured;
    }

    private OpenLoop.Outcome load(double rate, double seconds) throws InterruptedException, IOException {
        Asked.Catalogue catalogue = new Asked.Catalogue(
                HOST,
                models.ratings().users().size() - 1,
                models.ratings().items().size() - 1,
                "");
        Asked[] kinds = Asked.values();
        try {
            return new OpenLoop(HOST, server.port(), CONNECTIONS, seconds)
                    .run(rate, number -> kinds[(int) (number % kinds.length)].request(number, catalogue));
        } catch (ExecutionException e) {
            throw new IOException("The server did not answer", e);
        }
    }

    /** Something that is done again and again. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private Void repeat(Step step) throws IOException {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void refresh() throws IOException, InterruptedException {
        Thread.sleep(refreshSeconds * 1000L);
        models.serve((int) refreshes.incrementAndGet());
    }

    private void misbehave(Random random) throws InterruptedException {
        Thread.sleep(random.nextInt(200));
        Misbehaviour.any(server.port(), random);
        misbehaved.incrementAndGet();
    }

    /** Asks for a user's list, which must be that of one of the models. */
    private void check() throws InterruptedException {
        int user = new Random(checked.get() ^ refreshes.get() << 20)
                .nextInt(models.ratings().users().size());
        URI uri = URI.create("http://" + HOST + ":" + server.port() + "/v1/users/"
                + models.ratings().users().textAt(user) + "/recommendations?count=" + ServedModels.HOW_MANY);
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            List<String> items = new ArrayList<>();
            Matcher item = ITEM.matcher(answer.body());
            while (item.find()) {
                items.add(item.group(1));
            }
            wrong.addAndGet(answer.statusCode() == 200 && models.give(user, items) ? 0 : 1);
        } catch (IOException e) {
            wrong.incrementAndGet();
        }
        checked.incrementAndGet();
        Thread.sleep(20);
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
