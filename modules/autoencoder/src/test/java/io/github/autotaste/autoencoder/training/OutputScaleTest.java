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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutputScaleTest {

    private static final RatingMatrix RATINGS = Networks.ratings(30, 20, 1);

    /** Ratings ten times as large, learnt in a unit ten times as large, give estimates ten times as large. */
    @ParameterizedTest
    @EnumSource
    void estimatesFollowTheScaleOfTheRatings(Orientation orientation) {
        AutoRecModel model = train(RATINGS, config(orientation).ratingUnit(0.8).build());
        AutoRecModel larger =
                train(tenfold(RATINGS), config(orientation).ratingUnit(8).build());
        for (int user = 0; user < RATINGS.users().size(); user++) {
            assertTenfold(RATINGS.profileOf(user), model, larger);
            UserProfile known = RATINGS.profileOf(user);
            assertTenfold(new UserProfile(-1, known.itemIndices(), known.ratings()), model, larger);
        }
    }

    private static void assertTenfold(UserProfile profile, AutoRecModel model, AutoRecModel larger) {
        float[] scores = new float[RATINGS.items().size()];
        model.scoreAll(profile, scores);
        float[] tenfold = new float[scores.length];
        float[] ratings = profile.ratings().clone();
        for (int position = 0; position < ratings.length; position++) {
            ratings[position] *= 10;
        }
        larger.scoreAll(new UserProfile(profile.userIndex(), profile.itemIndices(), ratings), tenfold);
        for (int item = 0; item < scores.length; item++) {
            assertThat(tenfold[item]).isCloseTo(10 * scores[item], within(2e-2f));
        }
    }

    /** A model that another starts from is turned back into what was trained, but for the factors of its columns. */
    @ParameterizedTest
    @EnumSource
    void undoesTheUnit(Orientation orientation) {
        AutoRecConfig config =
                config(orientation).ratingUnit(4).columnShrinkage(0).build();
        AutoRecModel model = train(RATINGS, config);
        float[][] encoder = OutputScale.undone(model).encoder().rows();
        float[][] again = OutputScale.of(config, RATINGS)
                .applyTo(OutputScale.undone(model))
                .encoder()
                .rows();
        assertThat(again).isDeepEqualTo(model.network().encoder().rows());
        assertThat(encoder[0][0]).isEqualTo(4 * model.network().encoder().rows()[0][0]);
    }

    @ParameterizedTest
    @EnumSource
    void columnsWithFewRatingsSayLess(Orientation orientation) {
        AutoRecModel plain =
                train(RATINGS, config(orientation).columnShrinkage(0).build());
        AutoRecModel shrunk =
                train(RATINGS, config(orientation).columnShrinkage(3).build());
        SparseRows columns = orientation == Orientation.ITEM ? RATINGS.byUser() : RATINGS.byItem();
        for (int column = 0; column < columns.rowCount(); column++) {
            float factor = columns.rowLength(column) / (columns.rowLength(column) + 3f);
            float[] expected = plain.network().decoder().rows()[column].clone();
            for (int unit = 0; unit < expected.length; unit++) {
                expected[unit] *= factor;
            }
            assertThat(shrunk.network().decoder().rows()[column]).containsExactly(expected, within(1e-6f));
        }
    }

    private static AutoRecConfig.Builder config(Orientation orientation) {
        return AutoRecConfig.overBiases(orientation)
                .hiddenUnits(6)
                .weightDecay(1)
                .batchSize(8);
    }

    private static AutoRecModel train(RatingMatrix ratings, AutoRecConfig config) {
        return Trainer.onAllProcessors().train(ratings, config);
    }

    private static RatingMatrix tenfold(RatingMatrix ratings) {
        RatingMatrixBuilder larger = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < ratings.users().size(); user++) {
            UserProfile profile = ratings.profileOf(user);
            for (int position = 0; position < profile.itemIndices().length; position++) {
                larger.add(
                        ratings.users().idAt(user),
                        ratings.items().idAt(profile.itemIndices()[position]),
                        10 * profile.ratings()[position]);
            }
        }
        return larger.build(ratings.users(), ratings.items());
    }
}
