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

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects settings by the names of the configuration's components; {@link #build} checks them.
 *
 * @param <C> the configuration
 * @param <B> the builder itself, which every setter returns
 */
public abstract sealed class ConfigBuilder<C extends AutoencoderConfig, B extends ConfigBuilder<C, B>>
        permits AutoRecConfig.Builder, CdaeConfig.Builder {

    private final Class<C> type;
    private final Map<String, Object> values = new HashMap<>();

    /** A builder without settings; the subclass sets all of them. */
    ConfigBuilder(Class<C> type) {
        this.type = type;
    }

    /** @param start whose settings are taken over */
    <S extends Record & AutoencoderConfig> ConfigBuilder(Class<C> type, S start) {
        this(type);
        values.putAll(Components.valuesOf(start));
    }

    @SuppressWarnings("unchecked") // of the subclasses, each names itself
    final B set(String setting, Object value) {
        values.put(setting, Objects.requireNonNull(value, setting));
        return (B) this;
    }

    /** @param units of each hidden layer, the first layer first; one for the papers' networks */
    public final B hiddenUnits(Integer... units) {
        return set("hiddenUnits", List.of(units));
    }

    public final B hiddenActivation(Activation hiddenActivation) {
        return set("hiddenActivation", hiddenActivation);
    }

    public final B outputActivation(Activation outputActivation) {
        return set("outputActivation", outputActivation);
    }

    public final B weightDecay(double weightDecay) {
        return set("weightDecay", weightDecay);
    }

    public final B optimiser(Optimiser optimiser) {
        return set("optimiser", optimiser);
    }

    public final B rateSchedule(RateSchedule rateSchedule) {
        return set("rateSchedule", rateSchedule);
    }

    public final B batchSize(int batchSize) {
        return set("batchSize", batchSize);
    }

    public final B epochs(int epochs) {
        return set("epochs", epochs);
    }

    public final B initialDeviation(double initialDeviation) {
        return set("initialDeviation", initialDeviation);
    }

    public final B seed(long seed) {
        return set("seed", seed);
    }

    /** @throws IllegalArgumentException if a setting is out of its range; the message names it */
    public final C build() {
        return Components.newRecord(
                type, component -> Objects.requireNonNull(values.get(component.getName()), component.getName()));
    }
}
