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

import java.util.Map;

/**
 * An answer.
 *
 * @param contentType of the body; empty if there is none
 * @param headers beside those of the body
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and sent
public record Response(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final byte[] NOTHING = {};

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, contentType, body, Map.of());
    }

    public static Response noContent() {
        return of(204, "", NOTHING);
    }

    public Response withHeader(String name, String value) {
        return new Response(status, contentType, body, Map.of(name, value));
    }
}
