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
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CDAE with weights from items to items beside its network. */
final class LinearPathTest {

    private static final ClosedForm PATH = new ClosedForm(1, 0.5, 0.5, 0.15, 1000, 0.7);

    @TempDir
    private Path folder;

    static Stream<Case> cases() {
        return Case.all().limit(12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aScoreIsTheWeightedSumOfTheNetworkAndThePath(Case given) {
        CdaeModel model = trained(given.ratings(), PATH);
        CdaeModel network = trained(given.ratings(), LinearPath.NONE);
        UserProfile profile = given.ratings().profileOf(0);
        float[] both = Scores.of(model, profile);
        float[] alone = Scores.of(network, profile);
        for (int item = 0; item < both.length; item++) {
            double expected = 0.7 * alone[item];
            for (int known : profile.itemIndices()) {
                expected += model.linearWeights().weight(known, item);
            }
            assertThat(both[item]).isCloseTo((float) expected, within(1e-5f));
        }
        assertThat(model.linearWeights().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void someItemsAndManyUsersScoreAsAllAndOne(Case given) {
        CdaeModel model = trained(given.ratings(), PATH);
        List<UserProfile> profiles = List.of(
                given.strangerWithRatings(),
                given.ratings().profileOf(0),
                given.ratings().profileOf(given.coldUser()));
        float[][] together = new float[3][given.items()];
        model.scoreAll(profiles, together);
        for (int user = 0; user < 3; user++) {
            float[] alone = Scores.of(model, profiles.get(user));
            assertThat(together[user]).isEqualTo(alone);
            int[] items = IntStream.range(0, given.items())
                    .map(place -> given.items() - 1 - place)
                    .toArray();
            float[] some = new float[items.length];
            model.scoreItems(profiles.get(user), items, some);
            for (int place = 0; place < items.length; place++) {
                assertThat(some[place]).isEqualTo(alone[items[place]]);
            }
        }
    }

    @Test
    void anEmptyProfileIsScoredByTheNetworkAlone() {
        RatingMatrix ratings = Case.of(3).ratings();
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThat(Scores.of(trained(ratings, PATH.withNetworkWeight(0)), nobody))
                .isEqualTo(Scores.of(trained(ratings, LinearPath.NONE), nobody));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavingAnEntryOutIsScoringTheRest(Case given) {
        CdaeModel model = trained(given.ratings(), PATH).withNewUserVector(NewUserVector.MEAN);
        UserProfile profile = given.strangerWithRatings();
        for (int item = 0; item < given.items(); item++) {
            float[] without = model.scoresWithoutEach(profile, item);
            for (int left = 0; left < without.length; left++) {
                int leftOut = left;
                int[] rest = IntStream.range(0, without.length)
                        .filter(place -> place != leftOut)
                        .toArray();
                int[] items = IntStream.of(rest)
                        .map(place -> profile.itemIndices()[place])
                        .toArray();
                float[] values = new float[rest.length];
                for (int place = 0; place < rest.length; place++) {
                    values[place] = profile.ratings()[rest[place]];
                }
                float expected = Scores.of(model, UserProfile.ofUnknownUser(items, values))[item];
                assertThat(without[left]).isCloseTo(expected, within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileKeepsThePathBitForBit(boolean withRatings) throws IOException {
        RatingMatrix ratings = Case.of(5).ratings();
        CdaeModel model = trained(ratings, PATH);
        Path file = folder.resolve("model");
        if (withRatings) {
            ModelFile.write(model, ratings, file);
        } else {
            ModelFile.write(model, file);
        }
        CdaeModel read = (CdaeModel) ModelFile.read(file);
        assertThat(read.config()).isEqualTo(model.config());
        for (int user = 0; user < ratings.users().size(); user++) {
            assertThat(Scores.of(read, ratings.profileOf(user))).isEqualTo(Scores.of(model, ratings.profileOf(user)));
        }
    }

    @Test
    void aFileWithoutThePathsArraysIsRefused() throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(trained(Case.of(5).ratings(), PATH), file);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace("linear_items", "linear_itemz"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("arrays");
    }

    @Test
    void withAPathScoresAreToldAsTheyAre() {
        CdaeModel model = trained(Case.of(3).ratings(), PATH);
        assertThat(model.reporting()).isEmpty();
        assertThat(model.reported(2.5f)).isEqualTo(2.5f);
    }

    private static CdaeModel trained(RatingMatrix ratings, LinearPath path) {
        return Trainer.onAllProcessors()
                .withThreads(1)
                .train(
                        ratings,
                        CdaeConfig.asPublished()
                                .hiddenUnits(5)
                                .epochs(2)
                                .linearPath(path)
                                .build());
    }
}
