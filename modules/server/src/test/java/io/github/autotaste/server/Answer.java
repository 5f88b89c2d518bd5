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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What came back. */
record Answer(HttpResponse<String> http) {

    int status() {
        return http.statusCode();
    }

    String text() {
        return http.body();
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** The ids of the items in an array of an answer. */
    List<Long> items(String pointer) {
        return texts(pointer).stream().map(Long::valueOf).toList();
    }

    /** As {@link #items}, whatever the ids are. */
    List<String> texts(String pointer) {
        List<String> items = new ArrayList<>();
        json().at(pointer).forEach(item -> items.add(item.path("item").asText()));
        return items;
    }

    List<Float> scores(String pointer) {
        List<Float> scores = new ArrayList<>();
        json().at(pointer).forEach(item -> scores.add(item.path("score").floatValue()));
        return scores;
    }
}
