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
package io.github.autotaste.onnx.export;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.IdIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a file says of itself, as pairs of strings under {@code autotaste.}; nothing that differs between equal models. */
final class Metadata {

    /** So that the texts of users and items leave most of a file's 2 GB to weights. */
    private static final int MOST_CHARACTERS = 1 << 28;

    private final Map<String, String> entries = new LinkedHashMap<>();

    Metadata(String model, GraphForm form, Precision precision, boolean predictsRatings) {
        put("format", OnnxExport.FORMAT);
        put("version", OnnxExport.libraryVersion());
        put("model", model);
        put("form", form);
        put("precision", precision);
        put("predicts_ratings", predictsRatings);
    }

    /** Names of functions, the first to be applied first; no entry where scores are told as they are. */
    Metadata withReporting(List<Activation> reporting) {
        if (!reporting.isEmpty()) {
            put("reporting", reporting.stream().map(Activation::name).collect(Collectors.joining(",")));
        }
        return this;
    }

    /** Every setting, seed included, as {@link Settings} write it. */
    Metadata withConfig(AutoencoderConfig config) {
        Settings.of(config).forEach((setting, text) -> put("config." + setting, text));
        return this;
    }

    Metadata withData(TrainedOn data) {
        put("data.has_values", data.range().hasValues());
        put("data.rating_min", data.range().min());
        put("data.rating_max", data.range().max());
        put("data.sha256", data.fingerprint());
        put("missing_rating", Missing.of(data));
        if (data.itemsTrained() < data.items().size()) {
            put("items_trained", data.itemsTrained());
        }
        return this;
    }

    /**
     * The ids that are texts, in the order of their indices.
     *
     * @throws IllegalArgumentException if they take more than {@value #MOST_CHARACTERS} characters
     */
    Metadata withTexts(IdIndex users, IdIndex items) {
        putTexts("user_texts", users);
        putTexts("item_texts", items);
        return this;
    }

    private void putTexts(String key, IdIndex ids) {
        if (!ids.hasTexts()) {
            return;
        }
        String texts = JsonTexts.of(ids.texts());
        if (texts.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("Expected " + key + " of at most " + MOST_CHARACTERS
                    + " characters in an ONNX file, found " + texts.length());
        }
        put(key, texts);
    }

    private void put(String key, Object value) {
        entries.put("autotaste." + key, String.valueOf(value));
    }

    Map<String, String> entries() {
        return entries;
    }
}
