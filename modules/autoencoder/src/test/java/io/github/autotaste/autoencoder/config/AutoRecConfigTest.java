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

import io.github.autotaste.autoencoder.config.AutoRecConfig.InitialBias;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AutoRecConfigTest {

    /** In no setting like the defaults of either orientation. */
    private static final AutoRecConfig OTHER = AutoRecConfig.userBased()
            .hiddenUnits(7)
            .hiddenActivation(Activation.TANH)
            .outputActivation(Activation.IDENTITY)
            .normalisedInput(false)
            .inputShrinkage(8)
            .inputNoise(new MaskingNoise(0.25))
            .centring(Centring.USER)
            .itemShrinkage(2)
            .userShrinkage(3)
            .ratingUnit(1.5)
            .presence(4)
            .columnShrinkage(6)
            .initialBias(InitialBias.ZERO)
            .weightDecay(0.25)
            .optimiser(Adam.withLearningRate(0.125))
            .rateSchedule(RateSchedule.CONSTANT)
            .batchSize(11)
            .epochs(13)
            .initialDeviation(0.375)
            .seed(-17)
            .build();

    @Test
    void defaultsAreThoseOfTheirSources() {
        for (Orientation orientation : Orientation.values()) {
            AutoRecConfig config = AutoRecConfig.asPublished(orientation).build();
            assertThat(config.orientation()).isEqualTo(orientation);
            // the paper, section 3: k, the activations of its best model, the optimiser, on all data at once
            assertThat(config.hiddenUnits()).containsExactly(500);
            assertThat(config.hiddenActivation()).isEqualTo(Activation.SIGMOID);
            assertThat(config.outputActivation()).isEqualTo(Activation.IDENTITY);
            assertThat(config.optimiser()).isEqualTo(RProp.withInitialStep(1e-3));
            assertThat(config.batchSize()).isEqualTo(AutoRecConfig.FULL_BATCH);
            assertThat(config.rateSchedule()).isEqualTo(RateSchedule.CONSTANT);
            assertThat(config.inputNoise()).isEqualTo(Corruption.NONE);
            assertThat(config.normalisedInput()).isFalse();
            assertThat(config.centring()).isEqualTo(Centring.NONE);
            assertThat(config.initialBias()).isEqualTo(InitialBias.ZERO);
            // the authors' program, whose 100 is 400 in the paper's terms
            assertThat(config.weightDecay()).isEqualTo(400);
            assertThat(config.initialDeviation()).isEqualTo(0.01);
            assertThat(config.seed()).isEqualTo(1);
        }
    }

    @Test
    void tunedDefaultsAreThoseOfTheResults() {
        AutoRecConfig item = AutoRecConfig.itemBased().build();
        assertThat(item.orientation()).isEqualTo(Orientation.ITEM);
        assertThat(item.centring()).isEqualTo(Centring.NONE);
        assertThat(item.normalisedInput()).isTrue();
        assertThat(item.initialBias()).isEqualTo(InitialBias.COLUMN_MEAN);
        assertThat(item.weightDecay()).isEqualTo(200);
        AutoRecConfig user = AutoRecConfig.userBased().build();
        assertThat(user.orientation()).isEqualTo(Orientation.USER);
        assertThat(user.centring()).isEqualTo(Centring.ITEM);
        assertThat(user.normalisedInput()).isFalse();
        assertThat(user.weightDecay()).isEqualTo(100);
        for (AutoRecConfig config : List.of(item, user)) {
            assertThat(config.optimiser()).isEqualTo(Adam.withLearningRate(1e-3));
            assertThat(config.rateSchedule()).isEqualTo(RateSchedule.COSINE);
            assertThat(config.batchSize()).isEqualTo(256);
            assertThat(config.epochs()).isEqualTo(30);
        }
    }

    static Stream<Arguments> settingsOutOfRange() {
        return Stream.of(
                refusal(builder().hiddenUnits(0), "Expected hiddenUnits of at least 1, found 0"),
                refusal(builder().batchSize(0), "Expected batchSize of at least 1, found 0"),
                refusal(builder().epochs(0), "Expected epochs of at least 1, found 0"),
                refusal(builder().inputShrinkage(-1), "Expected a finite inputShrinkage of at least 0, found -1.0"),
                refusal(builder().weightDecay(-0.1), "Expected a finite weightDecay of at least 0, found -0.1"),
                refusal(builder().weightDecay(1e305), "Expected weightDecay of at most 1.0E15, found 1.0E305"),
                refusal(builder().weightDecay(Double.NaN), "Expected a finite weightDecay of at least 0, found NaN"),
                refusal(
                        builder().weightDecay(Double.POSITIVE_INFINITY),
                        "Expected a finite weightDecay of at least 0, found Infinity"),
                refusal(builder().initialDeviation(0), "Expected a finite initialDeviation above 0, found 0.0"),
                refusal(
                        builder().initialDeviation(Double.NaN),
                        "Expected a finite initialDeviation above 0, found NaN"),
                refusal(
                        AutoRecConfig.asPublished(Orientation.ITEM).rateSchedule(RateSchedule.COSINE),
                        "Expected rateSchedule CONSTANT, since RProp[initialStep=0.001, growth=1.2, shrinkage=0.5,"
                                + " smallestStep=0.0, largestStep=50.0] has no learning rate, found COSINE; Adam has one"),
                refusal(
                        AutoRecConfig.asPublished(Orientation.ITEM).batchSize(100),
                        "Expected batchSize FULL_BATCH, since RProp[initialStep=0.001, growth=1.2, shrinkage=0.5,"
                                + " smallestStep=0.0, largestStep=50.0] compares whole gradients with one another;"
                                + " for mini-batches take Adam"));
    }

    @ParameterizedTest
    @MethodSource("settingsOutOfRange")
    void refusesSettingsOutOfRange(AutoRecConfig.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void takesTheEndsOfTheRanges() {
        AutoRecConfig config = builder()
                .hiddenUnits(1)
                .batchSize(1)
                .epochs(1)
                .weightDecay(0)
                .initialDeviation(Double.MIN_VALUE)
                .optimiser(Adam.withLearningRate(1))
                .build();
        assertThat(config.toBuilder().build()).isEqualTo(config);
    }

    @Test
    void inputsOfFewRatingsAreNotTheLargest() {
        AutoRecConfig config = builder().normalisedInput(true).inputShrinkage(5).build();
        assertThat(config.inputFactor(1, 60)).isEqualTo((float) Math.sqrt(10));
        assertThat(config.inputFactor(55, 60)).isEqualTo(1);
        assertThat(config.inputFactor(0, 60)).isEqualTo(1);
    }

    @Test
    void toBuilderKeepsEverySetting() {
        AutoRecConfig start =
                AutoRecConfig.itemBased().outputActivation(Activation.ELU).build();
        RecordComponents.assertAllDiffer(start, OTHER);
        assertThat(OTHER.toBuilder().build()).isEqualTo(OTHER);
    }

    @Test
    void toStringNamesEverySetting() {
        RecordComponents.assertNamedIn(OTHER.toString(), OTHER);
    }

    private static AutoRecConfig.Builder builder() {
        return AutoRecConfig.itemBased();
    }

    private static Arguments refusal(AutoRecConfig.Builder builder, String message) {
        return Arguments.of(builder, message);
    }
}
