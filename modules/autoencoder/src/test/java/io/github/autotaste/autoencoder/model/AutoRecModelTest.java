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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AutoRecModelTest {

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itemBasedScoresAreReconstructionsOfTheItemsRows(Case given) {
        AutoRecModel model = given.itemAutoRec();
        NaiveNetwork naive = new NaiveNetwork(model.network());
        var byItem = given.ratings().byItem();
        for (int user = 0; user < given.coldUser(); user++) {
            double[] expected = new double[given.items()];
            for (int item = 0; item < expected.length; item++) {
                double[] hidden =
                        naive.encode(-1, byItem.columnsOf(item), scaled(byItem.valuesOf(item), model.config(), byItem));
                boolean isCold = byItem.rowLength(item) == 0;
                expected[item] = isCold ? given.ratings().mean() : naive.decode(hidden, user);
            }
            Scores.assertClose(Scores.of(model, given.ratings().profileOf(user)), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void userBasedScoresAreReconstructionsOfTheProfile(Case given) {
        AutoRecModel model = given.userAutoRec();
        for (int user = 0; user < given.coldUser(); user++) {
            assertReconstructs(given, model, given.ratings().profileOf(user));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void userBasedScoresOfUnknownUsersAreReconstructionsToo(Case given) {
        AutoRecModel model = given.userAutoRec();
        UserProfile stranger = given.strangerWithRatings();
        assertReconstructs(given, model, stranger);
        UserProfile returning = new UserProfile(given.coldUser(), stranger.itemIndices(), stranger.ratings());
        assertThat(Scores.of(model, returning)).isEqualTo(Scores.of(model, stranger));
    }

    private static void assertReconstructs(Case given, AutoRecModel model, UserProfile profile) {
        NaiveNetwork naive = new NaiveNetwork(model.network());
        float[] inputs =
                scaled(profile.ratings(), model.config(), given.ratings().byUser());
        double[] hidden = naive.encode(-1, profile.itemIndices(), inputs);
        double[] expected = new double[given.items()];
        for (int item = 0; item < expected.length; item++) {
            boolean isCold = given.ratings().byItem().rowLength(item) == 0;
            expected[item] = isCold ? given.ratings().mean() : naive.decode(hidden, item);
        }
        Scores.assertClose(Scores.of(model, profile), expected);
    }

    /** Times the root of the mean number of ratings in a row over the number there is. */
    private static float[] scaled(float[] ratings, AutoRecConfig config, SparseRows rows) {
        if (!config.normalisedInput()) {
            return ratings;
        }
        double mean = rows.entryCount() / (double) rows.nonEmptyRows().length;
        float[] scaled = ratings.clone();
        for (int position = 0; position < scaled.length; position++) {
            scaled[position] *= (float) Math.sqrt(mean / scaled.length);
        }
        return scaled;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void coldUsersScoreTheTrainingMeanForEveryItem(Case given) {
        float[] means = new float[given.items()];
        Arrays.fill(means, (float) given.ratings().mean());
        UserProfile cold = given.ratings().profileOf(given.coldUser());
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThat(Scores.of(given.itemAutoRec(), cold)).isEqualTo(means);
        assertThat(Scores.of(given.itemAutoRec(), nobody)).isEqualTo(means);
        UserProfile emptied = new UserProfile(0, new int[0], new float[0]);
        assertThat(Scores.of(given.itemAutoRec(), emptied)).isEqualTo(means);
        assertThat(Scores.of(given.userAutoRec(), emptied)).isEqualTo(means);
        assertThat(Scores.of(given.userAutoRec(), cold)).isEqualTo(means);
        assertThat(Scores.of(given.userAutoRec(), nobody)).isEqualTo(means);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itemBasedScoresFollowTheProfileOnceItHasChanged(Case given) {
        AutoRecModel model = given.itemAutoRec();
        UserProfile stranger = given.strangerWithRatings();
        float[] scores = Scores.of(model, stranger);
        for (int user = 0; user < given.users(); user++) {
            UserProfile changed = new UserProfile(user, stranger.itemIndices(), stranger.ratings());
            boolean isAsInTraining = Arrays.equals(
                            changed.itemIndices(), given.ratings().byUser().columnsOf(user))
                    && Arrays.equals(changed.ratings(), given.ratings().byUser().valuesOf(user));
            if (!isAsInTraining) {
                assertThat(Scores.of(model, changed)).isEqualTo(scores);
            }
        }
    }

    @Test
    void noScoreCanBeGivenWithoutASingleTrainingRating() {
        RatingMatrix empty = RatingMatrixBuilder.ofRatings().build(IdIndex.of(1, 2), IdIndex.of(1, 2, 3));
        Case nothing = Case.of(1).over(empty);
        for (AutoRecModel model : List.of(nothing.itemAutoRec(), nothing.userAutoRec())) {
            assertThat(Scores.of(model, empty.profileOf(0))).containsExactly(Float.NaN, Float.NaN, Float.NaN);
        }
    }
}
