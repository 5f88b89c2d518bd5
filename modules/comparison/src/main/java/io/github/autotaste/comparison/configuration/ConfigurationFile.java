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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A configuration as a small JSON file:
 *
 * <pre>{@code
 *   {
 *     "model" : "i-autorec",
 *     "config" : {
 *       "hiddenUnits" : 500,
 *       "weightDecay" : 200.0,
 *       "optimiser" : "RProp",
 *       "optimiser.initialStep" : 0.001,
 *       "rateSchedule" : "CONSTANT",
 *       "batchSize" : "all"
 *     },
 *     "found" : { "by" : "hand" }
 *   }
 * }</pre>
 *
 * {@code config} holds {@link Settings}; those that are left out are the model's defaults; {@code found} may be left out too, and may hold anything. The file
 * has at most {@value #MAX_BYTES} bytes.
 */
public final class ConfigurationFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ConfigurationFile() {}

    /** @throws ConfigurationException if the file cannot be read, or is no configuration; the message says where */
    public static Configuration read(Path file) throws ConfigurationException {
        byte[] json;
        try (InputStream in = Files.newInputStream(file)) {
            json = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file.toString(), "cannot be read as a configuration: no such file");
        } catch (IOException e) {
            throw new ConfigurationException(file.toString(), "cannot be read as a configuration: " + e.getMessage());
        }
        if (json.length > MAX_BYTES) {
            throw new ConfigurationException(
                    file.toString(),
                    String.format(Locale.ROOT, "expected at most %,d bytes of JSON, found more", MAX_BYTES));
        }
        return parse(file.toString(), new String(json, StandardCharsets.UTF_8));
    }

    /** @param name what messages call the text */
    public static Configuration parse(String name, String json) throws ConfigurationException {
        return new ConfigurationParser(name).parse(json);
    }

    /** The text of a file with all settings. */
    public static String toJson(Configuration configuration) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("model", configuration.kind().toString());
        ObjectNode config = root.putObject("config");
        Settings.of(configuration.config()).forEach((setting, text) -> config.set(setting, value(text)));
        if (!configuration.found().isEmpty()) {
            root.set("found", MAPPER.valueToTree(configuration.found()));
        }
        return Escaping.JSON_DOCUMENT.apply(root.toPrettyString()) + '\n';
    }

    /** Numbers, truth values and lists of numbers as such, all else as text. */
    private static JsonNode value(String text) {
        try {
            return MAPPER.readTree(text.contains(",") ? '[' + text + ']' : text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
