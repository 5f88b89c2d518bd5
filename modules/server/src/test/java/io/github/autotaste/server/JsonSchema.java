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
package io.github.autotaste.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** As much of JSON Schema as {@code openapi.json} uses. */
record JsonSchema(JsonNode document, JsonNode schema) {

    /** What is wrong with a value; empty if it fits. */
    List<String> errors(JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(schema, value, "$", errors);
        return errors;
    }

    private void check(JsonNode unresolved, JsonNode value, String place, List<String> errors) {
        JsonNode expected = resolved(document, unresolved);
        JsonNode type = expected.path("type");
        boolean fits = type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> is(one.asText(), value))
                : is(type.asText(), value);
        if (!fits) {
            errors.add(place + ": expected " + type + ", found " + value);
            return;
        }
        if (expected.has("pattern")
                && !value.asText().matches(expected.get("pattern").asText())) {
            errors.add(place + ": expected " + expected.get("pattern") + ", found " + value);
        }
        for (int position = 0; value.isArray() && position < value.size(); position++) {
            check(expected.path("items"), value.get(position), place + "[" + position + "]", errors);
        }
        checkMembers(expected, value, place, errors);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private void checkMembers(JsonNode expected, JsonNode value, String place, List<String> errors) {
        expected.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                errors.add(place + ": lacks " + name);
            }
        });
        value.properties().forEach(member -> {
            JsonNode known = expected.path("properties").path(member.getKey());
            JsonNode others = expected.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(known, member.getValue(), place + "." + member.getKey(), errors);
            } else if (others.isObject()) {
                check(others, member.getValue(), place + "." + member.getKey(), errors);
            } else if (others.isBoolean() && !others.asBoolean()) {
                errors.add(place + ": has " + member.getKey() + ", which is not described");
            }
        });
    }

    /** What a reference refers to, or the node itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
