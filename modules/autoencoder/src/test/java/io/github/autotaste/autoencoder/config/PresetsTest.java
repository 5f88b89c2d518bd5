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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;

final class PresetsTest {

    @Test
    void moreRatingsBearMoreDecay() {
        double few = itemBased(10, 100).weightDecay();
        assertThat(itemBased(100, 1000).weightDecay() / few).isCloseTo(Math.pow(100, 0.6), within(1e-6));
        assertThat(Presets.autoRec(Orientation.USER, ratings(10, 100)).build().weightDecay())
                .isCloseTo(few / 2, within(1e-9));
    }

    @Test
    void anEpochTakesAsManyStepsWhateverTheNumberOfRows() {
        for (int items : new int[] {15, 100, 4000}) {
            int batchSize = itemBased(2, items).batchSize();
            assertThat((items + batchSize - 1) / batchSize)
                    .as("%d items", items)
                    .isBetween(12, 15);
        }
        assertThat(itemBased(2, 3).batchSize()).isEqualTo(1);
        assertThat(Presets.cdae(ratings(2, 3)).build().epochs()).isEqualTo(480);
    }

    @Test
    void unitsAreFewerWhereColumnsAreManyAndRatingsFew() {
        assertThat(itemBased(1, 1000).hiddenUnits()).containsExactly(500);
        assertThat(itemBased(8_000, 1).hiddenUnits()).containsExactly(500);
        assertThat(itemBased(20_000, 20).hiddenUnits()).containsExactly(320);
        assertThat(itemBased(30_000, 1).hiddenUnits()).containsExactly(139);
        assertThat(itemBased(100_000, 1).hiddenUnits()).containsExactly(64);
    }

    @Test
    void ratingsAreLearntInUnitsOfTheirDeviation() {
        RatingMatrix twoAndFour =
                RatingMatrixBuilder.ofRatings().add(1, 1, 2).add(1, 2, 4).build();
        assertThat(Presets.autoRec(Orientation.ITEM, twoAndFour).build().ratingUnit())
                .isEqualTo(1);
        RatingMatrix zeroAndTwenty =
                RatingMatrixBuilder.ofRatings().add(1, 1, 0).add(1, 2, 20).build();
        assertThat(Presets.autoRec(Orientation.ITEM, zeroAndTwenty).build().ratingUnit())
                .isEqualTo(10);
        RatingMatrix equal =
                RatingMatrixBuilder.ofRatings().add(1, 1, 7).add(1, 2, 7).build();
        assertThat(Presets.autoRec(Orientation.ITEM, equal).build().ratingUnit())
                .isEqualTo(1);
    }

    @Test
    void anotherActivationWithItsDecaySuitsToo() {
        AutoRecConfig sigmoid = itemBased(20, 100);
        AutoRecConfig tanh = sigmoid.toBuilder()
                .hiddenActivation(Activation.TANH)
                .weightDecay(Presets.decayFactor(Activation.TANH) * sigmoid.weightDecay())
                .build();
        assertThat(Presets.suit(tanh, ratings(20, 100))).isTrue();
        assertThat(Presets.suit(tanh, ratings(60, 100))).isFalse();
    }

    @Test
    void negativesAreSampledWhereUsersTimesItemsAreMany() {
        assertThat(Presets.cdae(ratings(10, 10)).build().negatives()).isEqualTo(new Negatives.WholeCatalogue());
        RatingMatrixBuilder diagonal = RatingMatrixBuilder.ofRatings();
        for (int id = 0; id < 7100; id++) {
            diagonal.add(id, id, 1);
        }
        assertThat(Presets.cdae(diagonal.build()).build().negatives()).isEqualTo(new Negatives.Uniform(5));
    }

    @Test
    void ratingsOfAScaleArePreferencesFromAQuarterOfTheRangeBelowTheirMeanOn() {
        assertThat(positiveFrom(1, 2, 3, 4, 5)).isEqualTo(2);
        assertThat(positiveFrom(1, 8, 9, 10)).isEqualTo(8);
        assertThat(positiveFrom(3, 3.5f, 4, 4)).isEqualTo(3.5);
        assertThat(positiveFrom(-10, -2, 3)).isEqualTo(-2);
        assertThat(positiveFrom(0.5f, 0.5f, 5)).isEqualTo(5);
    }

