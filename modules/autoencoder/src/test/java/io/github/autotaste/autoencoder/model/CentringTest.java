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
package io.github.autotaste.autoencoder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CentringTest {

    /** User 1: 1 and 5, user 2: 3; item 1: 1 and 3, item 2: 5. The mean of all is 3. */
    private static final RatingMatrix RATINGS = RatingMatrixBuilder.ofRatings()
            .add(1, 1, 1)
            .add(1, 2, 5)
            .add(2, 1, 3)
            .build();

    @Test
    void meansAreDrawnTowardsTheMeanOfAllByFiveRatings() {
        Offsets items = Offsets.of(with(Centring.ITEM), RATINGS);
        // (1 + 3 + 5 * 3) / 7 and (5 + 5 * 3) / 6
        assertThat(items.ofItem(0)).isCloseTo(19f / 7, within(1e-6f));
        assertThat(items.ofItem(1)).isCloseTo(20f / 6, within(1e-6f));
        assertThat(items.ofUser(0)).isZero();
        Offsets users = Offsets.of(with(Centring.USER), RATINGS);
        assertThat(users.ofUser(0)).isCloseTo(21f / 7, within(1e-6f));
        assertThat(users.ofUser(1)).isCloseTo(18f / 6, within(1e-6f));
        assertThat(users.ofItem(0)).isZero();
        assertThat(Offsets.of(with(Centring.GLOBAL), RATINGS).ofItem(1)).isEqualTo(3f);
        assertThat(Offsets.of(with(Centring.NONE), RATINGS).ofItem(1)).isZero();
    }

    private static AutoRecConfig with(Centring centring) {
        return AutoRecConfig.userBased().centring(centring).build();
    }

    @Test
    void biasesAreMeansOfWhatTheMeanAndTheItemLeave() {
        AutoRecConfig config = AutoRecConfig.userBased()
                .centring(Centring.BIASES)
                .itemShrinkage(2)
                .userShrinkage(1)
                .build();
        Offsets offsets = Offsets.of(config, RATINGS);
        // 3 + (-2 + 0) / (2 + 2) and 3 + 2 / (2 + 1)
        assertThat(offsets.ofItem(0)).isCloseTo(2.5f, within(1e-6f));
        assertThat(offsets.ofItem(1)).isCloseTo(11f / 3, within(1e-6f));
        // (-1.5 + 4/3) / (1 + 2) and 0.5 / (1 + 1)
        assertThat(offsets.ofUser(0)).isCloseTo(-1f / 18, within(1e-6f));
        assertThat(offsets.ofUser(1)).isCloseTo(0.25f, within(1e-6f));
        UserProfile stranger = new UserProfile(-1, new int[] {0, 1}, new float[] {1, 5});
        assertThat(offsets.ofUser(stranger)).isCloseTo(offsets.ofUser(0), within(1e-6f));
    }

    /** With a decay that holds all weights at zero, nothing is left but the offsets and the output biases. */
    @ParameterizedTest
    @EnumSource
    void aModelThatLearntNothingElseEstimatesTheOffsets(Centring centring) {
        AutoRecConfig config = AutoRecConfig.userBased()
                .hiddenUnits(2)
                .centring(centring)
                .weightDecay(1e6)
                .epochs(200)
                .build();
        AutoRecModel model = Trainer.onAllProcessors().train(RATINGS, config);
        Offsets offsets = Offsets.of(config, RATINGS);
        float[] scores = Scores.of(model, RATINGS.profileOf(0));
        for (int item = 0; item < 2; item++) {
            double bias = model.network().outputBias().getEntry(0, item);
            assertThat((double) scores[item]).isCloseTo(offsets.ofUser(0) + offsets.ofItem(item) + bias, within(1e-2));
        }
    }
}
