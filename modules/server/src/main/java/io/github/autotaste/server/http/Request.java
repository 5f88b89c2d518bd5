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
 * What a client asks for.
 *
 * @param parts what stands in the path where its template has a name in braces
 * @param query the parameters behind the question mark
 * @param body empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record Request(Map<String, String> parts, Query query, byte[] body) {

    /** A part of the path. */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("The template of the path has no {" + name + "}");
        }
        return part;
    }
}