    @Test
    void countsAndEqualRatingsAreAllPreferences() {
        assertThat(positiveFrom(1, 1, 1, 1, 1, 1, 1, 2, 2, 7, 30, 2500)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(positiveFrom(4.3f, 4.3f, 4.3f)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(positiveFrom()).isEqualTo(Double.NEGATIVE_INFINITY);
        RatingMatrix likes =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1).add(1, 2, 1).build();
        assertThat(Presets.cdae(likes).build().positiveFrom()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static double positiveFrom(float... values) {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < values.length; item++) {
            ratings.add(7, item, values[item]);
        }
        return Presets.cdae(ratings.build()).build().positiveFrom();
    }

    @Test
    void dataWithoutRatingsHaveSettingsToo() {
        RatingMatrix nothing = RatingMatrixBuilder.ofRatings().build();
        assertThat(Presets.autoRec(Orientation.ITEM, nothing).build().epochs()).isPositive();
        assertThat(Presets.cdae(nothing).build().epochs()).isPositive();
    }

    @Test
    void suitUntilTheDataHaveGrownOrShrunkByTheFactor() {
        AutoRecConfig config = itemBased(20, 100);
        for (int users : new int[] {10, 12, 20, 30, 40}) {
            assertThat(Presets.suit(config, ratings(users, 100)))
                    .as("%d users", users)
                    .isTrue();
        }
        for (int users : new int[] {4, 8, 50, 100}) {
            assertThat(Presets.suit(config, ratings(users, 100)))
                    .as("%d users", users)
                    .isFalse();
        }
        assertThat(Presets.suit(config, ratings(2, 1000)))
                .as("rows, at as many ratings")
                .isFalse();
    }

    @Test
    void cdaesSuitUntilUsersOrCellsHaveGrownOrShrunkByTheFactor() {
        CdaeConfig config = Presets.cdae(ratings(1000, 4)).build();
        assertThat(Presets.suit(config, ratings(600, 4))).isTrue();
        assertThat(Presets.suit(config, ratings(1900, 4))).isTrue();
        assertThat(Presets.suit(config, ratings(3000, 4))).isFalse();
        assertThat(Presets.suit(config, ratings(200, 4))).isFalse();
        CdaeConfig sampled =
                config.toBuilder().negatives(new Negatives.Uniform(5)).build();
        assertThat(Presets.suit(sampled, ratings(1000, 4))).isFalse();
    }

    @Test
    void aNetworkThatDoesNotCountSuitsWhateverItsEpochs() {
        CdaeConfig.Builder few = Presets.cdae(ratings(1000, 4)).epochs(2);
        assertThat(Presets.suit(few.build(), ratings(1000, 4))).isFalse();
        few.linearPath(LinearPath.ClosedForm.defaults().withNetworkWeight(0));
        assertThat(Presets.suit(few.build(), ratings(1000, 4))).isTrue();
        assertThat(Presets.suit(few.build(), ratings(3000, 4))).isFalse();
    }

    @Test
    void settingsChosenWithoutRatingsSuitNone() {
        RatingMatrix nothing = RatingMatrixBuilder.ofRatings().build();
        AutoRecConfig config = Presets.autoRec(Orientation.ITEM, nothing).build();
        assertThat(Presets.suit(config, nothing)).isTrue();
        assertThat(Presets.suit(config, ratings(3, 3))).isFalse();
    }

    private static AutoRecConfig itemBased(int users, int items) {
        return Presets.autoRec(Orientation.ITEM, ratings(users, items)).build();
    }

    /** Everybody has rated everything. */
    private static RatingMatrix ratings(int users, int items) {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                ratings.add(user, item, 1 + (user + item) % 5);
            }
        }
        return ratings.build();
    }
}
