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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each at most once; those that an endpoint does not know are refused. */
public record Query(Map<String, String> values) {

    private static final int MOST_PARAMETERS = 32;

    /** @param raw as it stands behind the question mark; null if there is none */
    static Query parse(@Nullable String raw) {
        Map<String, String> values = new HashMap<>();
        if (raw == null || raw.isEmpty()) {
            return new Query(values);
        }
        String[] pairs = raw.split("&", -1);
        if (pairs.length > MOST_PARAMETERS) {
            throw invalid("expected at most " + MOST_PARAMETERS + " parameters, found more");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (values.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                throw invalid("expected each parameter once, found one twice");
            }
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text.replace('+', ' '))
                .orElseThrow(() -> invalid("expected parameters in percent-encoded UTF-8"));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.INVALID_PARAMETER, detail);
    }

    /** @throws ProblemException if there are others than these */
    public Query only(String... names) {
        for (String name : values.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw invalid("expected parameters among " + List.of(names) + ", found another");
            }
        }
        return this;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws ProblemException if it is not a whole number between the two */
    public int number(String name, int least, int most, int ifMissing) {
        String text = values.get(name);
        if (text == null) {
            return ifMissing;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw invalid(name + ": expected a whole number from " + least + " to " + most);
    }

    /**
     * A share; 0 if the parameter is missing.
     *
     * @throws ProblemException if it is no number from 0 to 1
     */
    public double share(String name) {
        String text = values.getOrDefault(name, "0");
        if (text.matches("0|1|0?\\.[0-9]{1,9}|[01]\\.0{1,9}")) {
            return Double.parseDouble(text);
        }
        throw invalid(name + ": expected a number from 0 to 1");
    }

    /**
     * A number of at least 0, such as 30 or 0.5.
     *
     * @throws ProblemException if it is none
     */
    public OptionalDouble decimal(String name) {
        String text = values.get(name);
        if (text == null) {
            return OptionalDouble.empty();
        }
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        throw invalid(name + ": expected a number of at least 0");
    }

    /** @throws ProblemException if it is neither true nor false */
    public boolean flag(String name) {
        String text = values.getOrDefault(name, "false");
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw invalid(name + ": expected true or false");
    }

    /** Values separated by commas; none if the parameter is missing or empty. */
    public List<String> list(String name) {
        String text = values.getOrDefault(name, "");
        return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(",", -1)));
    }
}
