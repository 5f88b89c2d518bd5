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
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CdaeConfigTest {

    /** In no setting like the defaults. */
    private static final CdaeConfig OTHER = CdaeConfig.defaults()
            .hiddenUnits(7)
            .hiddenActivation(Activation.SELU)
            .outputActivation(Activation.ELU)
            .loss(Loss.HINGE)
            .corruptionRatio(0.625)
            .userVector(false)
            .normalisedInput(false)
            .tiedWeights(true)
            .negatives(new Negatives.InBatch())
            .positiveFrom(3.5)
            .weightDecay(0.25)
            .optimiser(Adam.withLearningRate(0.125))
            .rateSchedule(RateSchedule.CONSTANT)
            .batchSize(11)
            .epochs(13)
            .initialDeviation(0.375)
            .linearPath(LinearPath.ClosedForm.defaults())
            .seed(-17)
            .build();

    @Test
    void publishedSettingsAreThoseOfTheirSources() {
        CdaeConfig config = CdaeConfig.asPublished().build();
        // the authors' program: five sampled negatives, half of the input dropped, a vector for every user
        assertThat(config.negatives()).isEqualTo(new Negatives.Uniform(5));
        assertThat(config.corruption()).isEqualTo(new MaskingNoise(0.5));
        assertThat(config.userVector()).isTrue();
        assertThat(config.normalisedInput()).isFalse();
        assertThat(config.tiedWeights()).isFalse();
        // the authors' program: tanh is one of its hidden units, logistic loss goes with a linear output
        assertThat(config.hiddenActivation()).isEqualTo(Activation.TANH);
        assertThat(config.outputActivation()).isEqualTo(Activation.IDENTITY);
        assertThat(config.loss()).isEqualTo(Loss.LOGISTIC);
        // whatever was rated was chosen
        assertThat(config.positiveFrom()).isEqualTo(Double.NEGATIVE_INFINITY);
        // ours
        assertThat(config.hiddenUnits()).containsExactly(64);
        assertThat(config.weightDecay()).isEqualTo(1e-3);
        assertThat(config.optimiser()).isEqualTo(Adam.withLearningRate(3e-3));
        assertThat(config.batchSize()).isEqualTo(128);
        assertThat(config.epochs()).isEqualTo(75);
        assertThat(config.initialDeviation()).isEqualTo(0.05);
        assertThat(config.seed()).isEqualTo(1);
    }

    @Test
    void defaultsDepartFromThemWhereTheResultsSaySo() {
        assertThat(CdaeConfig.defaults().build())
                .isEqualTo(CdaeConfig.asPublished()
                        .hiddenUnits(200)
                        .loss(Loss.SQUARE)
                        .normalisedInput(true)
                        .corruptionRatio(0.8)
                        .negatives(new Negatives.WholeCatalogue())
                        .optimiser(Adam.withLearningRate(2e-3))
                        .rateSchedule(RateSchedule.COSINE)
                        .epochs(20)
                        .build());
    }

    static Stream<Arguments> settingsOutOfRange() {
        return Stream.of(
                refusal(builder().hiddenUnits(0), "Expected hiddenUnits of at least 1, found 0"),
                refusal(builder().hiddenUnits(), "Expected at least one hidden layer, found none"),
                refusal(
                        builder().hiddenUnits(4, 4).tiedWeights(true),
                        "Expected one hidden layer for tied weights, found [4, 4]"),
                refusal(builder().batchSize(0), "Expected batchSize of at least 1, found 0"),
                refusal(builder().epochs(0), "Expected epochs of at least 1, found 0"),
                refusal(builder().positiveFrom(Double.NaN), "Expected a number as positiveFrom, found NaN"),
                refusal(builder().weightDecay(-0.1), "Expected a finite weightDecay of at least 0, found -0.1"),
                refusal(builder().weightDecay(1e305), "Expected weightDecay of at most 1.0E15, found 1.0E305"),
                refusal(builder().weightDecay(Double.NaN), "Expected a finite weightDecay of at least 0, found NaN"),
                refusal(builder().initialDeviation(0), "Expected a finite initialDeviation above 0, found 0.0"),
                refusal(
                        builder().initialDeviation(Double.POSITIVE_INFINITY),
                        "Expected a finite initialDeviation above 0, found Infinity"),
                refusal(
                        builder().optimiser(RProp.withInitialStep(0.1)),
                        "Expected batchSize FULL_BATCH, since RProp[initialStep=0.1, growth=1.2, shrinkage=0.5,"
                                + " smallestStep=0.0, largestStep=50.0] compares whole gradients with one another;"
                                + " for mini-batches take Adam"));
    }

    @ParameterizedTest
    @MethodSource("settingsOutOfRange")
    void refusesSettingsOutOfRange(CdaeConfig.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesCorruptionThatIsNoShare(double ratio) {
        assertThatThrownBy(() -> builder().corruptionRatio(ratio))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a corruption ratio in [0, 1], found " + ratio);
    }

    @Test
    void refusesNegativesOutOfRange() {
        assertThatThrownBy(() -> new Negatives.Uniform(-1)).hasMessage("Expected perPositive of at least 0, found -1");
        assertThatThrownBy(() -> new Negatives.Popular(-1, 1))
                .hasMessage("Expected perPositive of at least 0, found -1");
        assertThatThrownBy(() -> new Negatives.Popular(1, -1))
                .hasMessage("Expected a finite exponent of at least 0, found -1.0");
    }

    @Test
    void takesTheEndsOfTheRanges() {
        CdaeConfig config = builder()
                .hiddenUnits(1)
                .negatives(new Negatives.Uniform(0))
                .corruptionRatio(1)
                .batchSize(1)
                .epochs(1)
                .weightDecay(0)
                .initialDeviation(Double.MIN_VALUE)
                .positiveFrom(Double.POSITIVE_INFINITY)
                .build();
        assertThat(config.toBuilder().build()).isEqualTo(config);
    }

    @Test
    void toBuilderKeepsEverySetting() {
        RecordComponents.assertAllDiffer(CdaeConfig.defaults().build(), OTHER);
        assertThat(OTHER.toBuilder().build()).isEqualTo(OTHER);
    }

    @Test
    void toStringNamesEverySetting() {
        RecordComponents.assertNamedIn(OTHER.toString(), OTHER);
    }

    /** A vector of four equal values has the length 1 if each is a half. */
    @Test
    void inputIsOneForEachPreferenceOrOfLengthOne() {
        assertThat(builder().normalisedInput(true).build().inputOf(4)).isEqualTo(0.5f);
        assertThat(builder().normalisedInput(false).build().inputOf(4)).isOne();
    }

    private static CdaeConfig.Builder builder() {
        return CdaeConfig.defaults();
    }

    private static Arguments refusal(CdaeConfig.Builder builder, String message) {
        return Arguments.of(builder, message);
    }
}
