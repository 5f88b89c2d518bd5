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
package io.github.autotaste.server.api;

import static io.github.autotaste.server.http.Route.Access.LIMITED;
import static io.github.autotaste.server.http.Route.Access.OPEN;
import static io.github.autotaste.server.http.Route.Access.TOKEN;

import io.github.autotaste.server.http.Metrics;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All routes; {@code openapi.json} describes them. */
public final class Endpoints {

    private Endpoints() {}

    /** @param isReady whether the server takes requests, and is not about to stop */
    public static List<Route> of(Serving serving, Metrics metrics, BooleanSupplier isReady) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(ofRecommendations(serving));
        routes.addAll(ofUsersAndItems(serving));
        routes.addAll(ofInference(new InferenceEndpoints(serving, isReady)));
        Documents documents = Documents.load();
        routes.add(new Route("GET", "/", OPEN, documents::page));
        routes.add(new Route("GET", "/openapi.json", OPEN, documents::description));
        routes.add(new Route(
                "GET",
                "/metrics",
                TOKEN,
                request -> Response.of(200, Metrics.TYPE, metrics.text().getBytes(StandardCharsets.UTF_8))));
        return routes;
    }

    private static List<Route> ofRecommendations(Serving serving) {
        RecommendationEndpoints recommendations = new RecommendationEndpoints(serving);
        ExplanationEndpoints explanations = new ExplanationEndpoints(serving);
        return List.of(
                new Route("GET", "/v1/users/{id}/recommendations", LIMITED, recommendations::forUser),
                new Route("POST", "/v1/recommendations", LIMITED, recommendations::forProfiles),
                new Route("GET", "/v1/users/{id}/items/{item}/explanation", LIMITED, explanations::forUser),
                new Route("POST", "/v1/explanations", LIMITED, explanations::forProfile));
    }

    private static List<Route> ofUsersAndItems(Serving serving) {
        PreferenceEndpoints preferences = new PreferenceEndpoints(serving);
        ItemEndpoints items = new ItemEndpoints(serving);
        ModelEndpoints models = new ModelEndpoints(serving);
        return List.of(
                new Route("GET", "/v1/users/{id}/preferences", LIMITED, preferences::list),
                new Route("PUT", "/v1/users/{id}/preferences/{item}", LIMITED, preferences::put),
                new Route("DELETE", "/v1/users/{id}/preferences/{item}", LIMITED, preferences::delete),
                new Route("GET", "/v1/items", LIMITED, items::find),
                new Route("GET", "/v1/items/{id}/similar", LIMITED, items::similar),
                new Route("GET", "/v1/model", TOKEN, models::one),
                new Route("GET", "/v1/models", TOKEN, models::all));
    }

    private static List<Route> ofInference(InferenceEndpoints inference) {
        return List.of(
                new Route("GET", "/v2", OPEN, inference::server),
                new Route("GET", "/v2/health/live", OPEN, inference::live),
                new Route("GET", "/v2/health/ready", OPEN, inference::ready),
                new Route("GET", "/v2/models/{name}", TOKEN, inference::model),
                new Route("GET", "/v2/models/{name}/ready", TOKEN, inference::modelReady),
                new Route("POST", "/v2/models/{name}/infer", LIMITED, inference::infer),
                new Route("GET", "/v2/models/{name}/versions/{version}", TOKEN, inference::model),
                new Route("GET", "/v2/models/{name}/versions/{version}/ready", TOKEN, inference::modelReady),
                new Route("POST", "/v2/models/{name}/versions/{version}/infer", LIMITED, inference::infer));
    }
}
