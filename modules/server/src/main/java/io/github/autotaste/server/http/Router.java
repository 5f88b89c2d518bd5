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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request. */
public final class Router {

    private final List<Route> routes;
    private final Map<Route, List<String>> templates = new HashMap<>();

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
        routes.forEach(route -> templates.put(route, route.segments()));
    }

    /** @param parts what stands in the path for the names of the template */
    record Match(Route route, Map<String, String> parts) {}

    public List<Route> routes() {
        return routes;
    }

    /**
     * @param rawPath as it was sent, in percent-encoding
     * @throws ProblemException if there is no such path, or it has other methods
     */
    Match match(String method, String rawPath) {
        List<String> path = List.of(rawPath.split("/", -1));
        List<Match> matches = new ArrayList<>();
        for (Route route : routes) {
            partsOf(path, templates.get(route)).ifPresent(parts -> matches.add(new Match(route, parts)));
        }
        String asked = method.equals("HEAD") ? "GET" : method;
        return matches.stream()
                .filter(match -> match.route().method().equals(asked))
                .findFirst()
                .orElseThrow(() -> noMatch(matches));
    }

    private static ProblemException noMatch(List<Match> otherMethods) {
        if (otherMethods.isEmpty()) {
            return new ProblemException(Problem.NO_SUCH_PATH, "/openapi.json has the paths there are");
        }
        TreeSet<String> allowed = new TreeSet<>();
        otherMethods.forEach(match -> allowed.add(match.route().method()));
        return new ProblemException(
                Problem.METHOD_NOT_ALLOWED, "expected one of " + allowed, Map.of("Allow", String.join(", ", allowed)));
    }

    private static Optional<Map<String, String>> partsOf(List<String> path, @Nullable List<String> template) {
        if (template == null || path.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int segment = 0; segment < path.size(); segment++) {
            String expected = template.get(segment);
            String found = path.get(segment);
            if (expected.startsWith("{")) {
                Optional<String> part = PercentEncoding.decode(found).filter(text -> !text.isEmpty());
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(expected.substring(1, expected.length() - 1), part.get());
            } else if (!expected.equals(found)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
