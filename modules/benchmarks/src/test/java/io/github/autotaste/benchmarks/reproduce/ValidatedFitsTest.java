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
package io.github.autotaste.benchmarks.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValidatedFitsTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(40, 25, 0.6, 1);

    /** A decay that leaves nothing of the weights loses to one that lets them learn, wherever that stands. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "2,1e6", "2,20,200,2000,20000", "1e-9,2,1e6", "0,2"})
    void takesTheDecayThatDoesBestOnHeldOutRatings(String decays) {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(5).epochs(60).build();
        ValidatedDecay fit = new ValidatedDecay(
                Trainer.onAllProcessors(),
                config,
                Stream.of(decays.split(",")).map(Double::valueOf).toList());
        AutoRecModel model = (AutoRecModel) fit.fit(RATINGS, 3);
        assertThat(model.config().weightDecay()).isEqualTo(2);
        assertThat(model.config().seed()).isEqualTo(3);
        assertThat(model.trainedOn().users()).isEqualTo(RATINGS.users());
        assertThat(fit.row("x").chosen().get()).isEqualTo("2 (" + model.config().epochs() + ")");
        fit.fit(RATINGS, 3);
        assertThat(fit.row("x").chosen().get()).matches("(2 \\(\\d+\\)), \\1");
    }

    @Test
    void takesTheEpochsThatDoBestOnHeldOutPreferences() {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(5).epochs(1).build();
        ValidatedEpochs fit = new ValidatedEpochs(Trainer.onAllProcessors(), config);
        CdaeModel model = (CdaeModel) fit.fit(RATINGS, 3);
        assertThat(model.config().epochs()).isBetween(5, 200);
        assertThat(fit.row("x").chosen().get())
                .isEqualTo(String.valueOf(model.config().epochs()));
    }
}
