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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.server.api.Endpoints;
import io.github.autotaste.server.api.Serving;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.http.Json;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.server.http.Metrics;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.model.ItemDetails;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.server.model.Models;
import io.github.autotaste.server.model.PreferencesInMemory;
import io.github.autotaste.server.model.Titles;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description is true: of the routes, of their parameters, and of what they answer. */
final class OpenApiTest {

    private static final String TENSORS =
            "{\"inputs\":[{\"name\":\"item_ids\",\"shape\":[1,1],\"datatype\":\"INT64\",\"data\":[8]}]}";

    /** Exported before files said where their items stand. */
    private static final Path EARLIER = Path.of("../onnx-serving/src/test/resources/golden/u-autorec.dense.onnx");

    @TempDir
    private Path folder;

    private RecommendationServer server;
    private Client client;
    private JsonNode description;

    @BeforeEach
    void start() throws IOException {
        server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(
                        TinyModels.CDAE.modelFileBesideTimes(folder, TinyRatings.ratings()),
                        TinyModels.CDAE.onnxFile(folder),
                        ModelSource.ofOnnxFile(EARLIER, Optional.empty())),
                new ItemDetails(
                        Map.of("8", "Title"),
                        TinyModels.featuresOf(TinyRatings.ratings().items())),
                AccessLog.NONE,
                new PreferencesInMemory(1));
        client = new Client(server.port());
        description = client.get("/openapi.json").json();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void describesTheRoutesThereAreAndNoOthers() throws IOException {
        List<String> described = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Limits limits = Limits.defaults();
        try (Models models = new Models(List.of(TinyModels.CDAE.modelFile(folder)))) {
            Serving serving = new Serving(
                    models,
                    new PreferencesInMemory(1),
                    new Titles(Map.of()),
                    ItemFeatures.NONE,
                    limits,
                    new Json(limits));
            List<String> routes = Endpoints.of(serving, new Metrics(), () -> true).stream()
                    .map(route -> route.method() + " " + route.template())
                    .toList();
            assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasANameOfItsOwn() {
        assertThat(description.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void answersAreAsDescribed() {
        JsonNode operations = description.path("paths");
        operations
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertAnswers(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private void assertAnswers(String template, String method, JsonNode operation) {
        String path = template.replace("{id}", template.contains("users") ? "-1" : "8")
                .replace("{item}", "8")
                .replace("{name}", "tiny.model")
                .replace(
                        "{version}",
                        client.get("/v1/model").json().path("version").asText());
        Answer answer = switch (method) {
            case "get" -> client.get(path);
            case "post" -> client.post(path, bodyFor(template));
            case "put" -> client.put(path, "{\"rating\":4}");
            default -> client.call(method.toUpperCase(Locale.ROOT), path);
        };
        JsonNode described = operation.path("responses").path(String.valueOf(answer.status()));
        assertThat(answer.status())
                .as(method + " " + path + " " + answer.text())
                .isBetween(200, 204);
        assertThat(described.isMissingNode()).as(method + " " + path).isFalse();
        described.path("content").properties().forEach(content -> {
            assertThat(answer.header("Content-Type")).startsWith(content.getKey());
            if (content.getKey().equals(Json.TYPE)) {
                JsonSchema schema =
                        new JsonSchema(description, content.getValue().path("schema"));
                assertThat(schema.errors(answer.json())).as(method + " " + path).isEmpty();
            }
        });
    }

    private static String bodyFor(String template) {
        if (template.endsWith("infer")) {
            return TENSORS;
        }
        return template.endsWith("explanations")
                ? "{\"profile\":{\"likes\":[\"8\",\"3\"]},\"item\":\"0\"}"
                : "{\"profiles\":[{\"likes\":[\"8\",\"99\"]}],\"categories\":[\"even\"],\"atMost\":2,\"explore\":0.5,\"seed\":3}";
    }

    @Test
    void parametersAreThoseDescribed() {
        description.path("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            String called = path.getKey()
                    .replace("{id}", path.getKey().contains("users") ? "-1" : "8")
                    .replace("{item}", "8");
            if (called.startsWith("/v1") && !operation.isMissingNode()) {
                assertThat(client.get(called + "?undescribed=1").status())
                        .as(called)
                        .isEqualTo(400);
                operation.path("parameters").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    if (parameter.path("in").asText().equals("query")) {
                        String query = name + "=" + valueOf(name);
                        assertThat(client.get(called + "?" + query).status())
                                .as(called + "?" + query)
                                .isEqualTo(200);
                    }
                });
            }
        });
    }

    private static String valueOf(String name) {
        return switch (name) {
            case "count" -> "2";
            case "exclude" -> "3,-17";
            case "only" -> "0,8";
            case "category" -> "even,kind=odd";
            case "explore" -> "0.25";
            case "seed" -> "7";
            case "atMost" -> "1";
            case "againAfter" -> "3.5";
            case "onlyKnown" -> "true";
            case "model" -> "tiny.model";
            default -> "Title";
        };
    }

    @Test
    void problemsAreAsDescribedWithAllTheirStatuses() throws IOException {
        JsonSchema schema = new JsonSchema(description, description.at("/components/schemas/Problem"));
        String ofEarlier = similarOfEarlier();
        for (String path : List.of("/none", "/v1/items/77/similar", "/v1/items/x/similar", ofEarlier)) {
            Answer answer = client.get(path);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(schema.errors(answer.json())).isEmpty();
            assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        }
        assertThat(client.get(ofEarlier).json().path("type").asText()).isEqualTo("urn:autotaste:problem:not-by-onnx");
        assertThat(Problem.values()).extracting(Problem::type).doesNotHaveDuplicates();
    }

    private static String similarOfEarlier() throws IOException {
        try (OnnxScorer scorer = OnnxScorer.load(EARLIER)) {
            return "/v1/items/" + scorer.items().idAt(0) + "/similar?model=" + EARLIER.getFileName();
        }
    }
}
