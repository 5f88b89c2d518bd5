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

import java.time.Duration;
import java.util.Set;

/**
 * Where a server listens and whom it answers.
 *
 * @param host the address to listen at
 * @param port 0 for any that is free
 * @param callers whom it answers
 * @param grace how long requests under way are waited for at the end
 */
public record HttpConfig(String host, int port, Callers callers, Limits limits, Duration grace) {

    public static final int LAST_PORT = 65_535;

    public HttpConfig {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("Expected a port from 0 to " + LAST_PORT + ", found " + port);
        }
    }

    /** This machine alone, at any free port; no token, no other origins, any rate. */
    public static HttpConfig onLoopback() {
        return new HttpConfig("127.0.0.1", 0, Callers.anybody(), Limits.defaults(), Duration.ofSeconds(10));
    }

    public HttpConfig withHost(String host) {
        return new HttpConfig(host, port, callers, limits, grace);
    }

    public HttpConfig withPort(int port) {
        return new HttpConfig(host, port, callers, limits, grace);
    }

    public HttpConfig withCallers(Callers callers) {
        return new HttpConfig(host, port, callers, limits, grace);
    }

    public HttpConfig withToken(String token) {
        return withCallers(callers.withToken(token));
    }

    public HttpConfig withOrigins(Set<String> origins) {
        return withCallers(callers.withOrigins(origins));
    }

    public HttpConfig withLimits(Limits limits) {
        return new HttpConfig(host, port, callers, limits, grace);
    }

    public HttpConfig withGrace(Duration grace) {
        return new HttpConfig(host, port, callers, limits, grace);
    }
}
