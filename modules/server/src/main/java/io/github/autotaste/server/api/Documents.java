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

import io.github.autotaste.server.http.Json;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What is sent as it is: the page, and the description of the endpoints. */
@SuppressWarnings("ArrayRecordComponent") // read once, and sent
record Documents(byte[] page, byte[] description) {

    /** The page runs its own script and asks this server alone. */
    private static final String POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
            + " connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static Documents load() {
        return new Documents(
                resource("/io/github/autotaste/server/page.html"),
                resource("/io/github/autotaste/server/openapi.json"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response page(Request request) {
        return new Response(200, "text/html; charset=utf-8", page, Map.of("Content-Security-Policy", POLICY));
    }

    Response description(Request request) {
        return Response.of(200, Json.TYPE, description);
    }
}
