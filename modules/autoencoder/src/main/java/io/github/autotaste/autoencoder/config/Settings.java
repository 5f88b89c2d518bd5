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
package io.github.autotaste.autoencoder.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Configurations as flat settings, a text for each key, for the files that keep them:
 *
 * <pre>{@code
 *   hiddenUnits=500,250,500
 *   weightDecay=200.0
 *   optimiser=Adam
 *   optimiser.learningRate=0.001
 *   batchSize=all
 * }</pre>
 *
 * A text is a number, {@code true} or {@code false}, the name of a constant or of a record, or numbers parted by commas;
 * the components of a record have keys of their own, behind a dot. A key that is missing has the value of the builder, or of
 * the configuration to start from; one that does not exist is refused. {@link FormerText} is read as well.
 */
public final class Settings {

    static final String ALL_ROWS = "all";
    private static final String BATCH_SIZE = "batchSize";

    private Settings() {}

    /** Every setting of a configuration, in the order of the record. */
    public static Map<String, String> of(AutoencoderConfig config) {
        return of("", config);
    }

    /**
     * Every component of a record under a name: its class as {@code name}, then its components as {@code name.component}.
     *
     * @param name none if empty, and then without the class
     */
    public static Map<String, String> of(String name, Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(name, value, texts);
        return texts;
    }

    private static void put(String key, Object value, Map<String, String> texts) {
        if (value instanceof Record parts) {
            if (!key.isEmpty()) {
                texts.put(key, parts.getClass().getSimpleName());
            }
            Components.valuesOf(parts).forEach((part, inner) -> put(keyOf(key, part), inner, texts));
        } else {
            texts.put(key, isAllRows(key, value) ? ALL_ROWS : text(value));
        }
    }

    private static boolean isAllRows(String key, Object value) {
        return value.equals(AutoencoderConfig.FULL_BATCH) && mayBeAllRows(key);
    }

    static boolean mayBeAllRows(String key) {
        return key.equals(BATCH_SIZE) || key.endsWith('.' + BATCH_SIZE);
    }

    static String keyOf(String name, String part) {
        return name.isEmpty() ? part : name + '.' + part;
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /**
     * A configuration with some other settings.
     *
     * @param changes texts by key
     * @throws UnfitSettingException if there is no such setting, or a text does not stand for a value of its setting
     * @throws IllegalArgumentException if the settings are out of range or do not go together; the message names one
     */
    @SuppressWarnings("unchecked") // the reader keeps the class of what it starts from
    public static <C extends AutoencoderConfig> C with(C start, Map<String, String> changes) {
        return (C) new SettingsReader("", changes).read(start.getClass(), start);
    }

    /**
     * The record that {@link #of(String, Object)} wrote.
     *
     * @param entries among others those of this name
     * @param type the record's, or {@link AutoencoderConfig}
     * @throws UnfitSettingException as {@link #with}, or if a setting without a default is missing
     * @throws IllegalArgumentException as {@link #with}
     */
    public static <T> T read(String name, Map<String, String> entries, Class<T> type) {
        return type.cast(new SettingsReader(name, entries).read(type, null));
    }
}
