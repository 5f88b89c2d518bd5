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

import io.github.autotaste.autoencoder.model.TrainedOn;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file says of itself, as pairs of strings under {@code autotaste.}; nothing that differs between equal models. */
final class Metadata {

    private final Map<String, String> entries = new LinkedHashMap<>();

    Metadata(String model, GraphForm form, Precision precision, boolean predictsRatings) {
        put("format", OnnxExport.FORMAT);
        put("version", OnnxExport.libraryVersion());
        put("model", model);
        put("form", form);
        put("precision", precision);
        put("predicts_ratings", predictsRatings);
    }

    /** Every setting, seed included. */
    Metadata withConfig(Record config) {
        for (RecordComponent component : config.getClass().getRecordComponents()) {
            put("config." + component.getName(), valueOf(component, config));
        }
        return this;
    }

    private static Object valueOf(RecordComponent component, Record config) {
        try {
            return component.getAccessor().invoke(config);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No access to setting " + component.getName(), e);
        }
    }

    Metadata withData(TrainedOn data) {
        put("data.has_values", data.range().hasValues());
        put("data.rating_min", data.range().min());
        put("data.rating_max", data.range().max());
        put("data.sha256", data.fingerprint());
        put("missing_rating", Missing.of(data));
        return this;
    }

    private void put(String key, Object value) {
        entries.put("autotaste." + key, String.valueOf(value));
    }

    Map<String, String> entries() {
        return entries;
    }
}
