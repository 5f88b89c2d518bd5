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

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hears of every request that was answered. The ids of users, which stand in paths and parameters, are not told. */
@FunctionalInterface
public interface AccessLog {

    /** For servers without one. */
    AccessLog NONE = access -> {};

    void add(Access access);

    /**
     * A request and its answer.
     *
     * @param time when it began, in ISO 8601
     * @param route method and template of the path; a dash for the method or the path if there is no such
     * @param client the address it came from
     * @param micros from the first byte read to the last byte written
     * @param bytes of the answer's body
     */
    record Access(String time, String client, String route, int status, long micros, long bytes) {}

    /** Writes a line of JSON for each. */
    static AccessLog ofLines(Consumer<String> out) {
        Json json = new Json(Limits.defaults());
        return access -> out.accept(new String(json.write(access), StandardCharsets.UTF_8));
    }
}
