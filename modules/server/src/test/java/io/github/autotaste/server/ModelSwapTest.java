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
package io.github.autotaste.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ItemDetails;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.server.model.PreferencesInMemory;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A newer model file is served as soon as it is there, and no request is lost or mixed up for it. */
@Timeout(120)
final class ModelSwapTest {

    private static final int CLIENTS = 4;
    private static final int SWAPS = 5;

    private final RatingMatrix ratings = TinyRatings.ratings();

    @TempDir
    private Path folder;

    private AutoencoderModel model(int seed) {
        return Trainer.onAllProcessors()
                .train(
                        ratings,
                        AutoRecConfig.userBased()
                                .hiddenUnits(4)
                                .epochs(5)
                                .seed(seed)
                                .build());
    }

    private static AutoencoderModel train(RatingMatrix ratings) {
        return Trainer.onAllProcessors()
                .train(
                        ratings,
                        AutoRecConfig.userBased().hiddenUnits(4).epochs(2).build());
    }

    private void write(AutoencoderModel model, Path file, boolean isOnnx) throws IOException {
        write(model, ratings, file, isOnnx);
    }

    private static void write(AutoencoderModel model, RatingMatrix ratings, Path file, boolean isOnnx)
            throws IOException {
        if (isOnnx) {
            OnnxExport.of(model, GraphForm.SPARSE).writeTo(file);
        } else {
            ModelFile.write(model, ratings, file);
        }
    }

    private List<Long> expected(AutoencoderModel model, int user) {
        float[][] tieBreaks = ItemQuality.of(ratings).tieBreaks(model);
        TopList list = TopList.ofUnknownItems(model, List.of(ratings.profileOf(user)), 3, tieBreaks)
                .get(0);
        return IntStream.of(list.itemIndices()).mapToObj(ratings.items()::idAt).toList();
    }

    private RecommendationServer start(Path file, boolean isOnnx) throws IOException {
        ModelSource source = isOnnx
                ? ModelSource.ofOnnxFile(file, Optional.of(() -> ratings))
                : ModelSource.ofModelFile(file, Optional.empty());
        return start(source);
    }

