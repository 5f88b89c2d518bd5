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

import java.util.List;

/**
 * A method and the paths it belongs to, with what answers there.
 *
 * @param template the path, in which a name in braces stands for one part
 * @param access whether a token is asked for, and whether the work counts against the limits
 */
public record Route(String method, String template, Access access, Handler handler) {

    /** Who may call, and how much at a time. */
    public enum Access {
        /** Everybody, always: for those who watch the server. */
        OPEN,
        /** Those with the token, always. */
        TOKEN,
        /** Those with the token, as many at a time as the limits allow. */
        LIMITED
    }

    /** Answers requests. */
    @FunctionalInterface
    public interface Handler {

        /** @throws ProblemException to answer with a problem */
        Response handle(Request request);
    }

    List<String> segments() {
        return List.of(template.split("/", -1));
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PUT");
    }
}
