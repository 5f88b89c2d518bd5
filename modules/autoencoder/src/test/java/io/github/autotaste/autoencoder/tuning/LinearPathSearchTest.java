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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class LinearPathSearchTest {

    private static final CdaeConfig START =
            CdaeConfig.defaults().hiddenUnits(8).epochs(3).build();

    @Test
    void theChoiceChangesThePathAlone() {
        CdaeConfig chosen = choose(inGroups(1), START, 1);
        assertThat(chosen.linearPath()).isInstanceOf(ClosedForm.class);
        assertThat(chosen.toBuilder().linearPath(START.linearPath()).build()).isEqualTo(START);
    }

    @Test
    void theChoiceIsTheSameForAnyNumberOfThreads() {
        RatingMatrix ratings = inGroups(2);
        assertThat(choose(ratings, START, 3)).isEqualTo(choose(ratings, START, 1));
    }

    /** With a rate of next to nothing the network stays as it was drawn. */
    @Test
    void aNetworkThatHasLearntNothingDoesNotCount() {
        CdaeConfig untrained = START.toBuilder()
                .epochs(1)
                .optimiser(Adam.withLearningRate(1e-9))
                .initialDeviation(1)
                .build();
        ClosedForm path = (ClosedForm) choose(inGroups(3), untrained, 1).linearPath();
        assertThat(path.networkWeight()).isLessThan(0.1);
    }

    @Test
    void dataTooSmallToChooseByGetTheUsualPath() {
        RatingMatrix ratings = RatingMatrixBuilder.ofPreferences()
                .add(1, 1, 1)
                .add(1, 2, 1)
                .add(2, 1, 1)
                .build();
        assertThat(choose(ratings, START, 1).linearPath()).isEqualTo(ClosedForm.defaults());
    }

    @Test
    void anInterruptedSearchIsCancelled() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> choose(inGroups(4), START, 1)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static CdaeConfig choose(RatingMatrix ratings, CdaeConfig start, int threads) {
        return new LinearPathSearch(Trainer.onAllProcessors().withThreads(threads)).choose(ratings, start);
    }

    /** Users of four groups prefer, but for some, the items of their own. */
    private static RatingMatrix inGroups(long seed) {
        Random random = new Random(seed);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < 80; user++) {
            for (int item = 0; item < 60; item++) {
                boolean isOwn = user % 4 == item % 4;
                if (random.nextDouble() < (isOwn ? 0.5 : 0.05)) {
                    builder.add(user, item, 1);
                }
            }
        }
        return builder.build();
    }
}
