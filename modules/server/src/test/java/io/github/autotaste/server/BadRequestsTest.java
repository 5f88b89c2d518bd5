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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said, by its place, and nothing of the host with it. */
final class BadRequestsTest {

    @TempDir
    private static Path folder;

    private static RecommendationServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = RecommendationServer.start(
                HttpConfig.onLoopback().withLimits(Limits.defaults().withPreferences(3)),
                List.of(TinyModels.USER_AUTOREC.modelFile(folder)),
                Map.of(),
                AccessLog.NONE);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertProblem(Answer answer, int status, String type, String detail) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:autotaste:problem:" + type);
        assertThat(answer.json().path("detail").asText()).contains(detail);
        assertThat(answer.text()).doesNotContain(folder.toString(), "io.github", "java.", "Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /v1/users/-1/recommendations?count=0        | 400 | invalid-parameter | from 1 to 12
        /v1/users/-1/recommendations?count=13       | 400 | invalid-parameter | from 1 to 12
        /v1/users/-1/recommendations?count=-1       | 400 | invalid-parameter | from 1 to 12
        /v1/users/-1/recommendations?count=1e1      | 400 | invalid-parameter | from 1 to 12
        /v1/users/-1/recommendations?count=99999999999999999999 | 400 | invalid-parameter | from 1 to 12
        /v1/users/-1/recommendations?count=3&count=3 | 400 | invalid-parameter | once
        /v1/users/-1/recommendations?cuont=3        | 400 | invalid-parameter | count
        /v1/users/-1/recommendations?onlyKnown=yes  | 400 | invalid-parameter | true or false
        /v1/users/-1/recommendations?exclude=1,,2   | 400 | invalid-parameter | exclude
        /v1/users/-1/recommendations?only=x         | 400 | invalid-parameter | only
        /v1/users/-1/recommendations?explore=1.5    | 400 | invalid-parameter | from 0 to 1
        /v1/users/-1/recommendations?againAfter=-1  | 400 | invalid-parameter | at least 0
        /v1/users/-1/recommendations?againAfter=3   | 400 | invalid-parameter | ratings with times
        /v1/users/-1/recommendations?atMost=0       | 400 | invalid-parameter | from 1 to
        /v1/users/-1/recommendations?seed=-1        | 400 | invalid-parameter | from 0 to
        /v1/users/-1/recommendations?category=Nope  | 400 | invalid-parameter | category
        /v1/users/-1/recommendations?model=other    | 404 | unknown-model     | /v1/models
        /v1/users/5555/recommendations              | 404 | unknown-user      | 5555
        /v1/users/abc/recommendations               | 400 | invalid-parameter | id
        /v1/users/99999999999999999999/recommendations | 400 | invalid-parameter | 64 bits
        /v1/users/-1/items/5555/explanation         | 404 | unknown-item      | 5555
        /v1/items/5555/similar                      | 404 | unknown-item      | 5555
        /v1/items/..%2F..%2Fetc%2Fpasswd/similar    | 400 | invalid-parameter | id
        /../../etc/passwd                           | 404 | no-such-path      | openapi
        /v1/users//recommendations                  | 404 | no-such-path      | openapi
        /v2/models/none/ready                       | 404 | unknown-model     | models
        /v2/models/tiny.model/versions/1/ready      | 404 | unknown-model     | version
        """)
    void ofPathsAndParameters(String path, int status, String type, String detail) {
        assertProblem(client.get(path), status, type, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {                                                   | JSON
        null                                                | object
        []                                                  | object
        {"profiles":[{"likes":["8"]}]} x                    | JSON
        {"profiles":[{"likes":["8"]}],"profiles":[]}        | JSON
        {"profile":[]}                                      | $.profile: unknown member
        {"profiles":[]}                                     | $.profiles: expected 1 to 64
        {"profiles":[null]}                                 | $.profiles[0]
        {"profiles":{}}                                     | $.profiles: expected an array
        {"profiles":[{"likes":"8"}]}                        | $.profiles[0].likes: expected an array
        {"profiles":[{"likes":[{}]}]}                       | $.profiles[0].likes[0]: expected a text
        {"profiles":[{"likes":[true]}]}                     | $.profiles[0].likes[0]: expected a text
        {"profiles":[{"likes":[1.5]}]}                      | $.profiles[0].likes[0]: expected a text
        {"profiles":[{"likes":[null]}]}                     | $.profiles[0].likes
        {"profiles":[{"likes":["8","8"]}]}                  | $.profiles[0].likes: expected each item once
        {"profiles":[{"likes":["x"]}]}                      | $.profiles[0].likes: expected an id
        {"profiles":[{"ratings":{"8":"five"}}]}             | $.profiles[0].ratings.8: expected a number
        {"profiles":[{"ratings":{"8":1e99}}]}               | $.profiles[0].ratings: expected ids of items, and finite
        {"profiles":[{"ratings":{"8":NaN}}]}                | $.profiles[0].ratings: expected JSON
        {"profiles":[{}],"count":0}                         | $.count: expected a whole number from 1 to 12
        {"profiles":[{}],"count":13}                        | $.count: expected a whole number from 1 to 12
        {"profiles":[{}],"count":1.5}                       | $.count: expected a whole number
        {"profiles":[{}],"count":"3"}                       | $.count: expected a whole number
        {"profiles":[{}],"exclude":[null]}                  | $.exclude
        {"profiles":[{}],"only":[null]}                     | $.only: expected texts
        {"profiles":[{}],"categories":["Nope"]}             | category: Expected a category
        {"profiles":[{}],"categories":[null]}               | $.categories: expected texts
        {"profiles":[{}],"explore":1.5}                     | $.explore: expected a number from 0 to 1
        {"profiles":[{}],"atMost":0}                        | $.atMost: expected a number from 1 to
        {"profiles":[{}],"seed":-1}                         | $.seed: expected a number from 0 to
        {"profiles":[{}],"only":["1 OR 1"]}                 | $.only: expected an id
        [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]            | object
        {"profiles":[{"likes":[[[[[[[[[[[[]]]]]]]]]]]]}]}   | $.profiles[0].likes[0]: expected a text
        """)
    void ofBodies(String body, String detail) {
        assertProblem(client.post("/v1/recommendations", body), 400, "invalid-body", detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"inputs":[]}                                                                             | item_ids
        {"inputs":[{"name":"item_ids","shape":[1,2],"datatype":"INT64","data":[8]}]}              | 2 numbers
        {"inputs":[{"name":"item_ids","shape":[1,1],"datatype":"FP32","data":[8]}]}               | INT64
        {"inputs":[{"name":"item_ids","shape":[-1,1],"datatype":"INT64","data":[8]}]}             | shape
        {"inputs":[{"name":"item_ids","shape":[65536,65536],"datatype":"INT64","data":[]}]}       | shape
        {"inputs":[{"name":"item_ids","shape":[1,1],"datatype":"INT64","data":[8.5]}]}            | fraction
        {"inputs":[{"name":"item_ids","shape":[1,1],"datatype":"INT64","data":[99999999999999999999]}]} | 64 bits
        {"inputs":[{"name":"item_ids","shape":[1,1],"datatype":"INT64","data":["8"]}]}            | number
        {"parameters":{"count":"3"},"inputs":[{"name":"item_ids","shape":[1,1],"datatype":"INT64","data":[8]}]} | count
        """)
    void ofInferences(String body, String detail) {
        assertProblem(client.post("/v2/models/tiny.model/infer", body), 400, "invalid-body", detail);
    }

    @Test
    void ofBodiesThatAreTooDeepLongOrMany() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(client.post("/v1/recommendations", deep).status()).isEqualTo(400);
        String number = "{\"count\":" + "9".repeat(5000) + "}";
        assertThat(client.post("/v1/recommendations", number).status()).isEqualTo(400);
        String many = "{\"profiles\":[" + "{},".repeat(64) + "{}]}";
        assertProblem(client.post("/v1/recommendations", many), 400, "invalid-body", "64");
        String large = " ".repeat((1 << 20) + 1);
        assertProblem(client.post("/v1/recommendations", large), 413, "body-too-large", "1048576");
        StringBuilder likes = new StringBuilder("\"100\"");
        for (int item = 101; item <= 100 + 10_000; item++) {
            likes.append(",\"").append(item).append('"');
        }
        assertProblem(
                client.post("/v1/recommendations", "{\"profiles\":[{\"likes\":[" + likes + "]}]}"),
                400,
                "invalid-body",
                "10000");
    }

    @Test
    void ofAnotherMediaType() {
        Answer answer = new Client(server.port()).post("/v1/recommendations", "{}", "Content-Type", "text/plain");
        assertProblem(answer, 415, "not-json", "application/json");
    }

    @Test
    void ofOtherMethods() {
        Answer answer = client.call("DELETE", "/v1/recommendations");
        assertProblem(answer, 405, "method-not-allowed", "POST");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void theHeadAloneIsSentToWhoAsksForIt() {
        Answer answer = client.call("HEAD", "/v1/model");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void itemsThatTheModelDoesNotKnowAreNamed() {
        Answer answer = client.post("/v1/recommendations", "{\"profiles\":[{\"likes\":[\"8\",\"4321\"]}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/lists/0/ignored/0").asText()).isEqualTo("4321");
    }

    @Test
    void preferencesAreKeptUpToALimit() {
        assertProblem(client.put("/v1/users/1/preferences/5555", "{}"), 404, "unknown-item", "5555");
        assertProblem(client.put("/v1/users/1/preferences/8", "{\"rating\":\"x\"}"), 400, "invalid-body", "$.rating");
        for (String item : List.of("8", "3", "0", "8")) {
            assertThat(client.put("/v1/users/1/preferences/" + item, "{}").status())
                    .isEqualTo(204);
        }
        assertProblem(client.put("/v1/users/1/preferences/-1", "{}"), 507, "no-room", "newer model");
    }

    /** All of a catalogue for one, but not for as many as there may be profiles. */
    @Test
    void listsOfAllProfilesAreBoundedTogether(@TempDir Path elsewhere) throws IOException {
        RatingMatrix wide = TinyRatings.ratings(2, 20_000, 0.95, 1);
        try (RecommendationServer other = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(TinyModels.USER_AUTOREC.modelFile(elsewhere, wide)),
                Map.of(),
                AccessLog.NONE)) {
            Client ofOther = new Client(other.port());
            int count = wide.items().size();
            String one = "{\"count\":%d,\"profiles\":[{}]}".formatted(count);
            assertThat(ofOther.post("/v1/recommendations", one).items("/lists/0/items"))
                    .hasSize(count);
            int profiles = 1 + (1 << 20) / count;
            String many = "{\"count\":%d,\"profiles\":[%s{}]}".formatted(count, "{},".repeat(profiles - 1));
            Answer answer = ofOther.post("/v1/recommendations", many);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).contains("in all lists of a request");
        }
    }
}
