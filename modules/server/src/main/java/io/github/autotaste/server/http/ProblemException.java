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

/** A request that is answered with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Map<String, String> headers;

    /** @param detail what was expected and what was found, for the client to read; nothing of the host */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, Map.of());
    }

    /** @param headers of the answer, such as {@code Retry-After} */
    public ProblemException(Problem problem, String detail, Map<String, String> headers) {
        super(detail, null, false, false); // an answer like others; where it came from says nothing
        this.problem = problem;
        this.headers = headers;
    }

    public Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
