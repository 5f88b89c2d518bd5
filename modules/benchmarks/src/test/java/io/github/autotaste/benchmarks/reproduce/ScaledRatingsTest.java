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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.baselines.UserItemBias;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ScaledRatingsTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(30, 20, 0.6, 1);

    /** Means scale with the ratings. */
    @Test
    void changesNothingForAModelThatScales() throws Exception {
        ItemScorer plain = UserItemBias.fit(RATINGS);
        ItemScorer scaled = new ScaledRatings((train, seed) -> UserItemBias.fit(train)).fit(RATINGS, 1);
        for (int user = 0; user < 30; user++) {
            float[] expected = new float[20];
            float[] actual = new float[20];
            plain.scoreAll(RATINGS.profileOf(user), expected);
            scaled.scoreAll(RATINGS.profileOf(user), actual);
            assertThat(actual).containsExactly(expected, Offset.offset(1e-5f));
            scaled.scoreItems(RATINGS.profileOf(user), new int[] {3, 1}, actual);
            assertThat(actual[0]).isCloseTo(expected[3], Offset.offset(1e-5f));
        }
    }

    /** Without it a sigmoid output could only say 1. */
    @Test
    void letsASigmoidOutputEstimateRatings() throws Exception {
        AutoRecConfig sigmoid = AutoRecConfig.asPublished(Orientation.ITEM)
                .hiddenUnits(5)
                .outputActivation(Activation.SIGMOID)
                .weightDecay(0.1)
                .epochs(60)
                .build();
        ItemScorer scorer =
                new ScaledRatings((train, seed) -> Trainer.onAllProcessors().train(train, sigmoid)).fit(RATINGS, 1);
        double sum = 0;
        for (int user = 0; user < 30; user++) {
            int[] items = RATINGS.byUser().columnsOf(user);
            float[] scores = new float[items.length];
            scorer.scoreItems(RATINGS.profileOf(user), items, scores);
            for (int position = 0; position < items.length; position++) {
                double error = scores[position] - RATINGS.profileOf(user).ratings()[position];
                sum += error * error;
            }
        }
        assertThat(Math.sqrt(sum / RATINGS.ratingCount())).isLessThan(0.6);
    }

    @Test
    void refusesRatingsThatWouldLookMissing() {
        RatingMatrix preferencesFromZero =
                RatingMatrixBuilder.ofRatings().add(1, 1, 0).add(1, 2, 5).build();
        assertThatThrownBy(
                        () -> new ScaledRatings((train, seed) -> UserItemBias.fit(train)).fit(preferencesFromZero, 1))
                .hasMessage("Expected ratings above 0, found 0.0");
    }
}
