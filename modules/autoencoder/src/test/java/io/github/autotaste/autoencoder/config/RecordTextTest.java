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

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.GaussianNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.RProp;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordTextTest {

    static Stream<Record> configs() {
        return Stream.of(
                AutoRecConfig.itemBased().build(),
                AutoRecConfig.asPublished(Orientation.USER)
                        .hiddenUnits(500, 250, 500)
                        .inputNoise(new GaussianNoise(0.1))
                        .optimiser(new Lbfgs(7))
                        .weightDecay(1e-30)
                        .seed(Long.MIN_VALUE)
                        .build(),
                CdaeConfig.defaults().negatives(new Negatives.Popular(3, 0.75)).build(),
                CdaeConfig.multDae()
                        .optimiser(Adam.withLearningRate(0.1 + 0.2))
                        .positiveFrom(Double.NEGATIVE_INFINITY)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("configs")
    void readsWhatItWrites(Record config) {
        String text = RecordText.of(config);
        assertThat(RecordText.parse(text, config.getClass())).isEqualTo(config);
    }

    @Test
    void writesNamesAndValues() {
        assertThat(RecordText.of(Adam.withLearningRate(0.01)))
                .isEqualTo("Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Adam",
                "Lbfgs(history=10)",
                "Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8) ",
                "Adam(learningRate=0.01, learningRate=0.01)",
                "Adam(learningRate=0.01,beta1=0.9)",
                "Adam(learningRate=0.01, )",
                "Adam(learningRate=0x1p-4)",
                "Adam(learningRate=0.01f)",
                "Adam(learningRate=+0.01)",
                "Adam(learningRate=\u0661)",
                "Adam(beta1=0.9, beta2=0.999, epsilon=1.0E-8)",
                "Adam(learningRate=x, beta1=0.9, beta2=0.999, epsilon=1.0E-8)",
                "Adam(learningRate=-1.0, beta1=0.9, beta2=0.999, epsilon=1.0E-8)"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> RecordText.parse(text, Adam.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatATextLeavesOutIsTheDefault() {
        assertThat(RecordText.parse("Adam(learningRate=0.01, beta2=0.99)", Adam.class))
                .isEqualTo(new Adam(0.01, 0.9, 0.99, 1e-8));
        assertThat(RecordText.parse("RProp(initialStep=0.01)", RProp.class)).isEqualTo(RProp.withInitialStep(0.01));
        assertThat(RecordText.parse("AutoRecConfig(orientation=USER)", AutoRecConfig.class))
                .isEqualTo(AutoRecConfig.asPublished(Orientation.USER).build());
        assertThat(RecordText.parse("CdaeConfig(optimiser=Lbfgs(), batchSize=2147483647)", CdaeConfig.class))
                .isEqualTo(CdaeConfig.asPublished()
                        .optimiser(new Lbfgs(10))
                        .batchSize(CdaeConfig.FULL_BATCH)
                        .build());
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> RecordText.parse("Adam(rate=1)", Adam.class))
                .hasMessage("Adam has no setting 'rate' in this version of Autotaste; it has"
                        + " learningRate, beta1, beta2, epsilon");
        assertThatThrownBy(() -> RecordText.parse("Adam()", Adam.class))
                .hasMessage("Expected learningRate of Adam, found none");
        assertThatThrownBy(() -> RecordText.parse("Lbfgs(history=99999999999)", Lbfgs.class))
                .hasMessage("Expected a number in the range of its type, found 99999999999");
        assertThatThrownBy(() -> RecordText.parse("Lbfgs(history=0)", Lbfgs.class))
                .hasMessage("Expected a history of at least 1 step, found 0");
    }
}