    private static RecommendationServer start(ModelSource source) throws IOException {
        return RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(source),
                ItemDetails.ofTitles(Map.of()),
                AccessLog.NONE,
                new PreferencesInMemory(1),
                Duration.ofMillis(20));
    }

    private static String version(Client client) {
        return client.get("/v1/model").json().path("version").asText();
    }

    private static String awaitOther(String version, Client client) throws InterruptedException {
        String now = version(client);
        while (now.equals(version)) {
            Thread.sleep(10);
            now = version(client);
        }
        return now;
    }

    /** Clients that ask for one user after the other, and what they were told. */
    private final class Load implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        private final List<Future<?>> clients = new ArrayList<>();
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final AtomicInteger answered = new AtomicInteger();
        private final Map<String, Map<Integer, List<Long>>> listsByVersion = new ConcurrentHashMap<>();

        Load(int port) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(threads.submit(() -> ask(new Client(port), first)));
            }
        }

        private void ask(Client client, int first) {
            for (int user = first;
                    !isOver.get();
                    user = (user + 1) % ratings.users().size()) {
                Answer answer = client.get("/v1/users/" + ratings.users().idAt(user) + "/recommendations?count=3");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                List<Long> before = listsByVersion
                        .computeIfAbsent(
                                answer.json().at("/model/version").asText(), version -> new ConcurrentHashMap<>())
                        .putIfAbsent(user, answer.items("/items"));
                assertThat(before == null || before.equals(answer.items("/items")))
                        .isTrue();
                answered.incrementAndGet();
            }
        }

        void awaitMore() throws InterruptedException {
            int enough = answered.get() + 50;
            while (answered.get() < enough && clients.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
        }

        void end() throws Exception {
            isOver.set(true);
            for (Future<?> client : clients) {
                client.get();
            }
        }

        @Override
        public void close() {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNoRequest(boolean isOnnx) throws Exception {
        Path file = folder.resolve("model");
        write(model(0), file, isOnnx);
        Map<String, AutoencoderModel> models = new HashMap<>();
        try (RecommendationServer server = start(file, isOnnx);
                Load load = new Load(server.port())) {
            Client client = new Client(server.port());
            String version = version(client);
            models.put(version, model(0));
            for (int swap = 1; swap <= SWAPS; swap++) {
                load.awaitMore();
                AutoencoderModel newer = model(swap);
                write(newer, file, isOnnx);
                version = awaitOther(version, client);
                models.put(version, newer);
            }
            load.awaitMore();
            load.end();
            assertThat(load.listsByVersion.keySet()).isEqualTo(models.keySet());
            load.listsByVersion.forEach((of, lists) -> lists.forEach((user, list) ->
                    assertThat(list).isEqualTo(expected(Objects.requireNonNull(models.get(of)), user))));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsTheOlderModelWhereTheNewerFileIsBroken(boolean isOnnx) throws Exception {
        Path file = folder.resolve("model");
        write(model(0), file, isOnnx);
        try (RecommendationServer server = start(file, isOnnx)) {
            Client client = new Client(server.port());
            String version = version(client);
            byte[] sound = Files.readAllBytes(file);
            byte[] changed = sound.clone();
            changed[changed.length / 2] ^= 4;
            List<byte[]> broken = List.of(
                    "not a model".getBytes(StandardCharsets.UTF_8),
                    new byte[0],
                    Arrays.copyOf(sound, sound.length - 1),
                    Arrays.copyOf(sound, sound.length / 2),
                    changed);
            for (int failures = 0; failures < broken.size(); failures++) {
                Path other = Files.write(folder.resolve("other"), broken.get(failures));
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE); // other moves leave no file for a moment
                while (!client.get("/metrics")
                        .text()
                        .contains("autotaste_model_failures_total " + (failures + 1) + "\n")) {
                    Thread.sleep(10);
                }
                assertThat(version(client)).isEqualTo(version);
            }
            assertThat(client.get("/v1/users/-1/recommendations").items("/items"))
                    .isNotEmpty();
            write(model(1), file, isOnnx);
            assertThat(awaitOther(version, client)).isNotEqualTo(version);
        }
    }

    /** What the paths and bodies of requests name may be gone, or be of another kind: that is the client's to be told, and no failure. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesModelsOfOtherUsersItemsAndKindsOfIds(boolean isOnnx) throws Exception {
        Path file = folder.resolve("model");
        List<RatingMatrix> shapes = List.of(
                ratings,
                TinyRatings.ratings(40, 31, 0.3, 7),
                TinyRatings.withTextIds(ratings),
                TinyRatings.ratings(3, 4, 0.9, 1));
        AtomicReference<RatingMatrix> current = new AtomicReference<>(ratings);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        write(train(ratings), ratings, file, isOnnx);
        ModelSource source = isOnnx
                ? ModelSource.ofOnnxFile(file, Optional.of(() -> Objects.requireNonNull(current.get())))
                : ModelSource.ofModelFile(file, Optional.empty());
        try (RecommendationServer server = start(source)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(threads.submit(() -> askForAll(new Client(server.port()), isOver)));
            }
            Client client = new Client(server.port());
            String version = version(client);
            for (int swap = 1; swap <= 2 * shapes.size(); swap++) {
                RatingMatrix next = shapes.get(swap % shapes.size());
                current.set(next);
                write(train(next), next, file, isOnnx);
                version = awaitOther(version, client);
            }
            isOver.set(true);
            for (Future<?> asking : clients) {
                asking.get();
            }
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    private static void askForAll(Client client, AtomicBoolean isOver) {
        while (!isOver.get()) {
            for (Answer answer : List.of(
                    client.get("/v1/users/-17/recommendations?count=9"),
                    client.get("/v1/users/-17/items/-17/explanation"),
                    client.get("/v1/items/8/similar?count=3"),
                    client.put("/v1/users/-17/preferences/8", "{\"rating\":4}"),
                    client.get("/v1/users/-17/preferences"),
                    client.post(
                            "/v1/recommendations", "{\"profiles\":[{\"likes\":[\"8\",\"7\"]}],\"only\":[\"3\"]}"))) {
                assertThat(answer.status()).as(answer.text()).isIn(200, 204, 400, 404);
            }
        }
    }
}
