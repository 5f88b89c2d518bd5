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

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.UserProfile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases have fewer ratings than code units and more, so that both forms of the system are solved. */
final class ItemAutoRecFoldInTest {

    static Stream<Case> cases() {
        return Case.all()
                .map(any -> new Case(
                        any.ratings(), any.hidden(), Activation.IDENTITY, any.loss(), any.hiddenUnits(), any.random()));
    }

    /** The slopes of the objective, written out, are zero at the row and bias that were found. */
    @ParameterizedTest
    @MethodSource("cases")
    void findsTheMinimumOfTheObjective(Case given) {
        ItemAutoRecModel model = (ItemAutoRecModel) given.itemAutoRec();
        UserProfile stranger = given.strangerWithRatings();
        Embedding found = model.userEmbedding(stranger);
        Embedding average = averageUser(given, model);
        double[] slopes = new double[model.network().codeUnits()];
        double biasSlope = 5 * (found.bias() - average.bias());
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = model.config().weightDecay() / 2 * (found.vector()[j] - average.vector()[j]);
        }
        for (int p = 0; p < stranger.itemIndices().length; p++) {
            float[] code = model.codes().rows()[stranger.itemIndices()[p]];
            double error = found.bias() - stranger.ratings()[p];
            for (int j = 0; j < slopes.length; j++) {
                error += found.vector()[j] * code[j];
            }
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] += error * code[j];
            }
            biasSlope += error;
        }
        assertThat(biasSlope).isCloseTo(0, within(1e-3));
        for (double slope : slopes) {
            assertThat(slope).isCloseTo(0, within(1e-3));
        }
    }

    /** A range that is halved until it is short enough for 1e10 would be halved for ever. */
    @ParameterizedTest
    @EnumSource
    void anAbsurdRatingIsFittedUnderEveryOutputActivation(Activation output) {
        Case any = Case.of(3);
        Case given = new Case(any.ratings(), any.hidden(), output, any.loss(), any.hiddenUnits(), any.random());
        UserProfile visitor = UserProfile.ofUnknownUser(new int[] {0}, new float[] {1e10f});
        for (float score : Scores.of(given.itemAutoRec(), visitor)) {
            assertThat(score).isFinite();
        }
    }

    /** Against what the models do that have no short cut. */
    @ParameterizedTest
    @MethodSource("cases")
    void leavesEachRatingOutAsIfItHadNeverBeenThere(Case given) {
        AutoRecModel model = given.itemAutoRec();
        UserProfile stranger = given.strangerWithRatings();
        int ratings = stranger.itemIndices().length;
        for (int item = 0; item < given.items(); item++) {
            float[] scores = model.scoresWithoutEach(stranger, item);
            for (int left = 0; left < ratings; left++) {
                assertThat(scores[left]).isCloseTo(Scores.of(model, without(stranger, left))[item], within(1e-4f));
            }
        }
    }

    /** Rows over biases are shrunk by the number of ratings, of which one is missing. */
    @ParameterizedTest
    @MethodSource("cases")
    void leavesEachRatingOutOfShrunkenRows(Case given) {
        AutoRecModel model = given.overBiases(Orientation.ITEM);
        assertThat(model.config().columnShrinkage()).isPositive();
        UserProfile stranger = given.strangerWithRatings();
        UserProfile returning = new UserProfile(0, stranger.itemIndices(), stranger.ratings());
        for (int item = 0; item < given.items(); item++) {
            float[] scores = model.scoresWithoutEach(returning, item);
            for (int left = 0; left < scores.length; left++) {
                float expected = Scores.of(model, without(returning, left))[item];
                assertThat(scores[left]).isCloseTo(expected, within(1e-4f * Math.max(1, Math.abs(expected))));
            }
        }
    }

    /** What an export of the fold-in has to know. */
    @ParameterizedTest
    @MethodSource("cases")
    void tellsTheSystemThatItSolves(Case given) {
        ItemAutoRecModel model = (ItemAutoRecModel) given.itemAutoRec();
        ItemAutoRecFoldIn foldIn = ItemAutoRecFoldIn.of(model);
        assertThat(foldIn.ridge()).isEqualTo(model.config().weightDecay() / 2);
        assertThat(5 * Math.pow(foldIn.biasCode(), 2)).isCloseTo(foldIn.ridge(), within(1e-12));
        Embedding average = averageUser(given, model);
        Embedding nobody = model.userEmbedding(UserProfile.ofUnknownUser(new int[0], new float[0]));
        assertThat(nobody).isEqualTo(foldIn.average());
        assertThat(nobody.bias()).isCloseTo(average.bias(), within(1e-5f));
        for (int unit = 0; unit < model.network().codeUnits(); unit++) {
            assertThat(nobody.vector()[unit]).isCloseTo(average.vector()[unit], within(1e-5f));
        }
    }

    private static UserProfile without(UserProfile profile, int left) {
        int[] kept = IntStream.range(0, profile.itemIndices().length)
                .filter(position -> position != left)
                .toArray();
        float[] ratings = new float[kept.length];
        for (int p = 0; p < kept.length; p++) {
            ratings[p] = profile.ratings()[kept[p]];
        }
        int[] items = IntStream.of(kept).map(p -> profile.itemIndices()[p]).toArray();
        return new UserProfile(profile.userIndex(), items, ratings);
    }

    private static Embedding averageUser(Case given, ItemAutoRecModel model) {
        FloatMatrix decoder = model.network().decoder();
        float[] mean = new float[decoder.getColumnDimension()];
        float bias = 0;
        int trained = given.coldUser();
        for (int user = 0; user < trained; user++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += decoder.rows()[user][j] / trained;
            }
            bias += model.network().outputBias().rows()[0][user] / trained;
        }
        return new Embedding(mean, bias);
    }
}
