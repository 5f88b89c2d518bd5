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
package io.github.autotaste.autoencoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AutoRecChoiceTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(40, 30, 0.5, 1);

    @ParameterizedTest
    @EnumSource
    void isTheSameForAnyNumberOfThreads(Orientation orientation) {
        assertThat(choice(4).choose(RATINGS, preset(orientation)))
                .isEqualTo(choice(1).choose(RATINGS, preset(orientation)));
    }

    @Test
    void keepsOrientationAndSeedAndEpochs() {
        AutoRecConfig chosen = choice(2).choose(RATINGS, preset(Orientation.USER));
        assertThat(chosen.orientation()).isEqualTo(Orientation.USER);
        assertThat(chosen.seed()).isEqualTo(3);
        assertThat(chosen.epochs()).isEqualTo(preset(Orientation.USER).epochs());
    }

    @Test
    void takesTheBestOfTheTrialsItTellsOf() {
        List<SearchTrial> trials = new ArrayList<>();
        SearchListener listener = new SearchListener() {
            @Override
            public void trained(SearchTrial trial) {
                trials.add(trial);
            }
        };
        AutoRecConfig chosen =
                new AutoRecChoice(Trainer.onAllProcessors(), listener).choose(RATINGS, preset(Orientation.ITEM));
        assertThat(trials).hasSize(2);
        SearchTrial best = trials.get(0).score() <= trials.get(1).score() ? trials.get(0) : trials.get(1);
        assertThat(chosen).isEqualTo(best.config());
    }

    @Test
    void leavesTheBiasesAloneWhereNothingElseIsToBeLearnt() {
        RatingMatrixBuilder noise = RatingMatrixBuilder.ofRatings();
        Random random = new Random(5);
        for (int user = 0; user < 500; user++) {
            for (int rating = 0; rating < 12; rating++) {
                noise.add(user, random.nextInt(500), (float) (user % 5 + random.nextGaussian()));
            }
        }
        RatingMatrix ratings = noise.build();
        AutoRecConfig chosen = choice(2).choose(ratings, preset(Orientation.ITEM));
        assertThat(chosen.columnShrinkage()).isGreaterThanOrEqualTo(10);
        assertThat(chosen.userShrinkage()).as("users differ").isLessThan(chosen.itemShrinkage());
    }

    @Test
    void keepsThePresetWhereThereIsNothingToChooseBy() {
        RatingMatrix few = TinyRatings.ratings(4, 4, 0.5, 1);
        AutoRecConfig preset = Presets.autoRec(Orientation.ITEM, few).build();
        assertThat(choice(1).choose(few, preset)).isEqualTo(preset);
    }

    @ParameterizedTest
    @EnumSource
    void heldOutErrorsAreThoseOfModelsWithThatShrinkage(Orientation orientation) {
        Holdout parts = Holdout.random(RATINGS, 0.8, 1);
        AutoRecConfig config = preset(orientation).toBuilder()
                .hiddenUnits(8)
                .columnShrinkage(0)
                .build();
        AutoRecModel unshrunk = Trainer.onAllProcessors().train(parts.train(), config);
        HeldOutEstimates estimates = HeldOutEstimates.of(unshrunk, parts);
        AutoRecConfig shrunk = config.toBuilder().columnShrinkage(7).build();
        HeldOutEstimates ofShrunk =
                HeldOutEstimates.of(Trainer.onAllProcessors().train(parts.train(), shrunk), parts);
        assertThat(estimates.squaredErrors(7)).isCloseTo(ofShrunk.squaredErrors(0), within(1e-3));
        assertThat(estimates.squaredErrors(1e9))
                .isCloseTo(HeldOutEstimates.ofOffsets(config, parts).squaredErrors(0), within(1e-3));
    }

    private static AutoRecConfig preset(Orientation orientation) {
        return Presets.autoRec(orientation, RATINGS).seed(3).build();
    }

    private static AutoRecChoice choice(int threads) {
        return new AutoRecChoice(Trainer.onAllProcessors().withThreads(threads));
    }
}
