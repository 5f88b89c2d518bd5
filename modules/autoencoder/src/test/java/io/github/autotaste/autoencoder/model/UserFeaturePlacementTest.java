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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Users 0 to 15 have ratings, users 16 and 17 none; of user 15 no features are known, and user 90 is known by features alone. The
 * features tell the two kinds of users, and their age.
 */
final class UserFeaturePlacementTest {

    private static final int TRAINED = 16;
    private static final int ITEMS = 12;
    private static final int WITHOUT_FEATURES = 15;
    private static final RatingMatrix RATINGS = ratings();
    private static final UserFeatures FEATURES = features();
    private static final UserFeaturePlacement PLACEMENT = new UserFeaturePlacement(2, 3);

    /** Users of even index give more to items of even index, and have more of them, and so it is with the odd. */
    private static RatingMatrix ratings() {
        Random random = new Random(4);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < TRAINED; user++) {
            for (int item = 0; item < ITEMS; item++) {
                boolean isAlike = user % 2 == item % 2;
                if (random.nextDouble() < (isAlike ? 0.7 : 0.3) || item == user % ITEMS) {
                    builder.add(user, item, (isAlike ? 4 : 2) + random.nextInt(2));
                }
            }
        }
        return builder.build(
                IdIndex.of(IntStream.range(0, TRAINED + 2).asLongStream().toArray()),
                IdIndex.of(IntStream.range(0, ITEMS).asLongStream().toArray()));
    }

    private static UserFeatures features() {
        long[] users = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 90};
        int[][] columns = new int[users.length][];
        float[][] values = new float[users.length][];
        for (int place = 0; place < users.length; place++) {
            columns[place] = new int[] {(int) users[place] % 2, 2};
            values[place] = new float[] {1, users[place] / 10f};
        }
        return UserFeatures.named(
                IdIndex.of(users), List.of("kind=even", "kind=odd", "age"), SparseRows.ofRows(3, columns, values));
    }

    static Stream<AutoencoderConfig> configurations() {
        CdaeConfig.Builder cdae = CdaeConfig.defaults().hiddenUnits(8).epochs(10);
        return Stream.of(
                autoRec(AutoRecConfig.overBiases(AutoRecConfig.Orientation.ITEM)),
                autoRec(AutoRecConfig.overBiases(AutoRecConfig.Orientation.USER)),
                cdae.build(),
                CdaeConfig.defaults()
                        .hiddenUnits(8)
                        .epochs(10)
                        .linearPath(ClosedForm.defaults().withWeightDecay(3).withNetworkWeight(0.5))
                        .build());
    }

    private static AutoRecConfig autoRec(AutoRecConfig.Builder settings) {
        return settings.hiddenUnits(8).epochs(200).weightDecay(1).build();
    }

    private static AutoencoderModel trained(AutoencoderConfig config) {
        return Trainer.onAllProcessors().withThreads(1).train(RATINGS, config);
    }

    private static UserProfile withoutRatings(int userIndex) {
        return new UserProfile(userIndex, new int[0], new float[0]);
    }

    /** Of every user learnt from, and the kind and the age of user 16. */
    @ParameterizedTest
    @MethodSource("configurations")
    void scoresOfAUserWithoutRatingsAreTheRegressionOfTheScoresOfOthers(AutoencoderConfig config) {
        AutoencoderModel model = trained(config);
        int[] learnt = IntStream.range(0, WITHOUT_FEATURES).toArray();
        double[] weights = IntStream.of(learnt)
                .mapToDouble(user -> model.predictsRatings() ? RATINGS.byUser().rowLength(user) : 1)
                .toArray();
        FloatMatrix expected = new FeatureRegression(FEATURES.valuesBy(RATINGS.users()), learnt, weights, 2)
                .coefficients(ITEMS, user -> Scores.of(model, RATINGS.profileOf(user)));

        float[] scores = Scores.of(PLACEMENT.place(model, RATINGS, FEATURES), withoutRatings(16));
        for (int item = 0; item < ITEMS; item++) {
            double sum = expected.getEntry(0, item) + 1.6 * expected.getEntry(2, item) + expected.getEntry(3, item);
            assertThat(scores[item]).isCloseTo((float) sum, within(1e-4f));
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void usersAreDrawnToTheirFeaturesAsByThreeRatings(AutoencoderConfig config) {
        AutoencoderModel model = trained(config);
        ItemScorer placed = PLACEMENT.place(model, RATINGS, FEATURES);
        UserProfile profile = RATINGS.profileOf(4);
        int count = profile.itemIndices().length;
        float[] own = Scores.of(model, profile);
        float[] byFeatures = Scores.of(placed, withoutRatings(4));
        float[] drawn = Scores.of(placed, profile);
        for (int item = 0; item < ITEMS; item++) {
            float expected = (count * own[item] + 3 * byFeatures[item]) / (count + 3);
            assertThat(drawn[item]).isCloseTo(expected, within(1e-5f));
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void usersWithoutFeaturesKeepTheirScores(AutoencoderConfig config) {
        AutoencoderModel model = trained(config);
        ItemScorer placed = PLACEMENT.place(model, RATINGS, FEATURES);
        UserProfile stranger = UserProfile.ofUnknownUser(new int[] {1, 5}, new float[] {5, 2});
        for (UserProfile profile : List.of(RATINGS.profileOf(WITHOUT_FEATURES), stranger)) {
            assertThat(Scores.of(placed, profile)).containsExactly(Scores.of(model, profile));
            assertThat(placed.scoresWithoutEach(profile, 3)).containsExactly(model.scoresWithoutEach(profile, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void whoIsKnownByFeaturesAloneComesBehindTheOthers(AutoencoderConfig config) {
        ItemScorer placed = PLACEMENT.place(trained(config), RATINGS, FEATURES);
        assertThat(placed.users().texts().toList()).hasSize(19).endsWith("17", "90");
        int user = placed.users().indexOf(90);
        float[] even = Scores.of(placed, withoutRatings(16));
        float[] odd = Scores.of(placed, withoutRatings(17));
        float[] other = Scores.of(placed, withoutRatings(user));
        assertThat(other).isNotEqualTo(even);
        assertThat(placed).isInstanceOf(UserFeatureScorer.class);
        assertThat(((UserFeatureScorer) placed).hasFeatures(user)).isTrue();
        assertThat(((UserFeatureScorer) placed).hasFeatures(WITHOUT_FEATURES)).isFalse();
        UserProfile rating = new UserProfile(user, new int[] {2}, new float[] {5});
        assertThat(Scores.of(placed, rating)).isNotEqualTo(other);
        assertThat(preferenceForEven(even)).isGreaterThan(preferenceForEven(odd));
    }

    /** By how much the mean score of the items of even index is above that of the odd. */
    private static double preferenceForEven(float[] scores) {
        return IntStream.range(0, ITEMS)
                .mapToDouble(item -> item % 2 == 0 ? scores[item] : -scores[item])
                .sum();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aModelFileKeepsWhatTheFeaturesSay(AutoencoderConfig config, @TempDir Path folder) throws IOException {
        AutoencoderModel model = trained(config);
        AutoencoderModel kept = UserFeaturePlacement.DEFAULT.keptBy(model, RATINGS, FEATURES);
        Path file = folder.resolve("kept.model");
        ModelFile.write(kept, RATINGS, file);
        AutoencoderModel read = ModelFile.read(file);
        assertThat(read.trainedOn().knows(FEATURES)).isTrue();
        ItemScorer expected = UserFeaturePlacement.DEFAULT.place(model, RATINGS, FEATURES);
        ItemScorer scorer = UserFeatureScorer.of(read, FEATURES);
        for (int user = 0; user < TRAINED + 2; user++) {
            UserProfile profile = RATINGS.profileOf(user);
            assertThat(Scores.of(read, profile)).containsExactly(Scores.of(model, profile));
            assertThat(Scores.of(scorer, profile)).containsExactly(Scores.of(expected, profile));
        }
    }

    @Test
    void itemsThatCameLaterKeepTheScoresOfTheModel() {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(8).epochs(10).build();
        AutoencoderModel kept = PLACEMENT.keptBy(trained(config), RATINGS, FEATURES);
        NewItem later = NewItem.at(kept.itemEmbedding(0));
        AutoencoderModel larger = kept.withNewItems(new NewItems(IdIndex.of(77), List.of(later)));
        float[] before = Scores.of(UserFeatureScorer.of(kept, FEATURES), RATINGS.profileOf(3));
        float[] scores = Scores.of(UserFeatureScorer.of(larger, FEATURES), RATINGS.profileOf(3));
        assertThat(Arrays.copyOf(scores, ITEMS)).containsExactly(before);
        assertThat(scores[ITEMS]).isEqualTo(Scores.of(larger, RATINGS.profileOf(3))[ITEMS]);
    }

    @Test
    void aScorerStaysAsItIsWhereNothingIsKnownOfItsUsers() {
        AutoencoderModel model =
                trained(CdaeConfig.defaults().hiddenUnits(4).epochs(2).build());
        UserFeatures ofOthers = UserFeatures.named(
                IdIndex.of(16, 90), List.of("age"), SparseRows.ofRows(1, new int[][] {{0}, {0}}, new float[][] {{1}, {2}
                }));
        assertThat(PLACEMENT.place(model, RATINGS, ofOthers)).isSameAs(model);
        assertThat(PLACEMENT.keptBy(model, RATINGS, UserFeatures.NONE)).isSameAs(model);
    }

    @Test
    void refusesAModelWithoutWeightsOtherFeaturesAndOtherRatings() {
        AutoencoderModel model =
                trained(CdaeConfig.defaults().hiddenUnits(4).epochs(2).build());
        assertThatThrownBy(() -> UserFeatureScorer.of(model, FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a model that was trained with features of users, found one without");
        AutoencoderModel kept = PLACEMENT.keptBy(model, RATINGS, FEATURES);
        assertThatThrownBy(() -> UserFeatureScorer.of(kept, UserFeatures.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the features kind=even, kind=odd, age, found ");
        RatingMatrix others = RatingMatrixBuilder.ofRatings().add(1, 1, 3).build();
        assertThatThrownBy(() -> PLACEMENT.weights(model, others, FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected ratings over the users and items of the scorer");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesARidgeAndAShrinkageThatAreNotAboveZero(double value) {
        assertThatThrownBy(() -> new UserFeaturePlacement(value, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a ridge above 0, found " + value);
        assertThatThrownBy(() -> new UserFeaturePlacement(1, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a shrinkage above 0, found " + value);
    }
}
