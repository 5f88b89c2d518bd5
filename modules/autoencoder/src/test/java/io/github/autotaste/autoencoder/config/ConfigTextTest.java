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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.optimiser.Adam;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ConfigTextTest {

    private static final AutoRecConfig AUTOREC = AutoRecConfig.itemBased().build();

    static Stream<Record> configs() {
        return RecordTextTest.configs();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void allSettingsTogetherAreTheConfiguration(Record config) {
        Record start = config instanceof AutoRecConfig
                ? AUTOREC
                : CdaeConfig.plainAutoencoder().build();
        assertThat(ConfigText.with(start, ConfigText.settingsOf(config))).isEqualTo(config);
    }

    @Test
    void settingsThatAreNotNamedStay() {
        AutoRecConfig changed = ConfigText.with(
                AUTOREC, Map.of("hiddenUnits", "[20, 10]", "hiddenActivation", "TANH", "weightDecay", "5"));
        assertThat(changed)
                .isEqualTo(AUTOREC.toBuilder()
                        .hiddenUnits(20, 10)
                        .hiddenActivation(Activation.TANH)
                        .weightDecay(5)
                        .build());
    }

    @Test
    void settingsThatGoTogetherAreChangedTogether() {
        Map<String, String> settings = Map.of(
                "optimiser", "Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8)", "batchSize", "64");
        assertThat(ConfigText.with(AUTOREC, settings))
                .isEqualTo(AUTOREC.toBuilder()
                        .optimiser(Adam.withLearningRate(0.01))
                        .batchSize(64)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs           | ten           | Expected a number, found ten",
                "hiddenActivation | sigmod        | Expected one of [IDENTITY, SIGMOID, TANH, RELU, ELU, SELU] at",
                "hiddenUnits      | 500           | Expected \"[\" at character 0",
                "optimiser        | Lbfgs(history=0) | Expected a history of at least 1 step, found 0"
            })
    void namesTheSettingWhoseTextIsWrong(String setting, String text, String message) {
        assertThatThrownBy(() -> ConfigText.with(AUTOREC, Map.of(setting, text)))
                .isInstanceOfSatisfying(
                        UnfitSettingException.class,
                        unfit -> assertThat(unfit.setting()).isEqualTo(setting))
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesSettingsThatThereAreNot() {
        assertThatThrownBy(() -> ConfigText.with(AUTOREC, Map.of("dropout", "0.5")))
                .hasMessageStartingWith("AutoRecConfig has no setting 'dropout'");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> ConfigText.with(AUTOREC, Map.of("epochs", "0")))
                .hasMessage("Expected epochs of at least 1, found 0");
    }
}
