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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

final class EarlyStoppingTest {

    private static final RatingMatrix RATINGS = Networks.ratings(60, 40, 1);

    @Test
    void returnsTheModelOfTheBestMeasurement() {
        // random ratings without decay: the longer it learns, the worse
        AutoRecConfig config = AutoRecConfig.userBased()
                .hiddenUnits(10)
                .weightDecay(0)
                .rateSchedule(RateSchedule.CONSTANT)
                .epochs(300)
                .build();
        EarlyStopping stopping = EarlyStopping.on(ValidationMetric.RMSE);
        var training = Trainer.onAllProcessors().train(RATINGS, config, stopping);
        Measurement best = training.curve().stream()
                .min(Comparator.comparingDouble(Measurement::metric))
                .orElseThrow();
        assertThat(training.bestEpoch()).isEqualTo(best.epoch());
        assertThat(training.curve()).as("five measurements without a new best").hasSize(best.epoch() / 5 + 5);
        Holdout holdout = stopping.split(RATINGS);
        assertThat(ValidationMetric.RMSE.of(training.model(), holdout)).isEqualTo(best.metric());
    }

    @Test
    void aModelStoppedAtItsBestEpochIsTheOneTrainedThatLong() {
        CdaeConfig config = CdaeConfig.asPublished().hiddenUnits(8).epochs(200).build();
        EarlyStopping stopping = EarlyStopping.on(ValidationMetric.NDCG);
        var training = Trainer.onAllProcessors().train(RATINGS, config, stopping);
        CdaeModel same = Trainer.onAllProcessors()
                .train(
                        stopping.split(RATINGS).train(),
                        config.toBuilder().epochs(training.bestEpoch()).build());
        Autoencoder stopped = training.model().network();
        assertThat(stopped.decoder().rows())
                .isDeepEqualTo(same.network().decoder().rows());
        assertThat(stopped.rowVectors().rows())
                .isDeepEqualTo(same.network().rowVectors().rows());
    }

    /** Random ratings: an early checkpoint is better than the last one. */
    @Test
    void aLearningRateThatFallsToTheLastEpochGetsThere() {
        AutoRecConfig config = AutoRecConfig.userBased()
                .hiddenUnits(10)
                .weightDecay(0)
                .rateSchedule(RateSchedule.COSINE)
                .epochs(62)
                .build();
        EarlyStopping stopping = new EarlyStopping(ValidationMetric.RMSE, 0.1, 5, 1, 1);
        var training = Trainer.onAllProcessors().train(RATINGS, config, stopping);
        assertThat(training.curve())
                .as("every fifth epoch and the last")
                .hasSize(13)
                .anyMatch(point -> point.metric() < training.bestMetric());
        assertThat(training.bestEpoch()).isEqualTo(62);
        Autoencoder whole = Trainer.onAllProcessors()
                .train(stopping.split(RATINGS).train(), config)
                .network();
        assertThat(training.model().network().decoder().rows())
                .isDeepEqualTo(whole.decoder().rows());
    }

    @Test
    void theLastEpochIsMeasuredWhateverTheInterval() {
        CdaeConfig config = CdaeConfig.asPublished().hiddenUnits(4).epochs(3).build();
        var training = Trainer.onAllProcessors().train(RATINGS, config, EarlyStopping.on(ValidationMetric.NDCG));
        assertThat(training.curve()).extracting(Measurement::epoch).containsExactly(3);
        assertThat(training.bestEpoch()).isEqualTo(3);
    }

    @Test
    void listsAreMeasuredOnPreferencesAlone() {
        CdaeConfig config = CdaeConfig.asPublished()
                .hiddenUnits(4)
                .epochs(5)
                .positiveFrom(4)
                .build();
        EarlyStopping stopping = EarlyStopping.on(ValidationMetric.NDCG);
        var training = Trainer.onAllProcessors().train(RATINGS, config, stopping);
        Holdout holdout = stopping.split(RATINGS);
        Holdout liked = new Holdout(holdout.train(), holdout.test().preferencesFrom(4));
        assertThat(training.bestMetric())
                .isEqualTo(ValidationMetric.NDCG.of(training.model(), liked))
                .isNotEqualTo(ValidationMetric.NDCG.of(training.model(), holdout));
    }

    @Test
    void aGivenSplitCountsLikeOneOfItsOwn() {
        AutoRecConfig autoRec =
                AutoRecConfig.itemBased().hiddenUnits(4).epochs(20).build();
        EarlyStopping byError = EarlyStopping.on(ValidationMetric.RMSE);
        Trainer trainer = Trainer.onAllProcessors();
        assertThat(trainer.train(byError.split(RATINGS), autoRec, byError).curve())
                .isEqualTo(trainer.train(RATINGS, autoRec, byError).curve());
        CdaeConfig cdae = CdaeConfig.asPublished().hiddenUnits(4).epochs(20).build();
        EarlyStopping byLists = EarlyStopping.on(ValidationMetric.NDCG);
        assertThat(trainer.train(byLists.split(RATINGS), cdae, byLists).curve())
                .isEqualTo(trainer.train(RATINGS, cdae, byLists).curve());
    }

    @Test
    void refusesSharesAndPatienceOutOfRange() {
        assertThatThrownBy(() -> new EarlyStopping(ValidationMetric.RMSE, 1, 5, 5, 1))
                .hasMessage("Expected a heldOutShare between 0 and 1, found 1.0");
        assertThatThrownBy(() -> new EarlyStopping(ValidationMetric.RMSE, 0.1, 5, 0, 1))
                .hasMessage("Expected interval and patience of at least 1, found 5 and 0");
    }
}
