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
import static org.assertj.core.api.Assertions.entry;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.GaussianNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    private static final AutoRecConfig AUTOREC = AutoRecConfig.itemBased().build();
    private static final CdaeConfig CDAE = CdaeConfig.plainAutoencoder().build();

    static Stream<AutoencoderConfig> configs() {
        return Stream.of(
                AutoRecConfig.itemBased().build(),
                AutoRecConfig.asPublished(Orientation.USER)
                        .hiddenUnits(500, 250, 500)
                        .inputNoise(new GaussianNoise(0.1))
                        .optimiser(new Lbfgs(7))
                        .weightDecay(1e-30)
                        .seed(Long.MIN_VALUE)
                        .build(),
                AutoRecConfig.userBased().optimiser(new MomentumSgd(1e-3, 0.5)).build(),
                CdaeConfig.defaults().negatives(new Negatives.Popular(3, 0.75)).build(),
                CdaeConfig.multDae()
                        .optimiser(Adam.withLearningRate(0.1 + 0.2))
                        .positiveFrom(Double.NEGATIVE_INFINITY)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("configs")
    void readsWhatItWrites(AutoencoderConfig config) {
        assertThat(Settings.read("config", Settings.of("config", config), AutoencoderConfig.class))
                .isEqualTo(config);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void allSettingsTogetherAreTheConfiguration(AutoencoderConfig config) {
        AutoencoderConfig start = config instanceof AutoRecConfig ? AUTOREC : CDAE;
        assertThat(Settings.with(start, Settings.of(config))).isEqualTo(config);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aMissingSettingLeavesTheOthersAsTheyAre(AutoencoderConfig config) {
        for (String missing :
                List.of("config.hiddenActivation", "config.weightDecay", "config.epochs", "config.seed")) {
            Map<String, String> others = Settings.of("config", config);
            others.remove(missing);
            AutoencoderConfig read = Settings.read("config", others, AutoencoderConfig.class);
            assertThat(Settings.of("config", read)).containsKey(missing).containsAllEntriesOf(others);
        }
    }

    @Test
    void writesAKeyForEveryPart() {
        Map<String, String> texts = Settings.of(CdaeConfig.defaults()
                .hiddenUnits(20, 10)
                .negatives(new Negatives.Popular(3, 0.75))
                .build());
        assertThat(texts)
                .contains(
                        entry("hiddenUnits", "20,10"),
                        entry("hiddenActivation", "TANH"),
                        entry("negatives", "Popular"),
                        entry("negatives.perPositive", "3"),
                        entry("negatives.exponent", "0.75"),
                        entry("positiveFrom", "-Infinity"),
                        entry("optimiser", "Adam"),
                        entry("optimiser.learningRate", "0.002"),
                        entry("optimiser.epsilon", "1.0E-8"),
                        entry("batchSize", "128"),
                        entry("userVector", "true"));
        assertThat(texts.keySet()).first().isEqualTo("hiddenUnits");
        assertThat(Settings.of(AutoRecConfig.asPublished(Orientation.ITEM).build()))
                .containsEntry("batchSize", "all");
    }

    @Test
    void settingsThatAreNotNamedStay() {
        AutoRecConfig changed =
                Settings.with(AUTOREC, Map.of("hiddenUnits", "20,10", "hiddenActivation", "TANH", "weightDecay", "5"));
        assertThat(changed)
                .isEqualTo(AUTOREC.toBuilder()
                        .hiddenUnits(20, 10)
                        .hiddenActivation(Activation.TANH)
                        .weightDecay(5)
                        .build());
        assertThat(Settings.with(AUTOREC, Map.of("optimiser.beta1", "0.8")))
                .isEqualTo(AUTOREC.toBuilder()
                        .optimiser(new Adam(1e-3, 0.8, 0.999, 1e-8))
                        .build());
    }

    @Test
    void settingsThatGoTogetherAreChangedTogether() {
        Map<String, String> settings = Map.of(
                "optimiser", "RProp", "optimiser.initialStep", "0.01", "batchSize", "all", "rateSchedule", "CONSTANT");
        AutoRecConfig changed = Settings.with(AUTOREC, settings);
        assertThat(changed.optimiser()).isEqualTo(RProp.withInitialStep(0.01));
        assertThat(changed.batchSize()).isEqualTo(AutoencoderConfig.FULL_BATCH);
    }

    @Test
    void whatIsMissingHasTheDefaultOfTheBuilder() {
        assertThat(Settings.read("c", Map.of("c", "CdaeConfig"), AutoencoderConfig.class))
                .isEqualTo(CdaeConfig.asPublished().build());
        assertThat(Settings.read("c", Map.of("c", "AutoRecConfig", "c.orientation", "USER"), AutoencoderConfig.class))
                .isEqualTo(AutoRecConfig.asPublished(Orientation.USER).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dropout          | 0.5       | no such setting in this version of Autotaste; there are orientation, hiddenUnits,",
                "optimiser.amsgrad | true     | no such setting in this version of Autotaste; there are orientation, hiddenUnits,",
                "optimiser        | AdaGrad   | optimiser.learningRate",
                "epochs           | ten       | Expected a number, found ten",
                "epochs           | 99999999999 | Expected a number in the range of its type, found 99999999999",
                "epochs           | all       | Expected a number, found all",
                "weightDecay      | 0x1p-4    | Expected a number, found 0x1p-4",
                "weightDecay      | 0.01f     | Expected a number, found 0.01f",
                "weightDecay      | +0.01     | Expected a number, found +0.01",
                "weightDecay      | \u0661     | Expected a number, found",
                "normalisedInput  | yes       | Expected one of [true, false], found yes",
                "hiddenActivation | sigmod    | Expected one of [IDENTITY, SIGMOID, TANH, RELU, ELU, SELU], found sigmod",
                "hiddenUnits      | 500,      | Expected a number, found",
                "optimiser        | Newton    | Expected one of [AdaGrad, Adam, MomentumSgd, RProp, ConjugateGradient, Lbfgs]",
                "optimiser.learningRate | -1  | Expected a finite learningRate above 0, found -1.0"
            })
    void namesTheSettingThatIsWrong(String setting, String text, String message) {
        assertThatThrownBy(() -> Settings.with(AUTOREC, Map.of(setting, text)))
                .isInstanceOfSatisfying(
                        UnfitSettingException.class,
                        unfit -> assertThat(setting + ".learningRate").startsWith(unfit.setting()))
                .hasMessageContaining(message);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> Settings.with(AUTOREC, Map.of("epochs", "0")))
                .hasMessage("Expected epochs of at least 1, found 0");
    }

    private static AutoRecConfig withOptimiser(String text) {
        return Settings.with(AUTOREC, Map.of("optimiser", text));
    }

    /** What earlier versions wrote. */
    @Test
    void readsRecordsAndListsInOneText() {
        assertThat(withOptimiser("Adam(learningRate=0.01, beta2=0.99)").optimiser())
                .isEqualTo(new Adam(0.01, 0.9, 0.99, 1e-8));
        Map<String, String> former = Map.of(
                "config",
                "CdaeConfig(hiddenUnits=[6, 4], corruption=GaussianNoise(deviation=0.2), optimiser=Lbfgs(), "
                        + "batchSize=2147483647, negatives=InBatch())");
        assertThat(Settings.read("config", former, AutoencoderConfig.class))
                .isEqualTo(CdaeConfig.asPublished()
                        .hiddenUnits(6, 4)
                        .corruption(new GaussianNoise(0.2))
                        .optimiser(new Lbfgs(10))
                        .batchSize(CdaeConfig.FULL_BATCH)
                        .negatives(new Negatives.InBatch())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lbfgs(history=10",
                "Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8) ",
                "Adam(learningRate=0.01, learningRate=0.01)",
                "Adam(learningRate=0.01,beta1=0.9)",
                "Adam(learningRate=0.01, )",
                "Adam(learningRate=0x1p-4)",
                "Adam(learningRate=[0.01)",
                "Adam(learningRate=x, beta1=0.9, beta2=0.999, epsilon=1.0E-8)",
                "Adam(learningRate=-1.0, beta1=0.9, beta2=0.999, epsilon=1.0E-8)",
                "AdaGrad(initialSum=1.0)",
                "[Adam]"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> withOptimiser(text))
                .isInstanceOf(UnfitSettingException.class)
                .hasMessageStartingWith("optimiser");
    }

    @Test
    void saysWhatIsWrongInOneText() {
        assertThatThrownBy(() -> withOptimiser("Adam(rate=1)"))
                .hasMessageStartingWith("optimiser.rate: no such setting in this version of Autotaste; there are ")
                .hasMessageEndingWith("optimiser, optimiser.learningRate, optimiser.beta1, optimiser.beta2,"
                        + " optimiser.epsilon, rateSchedule, batchSize, epochs, initialDeviation, seed");
        assertThatThrownBy(() -> withOptimiser("RProp()"))
                .hasMessage("optimiser.initialStep: Expected a value, found none");
        assertThatThrownBy(() -> withOptimiser("Lbfgs(history=0)"))
                .hasMessage("optimiser: Expected a history of at least 1 step, found 0");
    }
}
