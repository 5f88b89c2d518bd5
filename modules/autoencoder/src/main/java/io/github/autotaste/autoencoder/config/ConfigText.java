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

import java.util.Map;

/**
 * Configurations as texts by setting, for files that people write and read: {@code weightDecay} is {@code 200.0}, {@code
 * hiddenUnits} is {@code [500]}, {@code optimiser} is {@code Adam(learningRate=0.003, beta1=0.9, beta2=0.999,
 * epsilon=1.0E-8)}.
 */
public final class ConfigText {

    private ConfigText() {}

    /** Every setting of a configuration, in the order of the record. */
    public static Map<String, String> settingsOf(Record config) {
        return RecordText.components(config);
    }

    /**
     * A configuration with some other settings.
     *
     * @param changes texts by setting, all of which the configuration has
     * @throws UnfitSettingException if a text does not stand for a value of its setting
     * @throws IllegalArgumentException if the settings are out of range or do not go together; the message names one
     */
    public static <C extends Record> C with(C config, Map<String, String> changes) {
        return RecordText.with(config, changes);
    }
}
