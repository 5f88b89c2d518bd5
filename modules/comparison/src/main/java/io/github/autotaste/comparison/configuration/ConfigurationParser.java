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
package io.github.autotaste.comparison.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.config.UnfitSettingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads one configuration, and tells the line of what is wrong. */
final class ConfigurationParser {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final String name;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Object> found = new LinkedHashMap<>();
    private @Nullable ModelKind kind;

    /** @param name what messages call the text */
    ConfigurationParser(String name) {
        this.name = name;
    }

    Configuration parse(String json) throws ConfigurationException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ConfigurationException(name, 1, "expected a JSON object with \"model\" and \"config\"");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                part(parser.currentName(), parser);
            }
        } catch (JsonProcessingException e) {
            String complaint = "is no JSON: " + e.getOriginalMessage();
            throw e.getLocation() == null // what is nested too deep
                    ? new ConfigurationException(name, complaint)
                    : new ConfigurationException(name, e.getLocation().getLineNr(), complaint);
        } catch (ConfigurationException e) {
            throw e;
        } catch (IOException e) {
            throw new ConfigurationException(name, String.valueOf(e.getMessage()));
        }
        return configuration();
    }

    private void part(String part, JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        switch (part) {
            case "model" -> kind = kind(parser, line);
            case "config" -> {
                requireObject(part, parser, line);
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    setting(parser.currentName(), parser);
                }
            }
            case "found" -> {
                requireObject(part, parser, line);
                found.putAll(Objects.requireNonNull(parser.readValueAs(Map.class)));
            }
            default ->
                throw new ConfigurationException(
                        name, line, "expected \"model\", \"config\" or \"found\", found \"" + part + '"');
        }
    }

    private ModelKind kind(JsonParser parser, int line) throws IOException {
        String model = String.valueOf(parser.getValueAsString());
        return ModelKind.named(model)
                .orElseThrow(() -> new ConfigurationException(
                        name,
                        line,
                        "no model is called '" + model + "'; there are "
                                + Arrays.stream(ModelKind.values())
                                        .map(ModelKind::toString)
                                        .collect(Collectors.joining(", "))));
    }

    private void requireObject(String part, JsonParser parser, int line) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ConfigurationException(name, line, "expected an object as \"" + part + '"');
        }
    }

    private void setting(String setting, JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        lines.put(setting, line);
        JsonNode value = parser.readValueAsTree();
        if (value.isObject() || value.isNull()) {
            throw new ConfigurationException(
                    name, line, "expected a number, a text, true, false or a list as " + setting + ", found " + value);
        }
        settings.put(setting, text(value));
    }

    /** As {@link Settings} write it. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    private Configuration configuration() throws ConfigurationException {
        if (kind == null) {
            throw new ConfigurationException(name, "expected a \"model\", found none");
        }
        try {
            return checked(new Configuration(kind, Settings.with(kind.defaults(), settings), found));
        } catch (UnfitSettingException e) {
            throw unfit(e.setting(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(name, String.valueOf(e.getMessage()));
        }
    }

    /** An item-based model by the name of the user-based one would be the wrong row of a table. */
    private Configuration checked(Configuration configuration) throws ConfigurationException {
        if (configuration.config().columnsAreUsers()
                != configuration.kind().defaults().columnsAreUsers()) {
            throw unfit("orientation", "the orientation of " + kind + " is not " + settings.get("orientation"));
        }
        return configuration;
    }

    /** With the line of a setting, of the one that it is a part of, or else of the first of its parts. */
    private ConfigurationException unfit(String setting, String complaint) {
        for (String whole = setting;
                !whole.isEmpty();
                whole = whole.substring(0, Math.max(0, whole.lastIndexOf('.')))) {
            if (lines.containsKey(whole)) {
                return new ConfigurationException(name, Objects.requireNonNull(lines.get(whole)), complaint);
            }
        }
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(setting + '.'))
                .findFirst()
                .map(line -> new ConfigurationException(name, line.getValue(), complaint))
                .orElseGet(() -> new ConfigurationException(name, complaint));
    }
}
