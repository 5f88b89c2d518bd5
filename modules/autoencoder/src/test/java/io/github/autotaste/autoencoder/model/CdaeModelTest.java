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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CdaeModelTest {

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresArePredictionsFromThePreferencesAndTheUsersVector(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.asPublished());
        for (int user = 0; user < given.users(); user++) {
            UserProfile profile = given.ratings().profileOf(user);
            assertPredicts(model, user, profile, profile.itemIndices());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void normalisedInputHasLengthOne(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.defaults()).withNewUserVector(NewUserVector.ZERO);
        for (int user = 0; user < given.users(); user++) {
            UserProfile profile = given.ratings().profileOf(user);
            assertPredicts(model, user, profile, profile.itemIndices());
        }
        UserProfile stranger = given.strangerWithRatings();
        assertPredicts(model, UserProfile.UNKNOWN_USER, stranger, stranger.itemIndices());
        int[] preferred = IntStream.range(0, stranger.itemIndices().length)
                .filter(position -> stranger.ratings()[position] >= 3)
                .map(position -> stranger.itemIndices()[position])
                .toArray();
        CdaeModel choosy = given.cdae(CdaeConfig.defaults().positiveFrom(3)).withNewUserVector(NewUserVector.ZERO);
        assertPredicts(choosy, UserProfile.UNKNOWN_USER, stranger, preferred);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void unknownUsersCanBeEncodedWithoutAUserVector(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.asPublished()).withNewUserVector(NewUserVector.ZERO);
        UserProfile stranger = given.strangerWithRatings();
        assertPredicts(model, UserProfile.UNKNOWN_USER, stranger, stranger.itemIndices());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVectorOfAnUnknownUserCanBeTheMean(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.asPublished()).withNewUserVector(NewUserVector.MEAN);
        UserProfile stranger = given.strangerWithRatings();
        float[][] vectors = model.network().rowVectors().rows();
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += vector[j] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            System.arraycopy(mean, 0, vector, 0, mean.length);
        }
        assertPredicts(model, 0, stranger, stranger.itemIndices());
    }

    @ParameterizedTest
    @EnumSource(NewUserVector.class)
    void aUserWithoutPreferencesInTrainingIsLikeAnUnknownOne(NewUserVector choice) {
        Case given = Case.of(4);
        CdaeModel model = given.cdae(CdaeConfig.asPublished()).withNewUserVector(choice);
        Arrays.fill(model.network().rowVectors().rows()[given.coldUser()], 0f);
        CdaeModel trained = new CdaeModel(model.config(), given.ratings(), model.network()).withNewUserVector(choice);
        UserProfile stranger = given.strangerWithRatings();
        UserProfile returning = new UserProfile(given.coldUser(), stranger.itemIndices(), stranger.ratings());
        assertThat(Scores.of(trained, returning)).isEqualTo(Scores.of(trained, stranger));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withoutUserVectorsEveryUserIsEncodedLikeAnUnknownOne(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.asPublished().userVector(false));
        UserProfile stranger = given.strangerWithRatings();
        UserProfile known = new UserProfile(0, stranger.itemIndices(), stranger.ratings());
        assertPredicts(model, UserProfile.UNKNOWN_USER, known, known.itemIndices());
        assertThat(Scores.of(model, known)).isEqualTo(Scores.of(model, stranger));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ratingsBelowPositiveFromAreIgnored(Case given) {
        CdaeModel model = given.cdae(CdaeConfig.asPublished().positiveFrom(3)).withNewUserVector(NewUserVector.ZERO);
        UserProfile stranger = given.strangerWithRatings();
        int[] preferred = IntStream.range(0, stranger.itemIndices().length)
                .filter(position -> stranger.ratings()[position] >= 3)
                .map(position -> stranger.itemIndices()[position])
                .toArray();
        assertPredicts(model, UserProfile.UNKNOWN_USER, stranger, preferred);
    }

    /** What training takes for a preference, scoring must too. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.7", "3.9"})
    void aRatingWrittenAsPositiveFromIsAPreference(String written) {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 1, Float.parseFloat(written))
                .add(1, 2, 5f)
                .build();
        // units that always answer, so that another input shows
        Case given = new Case(ratings, Activation.TANH, Activation.IDENTITY, Loss.SQUARE, 5, new Random(1));
        float[] scores = Scores.of(
                given.cdae(CdaeConfig.asPublished().positiveFrom(Double.parseDouble(written))), ratings.profileOf(0));
        assertThat(scores).isEqualTo(Scores.of(given.cdae(CdaeConfig.asPublished()), ratings.profileOf(0)));
        assertThat(scores)
                .isNotEqualTo(Scores.of(given.cdae(CdaeConfig.asPublished().positiveFrom(5)), ratings.profileOf(0)));
    }

    @Test
    void preferencesWithoutValuesCountWhateverPositiveFrom() {
        RatingMatrix preferences =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1f).add(2, 2, 1f).build();
        Case given = Case.of(1).over(preferences);
        CdaeModel model = given.cdae(CdaeConfig.asPublished().positiveFrom(4));
        UserProfile profile = preferences.profileOf(0);
        assertPredicts(model, 0, profile, profile.itemIndices());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void profilesGoInUncorrupted(Case given) {
        UserProfile stranger = given.strangerWithRatings();
        assertThat(Scores.of(given.cdae(CdaeConfig.asPublished().corruptionRatio(0.9)), stranger))
                .isEqualTo(Scores.of(given.cdae(CdaeConfig.asPublished().corruptionRatio(0)), stranger));
    }

    /** @param preferred the items that are to go into the encoder, each as 1, or together as a vector of length 1 */
    private static void assertPredicts(CdaeModel model, int vectorOf, UserProfile profile, int[] preferred) {
        float[] inputs = new float[preferred.length];
        Arrays.fill(inputs, model.config().normalisedInput() ? (float) (1 / Math.sqrt(preferred.length)) : 1f);
        NaiveNetwork naive = new NaiveNetwork(model.network());
        double[] hidden = naive.encode(vectorOf, preferred, inputs);
        double[] expected = IntStream.range(0, model.items().size())
                .mapToDouble(item -> model.config().loss().prediction(naive.decode(hidden, item)))
                .toArray();
        float[] scores = Scores.of(model, profile);
        for (int item = 0; item < scores.length; item++) {
            scores[item] = model.reported(scores[item]);
        }
        Scores.assertClose(scores, expected);
    }

    /** Against the same model asked once for each profile. */
    @ParameterizedTest
    @MethodSource("cases")
    void leavesEachPreferenceOutAsIfItHadNeverBeenThere(Case given) {
        for (NewUserVector choice : NewUserVector.values()) {
            for (Negatives negatives : List.of(new Negatives.WholeCatalogue(), new Negatives.Uniform(1))) {
                CdaeModel model = given.cdae(
                                CdaeConfig.defaults().positiveFrom(2).negatives(negatives))
                        .withNewUserVector(choice);
                UserProfile visitor = given.strangerWithRatings();
                assertLeavesEachOut(model, visitor);
                assertLeavesEachOut(model, new UserProfile(0, visitor.itemIndices(), visitor.ratings()));
            }
        }
    }

    private static void assertLeavesEachOut(CdaeModel model, UserProfile profile) {
        for (int item = 0; item < model.items().size(); item++) {
            float[] found = model.scoresWithoutEach(profile, item);
            for (int left = 0; left < found.length; left++) {
                float expected = Scores.of(model, without(profile, left))[item];
                assertThat(found[left]).isCloseTo(expected, within(1e-4f * Math.max(1, Math.abs(expected))));
            }
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
        return new UserProfile(
                profile.userIndex(),
                IntStream.of(kept).map(p -> profile.itemIndices()[p]).toArray(),
                ratings);
    }

    @Test
    void anInterruptEndsTheScoringOfWhatWouldBeWithoutEach() {
        Case given = Case.of(4);
        UserProfile visitor = UserProfile.ofUnknownUser(new int[] {0, 1, 2}, new float[] {4, 4, 4});
        CdaeModel model = given.cdae(CdaeConfig.asPublished());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> model.scoresWithoutEach(visitor, 0)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Their probabilities are all 1 in float. */
    @Test
    void logitsDecideWhereProbabilitiesTie() {
        RatingMatrix preferences = RatingMatrixBuilder.ofPreferences()
                .add(1, 1, 1f)
                .add(1, 2, 1f)
                .add(1, 3, 1f)
                .build();
        for (Activation output : List.of(Activation.IDENTITY, Activation.SIGMOID, Activation.TANH)) {
            Loss loss = output == Activation.IDENTITY ? Loss.LOGISTIC : Loss.SQUARE;
            Case given = new Case(preferences, Activation.TANH, output, loss, 5, new Random(1));
            CdaeModel model = given.cdae(CdaeConfig.asPublished());
            System.arraycopy(
                    new float[] {30, 60, 45}, 0, model.network().outputBias().rows()[0], 0, 3);
            UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
            TopList list = TopList.ofUnknownItems(model, List.of(nobody), 3).get(0);
            assertThat(list.itemIndices()).containsExactly(1, 2, 0);
            assertThat(list.scores()).containsExactly(1f, 1f, 1f);
        }
    }

    /** With positiveFrom, fewer users have a preference than ratings. */
    @Test
    void usersWithAPreferenceAreCountedInTheModelAndItsFile(@TempDir Path folder) throws IOException {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 1, 5f)
                .add(2, 1, 2f)
                .add(3, 2, 4f)
                .build();
        CdaeConfig config = CdaeConfig.asPublished()
                .hiddenUnits(4)
                .positiveFrom(4)
                .epochs(1)
                .build();
        CdaeModel model = Trainer.onAllProcessors().train(ratings, config);
        assertThat(model.usersTrained()).isEqualTo(2);
        Path file = folder.resolve("model");
        ModelFile.write(model, file);
        assertThat(((CdaeModel) ModelFile.read(file)).usersTrained()).isEqualTo(2);
    }
}
