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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a model whose ids are texts, beside the lists. A second model has numbers. */
final class TextIdsTest {

    private static final String NO_ID = "urn:autotaste:problem:invalid-parameter";

    @TempDir
    private Path folder;

    private RecommendationServer server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        RatingMatrix texts = TinyRatings.withTextIds(TinyRatings.ratings());
        server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(TinyModels.CDAE.modelFile(folder, texts), TinyModels.CDAE.onnxFile(folder)),
                Map.of("id-10", "The Same", "a/b?c#d", "The same", "8", "The number"),
                AccessLog.NONE);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void titlesAreFoundByTextsAndNumbers() {
        assertThat(client.get("/v1/items?title=the").texts("/items")).containsExactly("a/b?c#d", "id-10");
        assertThat(client.get("/v1/items?title=the&model=tiny.onnx").texts("/items"))
                .containsExactly("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "7.0", "00", "99999999999999999999", "%F0%9F%8E%AC%F0%9F%8E%AC"})
    void aTextThatTheModelDoesNotKnowIsUnknown(String id) {
        assertThat(client.get("/v1/users/" + id + "/recommendations")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("urn:autotaste:problem:unknown-user");
        assertThat(client.get("/v1/items/" + id + "/similar")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("urn:autotaste:problem:unknown-item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0Ab", "%7F", "%C2%85"})
    void controlCharactersAreInNoId(String id) {
        assertThat(client.get("/v1/users/" + id + "/recommendations")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo(NO_ID);
    }

    @Test
    void longTextsAreNoIds() {
        String longest = "x".repeat(1000);
        assertThat(client.put("/v1/users/" + longest + "/preferences/7", "").status())
                .isEqualTo(204);
        Answer longer = client.put("/v1/users/x" + longest + "/preferences/7", "");
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.json().path("detail").asText()).contains("1000 characters");
    }

    @Test
    void halfACharacterIsNoId() {
        Answer answer = client.post("/v1/recommendations", "{\"profiles\":[{\"likes\":[\"\\ud800\"]}]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void numbersInOtherFormsAreOtherTexts() {
        Answer answer = client.post("/v1/recommendations", "{\"profiles\":[{\"likes\":[\"7\",\"007\",\"0007\"]}]}");
        assertThat(answer.json().at("/lists/0/ignored").toString()).isEqualTo("[\"0007\"]");
        Answer ofNumbers = client.post(
                "/v1/recommendations?model=tiny.onnx", "{\"profiles\":[{\"likes\":[\"8\",\"0012345\",\"99\"]}]}");
        assertThat(ofNumbers.json().at("/lists/0/ignored").toString()).isEqualTo("[\"99\",\"12345\"]");
    }

    @Test
    void aModelWithNumbersTakesNoTexts() {
        assertThat(client.put("/v1/users/reader%40example.org/preferences/7", "")
                        .status())
                .isEqualTo(204);
        Answer answer = client.get("/v1/users/reader%40example.org/preferences?model=tiny.onnx");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo(NO_ID);
        assertThat(client.get("/v1/users/reader%40example.org/preferences").texts("/items"))
                .containsExactly("7");
    }

    @Test
    void answersAndTensorsAreAsDescribed() {
        JsonNode description = client.get("/openapi.json").json();
        Answer list = client.get("/v1/users/zo%C3%AB%40example.org/recommendations");
        assertThat(list.json().path("user").asText()).isEqualTo("zo\u00eb@example.org");
        assertThat(new JsonSchema(description, description.at("/components/schemas/UserList")).errors(list.json()))
                .isEmpty();
        Answer inferred = client.post("/v2/models/tiny.model/infer", """
            {"inputs": [{"name": "item_ids", "shape": [1, 2], "datatype": "BYTES", "data": ["7", "nothing"]}]}\
            """);
        assertThat(new JsonSchema(description, description.at("/components/schemas/InferenceResponse"))
                        .errors(inferred.json()))
                .isEmpty();
        JsonNode tensors = client.get("/v2/models/tiny.model").json();
        assertThat(tensors.at("/inputs/5/name").asText()).isEqualTo("item_ids");
        assertThat(tensors.at("/inputs/5/datatype").asText()).isEqualTo("BYTES");
        assertThat(tensors.at("/outputs/0/datatype").asText()).isEqualTo("BYTES");
        Answer numbers = client.post("/v2/models/tiny.model/infer", """
            {"inputs": [{"name": "item_ids", "shape": [1, 1], "datatype": "INT64", "data": [7]}]}\
            """);
        assertThat(numbers.status()).isEqualTo(400);
        assertThat(numbers.json().path("detail").asText()).contains("1 texts of type BYTES");
    }
}
