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
package io.github.autotaste.server.http;

import com.sun.net.httpserver.Headers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may call, as browsers ask.
 *
 * @param origins such as {@code https://shop.example}; none by default
 */
record Cors(Set<String> origins) {

    /** Says in an answer that the origin of the request may read it. */
    void allow(@Nullable String origin, Headers answer) {
        if (!origins.isEmpty()) {
            answer.add("Vary", "Origin");
        }
        if (origin != null && origins.contains(origin)) {
            answer.set("Access-Control-Allow-Origin", origin);
        }
    }

    /** What a browser asks before it sends a request from a page: empty, if pages of other origins were not provided for. */
    boolean isPreflight(String method, Headers request) {
        return !origins.isEmpty()
                && method.equals("OPTIONS")
                && request.getFirst("Access-Control-Request-Method") != null;
    }

    /** @throws ProblemException if the origin may not call */
    Response preflight(@Nullable String origin, Headers answer) {
        if (origin == null || !origins.contains(origin)) {
            throw new ProblemException(Problem.FORBIDDEN_ORIGIN, "the server was not started for it");
        }
        answer.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        answer.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
        answer.set("Access-Control-Max-Age", "600");
        return Response.noContent();
    }
}
