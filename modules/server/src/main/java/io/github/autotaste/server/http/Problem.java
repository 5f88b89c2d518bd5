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

import java.util.Locale;

/** What can be wrong with a request, or with the server, each with its status; the {@code type} of an RFC 9457 problem. */
public enum Problem {
    INVALID_PARAMETER(400, "A parameter is not as expected"),
    INVALID_BODY(400, "The body is not as expected"),
    UNAUTHORISED(401, "A token is needed"),
    FORBIDDEN_HOST(403, "The server does not answer to this name"),
    FORBIDDEN_ORIGIN(403, "Pages of this origin may not call"),
    NO_SUCH_PATH(404, "There is nothing here"),
    UNKNOWN_MODEL(404, "There is no such model"),
    UNKNOWN_USER(404, "There is nothing about this user"),
    UNKNOWN_ITEM(404, "The model does not know this item"),
    METHOD_NOT_ALLOWED(405, "The path has other methods"),
    BODY_TOO_LARGE(413, "The body is too large"),
    NOT_JSON(415, "The body is to be application/json"),
    TOO_MANY(429, "The client asks too often"),
    INTERNAL_ERROR(500, "The server failed"),
    READ_ONLY(501, "Preferences cannot be changed here"),
    NOT_BY_ONNX(501, "An ONNX file cannot answer this"),
    OVERLOADED(503, "The server has too much to do"),
    TOO_LONG(503, "The answer took too long"),
    STORE_FAILED(503, "The store of preferences does not answer"),
    STOPPING(503, "The server is stopping"),
    NO_ROOM(507, "No more preferences can be kept");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that tells it from others. */
    public String type() {
        return "urn:autotaste:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
