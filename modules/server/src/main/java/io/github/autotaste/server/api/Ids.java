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

import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import java.util.List;

/** Ids as clients write them: texts everywhere, since numbers beyond 2^53 are not safe in JavaScript. */
final class Ids {

    private Ids() {}

    /** @throws ProblemException if it is none */
    static long parse(String id, String place, Problem problem) {
        try {
            if (id.matches("-?[0-9]{1,19}")) {
                return Long.parseLong(id);
            }
        } catch (NumberFormatException e) {
            // beyond 64 bits is no id either
        }
        throw new ProblemException(problem, place + ": expected an id, which is a whole number of 64 bits");
    }

    static long[] parse(List<String> ids, String place, Problem problem) {
        return ids.stream().mapToLong(id -> parse(id, place, problem)).toArray();
    }

    static String write(long id) {
        return Long.toString(id);
    }
}
