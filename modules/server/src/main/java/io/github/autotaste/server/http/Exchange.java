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
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Locale;

/** Reads a request from the connection and writes the answer to it. */
final class Exchange {

    /** What the JDK's server takes for the length of no body. */
    private static final int NO_BODY = -1;

    private final HttpExchange http;
    private final Limits limits;
    private final InetAddress client;

    /** @param isBehindProxy whether {@code X-Forwarded-For} says who the client is */
    Exchange(HttpExchange http, Limits limits, boolean isBehindProxy) {
        this.http = http;
        this.limits = limits;
        client = ClientAddress.of(http, isBehindProxy);
    }

    String method() {
        return http.getRequestMethod();
    }

    String rawPath() {
        String path = http.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    Query query() {
        return Query.parse(http.getRequestURI().getRawQuery());
    }

    Headers requestHeaders() {
        return http.getRequestHeaders();
    }

    Headers answerHeaders() {
        return http.getResponseHeaders();
    }

    InetAddress client() {
        return client;
    }

    /** @throws ProblemException if it is too large, or not said to be JSON */
    byte[] body() throws IOException {
        String length = requestHeaders().getFirst("Content-Length");
        if (length != null && isTooLong(length)) {
            throw tooLarge();
        }
        try (InputStream in = http.getRequestBody()) {
            byte[] body = in.readNBytes(limits.bodyBytes() + 1);
            if (body.length > limits.bodyBytes()) {
                throw tooLarge();
            }
            if (body.length > 0) {
                requireJson();
            }
            return body;
        }
    }

    private boolean isTooLong(String length) {
        return !length.matches("[0-9]{1,10}") || Long.parseLong(length) > limits.bodyBytes();
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                Problem.BODY_TOO_LARGE, "expected at most " + limits.bodyBytes() + " bytes, found more");
    }

    private void requireJson() {
        String type = String.valueOf(requestHeaders().getFirst("Content-Type"));
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!media.equals(Json.TYPE)) {
            throw new ProblemException(Problem.NOT_JSON, "expected Content-Type: application/json");
        }
    }

    /** Writes an answer; its body is left out where only the head was asked for. */
    void send(Response response) throws IOException {
        Headers headers = answerHeaders();
        response.headers().forEach(headers::set);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        byte[] body = response.body();
        if (!response.contentType().isEmpty()) {
            headers.set("Content-Type", response.contentType());
        }
        boolean isHead = method().equals("HEAD");
        if (isHead && body.length > 0) {
            headers.set("Content-Length", String.valueOf(body.length));
        }
        if (isHead || body.length == 0) {
            http.getRequestBody().close(); // see end()
            http.sendResponseHeaders(response.status(), NO_BODY);
        } else {
            http.sendResponseHeaders(response.status(), body.length);
            http.getResponseBody().write(body);
        }
    }

    /**
     * Ends the exchange by closing the answer's body, after which the JDK's server reads what is left of the request. {@link
     * HttpExchange#close} reads that first, and where the client has broken off in the middle of it, closes the connection without taking
     * it off the list of open ones, which {@code jdk.httpserver.maxConnections} limits. So it is never called; the server closes
     * connections whose handler throws.
     */
    void end() throws IOException {
        http.getResponseBody().close();
    }

    /** Has the client open a new connection for what it asks next. */
    void closeAfterwards() {
        answerHeaders().set("Connection", "close");
    }
}
