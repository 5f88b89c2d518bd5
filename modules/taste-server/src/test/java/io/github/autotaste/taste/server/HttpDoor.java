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
package io.github.autotaste.taste.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autotaste.server.RecommendationServer;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ModelSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.mahout.cf.taste.model.DataModel;

/** Over HTTP. */
final class HttpDoor implements Door {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final RecommendationServer server;

    HttpDoor(ModelSource source, DataModel dataModel) throws IOException {
        server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(source),
                Map.of(),
                AccessLog.NONE,
                new DataModelPreferences(dataModel));
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private String answered(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private List<Listed> list(String path, String array) throws IOException, InterruptedException {
        List<Listed> items = new ArrayList<>();
        for (JsonNode item :
                new ObjectMapper().readTree(answered("GET", path, "")).path(array)) {
            items.add(new Listed(item.path("item").asLong(), item.path("score").floatValue()));
        }
        return items;
    }

    @Override
    public List<Listed> list(long userID, int count, Set<Long> without) throws Exception {
        String exclude = without.stream().map(String::valueOf).collect(Collectors.joining(","));
        return list("/v1/users/" + userID + "/recommendations?count=" + count + "&exclude=" + exclude, "items");
    }

    @Override
    public List<Listed> known(long userID, int count) throws Exception {
        return list("/v1/users/" + userID + "/recommendations?onlyKnown=true&count=" + count, "items");
    }

    @Override
    public List<Listed> similar(long itemID, int count) throws Exception {
        return list("/v1/items/" + itemID + "/similar?count=" + count, "items");
    }

    @Override
    public List<Listed> because(long userID, long itemID, int count) throws Exception {
        return list("/v1/users/" + userID + "/items/" + itemID + "/explanation?count=" + count, "because");
    }

    @Override
    public void put(long userID, long itemID, float rating) throws Exception {
        answered("PUT", "/v1/users/" + userID + "/preferences/" + itemID, "{\"rating\":" + rating + "}");
    }

    @Override
    public void remove(long userID, long itemID) throws Exception {
        answered("DELETE", "/v1/users/" + userID + "/preferences/" + itemID, "");
    }

    @Override
    public void close() {
        server.close();
    }
}
