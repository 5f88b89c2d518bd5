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

import io.github.autotaste.server.api.Endpoints;
import io.github.autotaste.server.api.Serving;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.http.Json;
import io.github.autotaste.server.http.Metrics;
import io.github.autotaste.server.http.Router;
import io.github.autotaste.server.http.Server;
import io.github.autotaste.server.model.ItemDetails;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.server.model.ModelWatch;
import io.github.autotaste.server.model.Models;
import io.github.autotaste.server.model.PreferenceStore;
import io.github.autotaste.server.model.PreferencesInMemory;
import io.github.autotaste.server.model.Titles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Serves models over HTTP, and newer files of them as soon as they are there. The lists are those of {@link
 * io.github.autotaste.ratings.TopList}: the server adds no modelling of its own.
 */
public final class RecommendationServer implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Models models;
    private final ModelWatch watch;
    private final Server server;
    private boolean isClosed;

    private RecommendationServer(Models models, ModelWatch watch, Server server) {
        this.models = models;
        this.watch = watch;
        this.server = server;
    }

    /**
     * Loads the models and begins to answer.
     *
     * @param sources the models; the first answers where a request names none
     * @param titles what items are called, by their ids; may be empty
     * @throws IOException if a model cannot be served, or the port is taken; the message says which
     */
    public static RecommendationServer start(
            HttpConfig config, List<ModelSource> sources, Map<String, String> titles, AccessLog log)
            throws IOException {
        return start(
                config,
                sources,
                titles,
                log,
                new PreferencesInMemory(config.limits().preferences()));
    }

    /**
     * As {@link #start(HttpConfig, List, Map, AccessLog)}, with a store of one's own for what users say that they prefer.
     *
     * @param preferences not closed with the server
     */
    public static RecommendationServer start(
            HttpConfig config,
            List<ModelSource> sources,
            Map<String, String> titles,
            AccessLog log,
            PreferenceStore preferences)
            throws IOException {
        return start(config, sources, ItemDetails.ofTitles(titles), log, preferences);
    }

    /** As {@link #start(HttpConfig, List, Map, AccessLog, PreferenceStore)}, with categories that lists may be asked for by. */
    public static RecommendationServer start(
            HttpConfig config,
            List<ModelSource> sources,
            ItemDetails details,
            AccessLog log,
            PreferenceStore preferences)
            throws IOException {
        return start(config, sources, details, log, preferences, BETWEEN_LOOKS);
    }

    static RecommendationServer start(
            HttpConfig config,
            List<ModelSource> sources,
            ItemDetails details,
            AccessLog log,
            PreferenceStore preferences,
            Duration betweenLooks)
            throws IOException {
        Models models = new Models(sources);
        ModelWatch watch = new ModelWatch(models, betweenLooks);
        try {
            Metrics metrics = new Metrics();
            if (preferences instanceof PreferencesInMemory inMemory) {
                metrics.add("autotaste_preferences", "gauge", "Changed preferences kept.", inMemory::size);
            }
            metrics.add("autotaste_model_swaps_total", "counter", "Newer model files taken.", watch::swaps);
            metrics.add("autotaste_model_failures_total", "counter", "Newer model files refused.", watch::failures);
            Json json = new Json(config.limits());
            Titles titles = new Titles(details.titles());
            Serving serving = new Serving(models, preferences, titles, details.features(), config.limits(), json);
            AtomicReference<@Nullable Server> started = new AtomicReference<@Nullable Server>();
            Router router = new Router(Endpoints.of(serving, metrics, () -> isReady(started.get())));
            Server server = Server.start(config, router, metrics, log);
            started.set(server);
            return new RecommendationServer(models, watch, server);
        } catch (IOException | RuntimeException e) {
            watch.close();
            models.close();
            throw e;
        }
    }

    private static boolean isReady(@Nullable Server server) {
        return server != null && server.isReady();
    }

    public int port() {
        return server.port();
    }

    /** Answers what is under way, and stops; closing twice does no harm. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            server.close();
            watch.close();
            models.close();
        }
    }
}
