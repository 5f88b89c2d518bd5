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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.linear.ItemLinks;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model promises of items that came after training, whatever its kind. */
final class NewItemsTest {

    private static final Case GIVEN = Case.of(3).over(Networks.ratings(25, 40, 1));

    private static final int OLD = GIVEN.items();

    /** Between and around the ids of the training, which are 0 to 39. */
    private static final IdIndex NEW_IDS = IdIndex.of(-5, 100, 101);

    static Stream<AutoencoderModel> models() {
        return Stream.of(
                GIVEN.itemAutoRec(),
                GIVEN.userAutoRec(),
                GIVEN.overBiases(Orientation.ITEM),
                GIVEN.overBiases(Orientation.USER),
                GIVEN.cdae(CdaeConfig.defaults()),
                GIVEN.cdae(CdaeConfig.asPublished()),
                GIVEN.cdae(CdaeConfig.defaults().userVector(false).positiveFrom(3)),
                trained(CdaeConfig.defaults().tiedWeights(true).hiddenUnits(4)),
                trained(CdaeConfig.defaults()
                        .hiddenUnits(4)
                        .linearPath(ClosedForm.defaults().withWeightDecay(1).withNetworkWeight(0.5))));
    }

    static Stream<AutoencoderModel> trainedModels() {
        return Stream.of(
                trained(AutoRecConfig.overBiases(Orientation.ITEM).hiddenUnits(4)),
                trained(AutoRecConfig.overBiases(Orientation.USER).hiddenUnits(4)),
                trained(CdaeConfig.defaults().hiddenUnits(4)),
                trained(CdaeConfig.defaults().tiedWeights(true).hiddenUnits(4)),
                trained(CdaeConfig.defaults()
                        .hiddenUnits(4)
                        .linearPath(ClosedForm.defaults().withWeightDecay(1))));
    }

    private static AutoencoderModel trained(ConfigBuilder<?, ?> config) {
        return Trainer.onAllProcessors().train(GIVEN.ratings(), config.epochs(2).build());
    }

    /** One without raters, one with a single one, one with many. */
    private static AutoencoderModel extended(AutoencoderModel model) {
        ItemFoldIn foldIn = ItemFoldIn.of(model, GIVEN.ratings());
        return model.withNewItems(
                new NewItems(NEW_IDS, List.of(foldIn.fit(List.of()), foldIn.fit(raters(1)), foldIn.fit(raters(12)))));
    }

    private static List<Rater> raters(int count) {
        return IntStream.range(0, count)
                .mapToObj(user -> new Rater(GIVEN.ratings().profileOf(2 * user), 3 + user % 3))
                .toList();
    }

    private static List<UserProfile> profiles() {
        List<UserProfile> profiles = new ArrayList<>();
        IntStream.range(0, GIVEN.users()).mapToObj(GIVEN.ratings()::profileOf).forEach(profiles::add);
        profiles.add(UserProfile.ofUnknownUser(new int[] {0, 2, 7}, new float[] {1f, 4f, 5f}));
        profiles.add(UserProfile.ofUnknownUser(new int[0], new float[0]));
        return profiles;
    }

    @ParameterizedTest
    @MethodSource("models")
    void itemsOfTheTrainingKeepTheirIndicesAndTheirScoresToTheBit(AutoencoderModel model) {
        AutoencoderModel extended = extended(model);
        assertThat(extended.items().first(OLD)).isEqualTo(model.items());
        for (UserProfile profile : profiles()) {
            assertThat(Arrays.copyOf(Scores.of(extended, profile), OLD)).isEqualTo(Scores.of(model, profile));
            float[] some = new float[2];
            float[] before = new float[2];
            extended.scoreItems(profile, new int[] {7, 3}, some);
            model.scoreItems(profile, new int[] {7, 3}, before);
            assertThat(some).isEqualTo(before);
            if (profile.itemIndices().length > 0) {
                assertThat(extended.scoresWithoutEach(profile, 5)).isEqualTo(model.scoresWithoutEach(profile, 5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void newItemsAreBehindTheOthersAndScoredAlone(AutoencoderModel model) {
        AutoencoderModel extended = extended(model);
        assertThat(extended.items().indexOf(-5)).isEqualTo(OLD);
        assertThat(extended.items().indexOf(100)).isEqualTo(OLD + 1);
        assertThat(extended.items().idAt(OLD + 2)).isEqualTo(101);
        for (UserProfile profile : profiles()) {
            float[] all = Scores.of(extended, profile);
            assertThat(all).hasSize(OLD + 3);
            float[] some = new float[2];
            extended.scoreItems(profile, new int[] {OLD + 2, OLD + 1}, some);
            assertThat(some[0]).isFinite().isCloseTo(all[OLD + 2], within(1e-5f));
            assertThat(some[1]).isFinite().isCloseTo(all[OLD + 1], within(1e-5f));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anItemIsColdUntilSomebodyHasRatedIt(AutoencoderModel model) {
        AutoencoderModel extended = extended(model);
        assertThat(extended.isCold(OLD)).isTrue();
        assertThat(extended.isCold(OLD + 1)).isFalse();
        assertThat(extended.isCold(OLD + 2)).isFalse();
    }

    /** The raters' order says nothing either. */
    @ParameterizedTest
    @MethodSource("models")
    void theSameRatersGiveTheSameItem(AutoencoderModel model) {
        List<Rater> backwards = new ArrayList<>(raters(12));
        Collections.reverse(backwards);
        NewItem item = ItemFoldIn.of(model, GIVEN.ratings()).fit(raters(12));
        NewItem again = ItemFoldIn.of(model, GIVEN.ratings()).fit(raters(12));
        NewItem reversed = ItemFoldIn.of(model, GIVEN.ratings()).fit(backwards);
        assertThat(again.embedding().vector()).isEqualTo(item.embedding().vector());
        assertThat(again.encoderRow()).isEqualTo(item.encoderRow());
        assertThat(reversed.embedding().vector())
                .containsExactly(item.embedding().vector(), within(1e-5f));
    }

    /** A user's list is another once a new item is among what the user has; without it, it is as before. */
    @ParameterizedTest
    @MethodSource("models")
    void newItemsCountInProfiles(AutoencoderModel model) {
        AutoencoderModel extended = extended(model);
        UserProfile without = UserProfile.ofUnknownUser(new int[] {1, 4}, new float[] {5, 4});
        UserProfile with = UserProfile.ofUnknownUser(new int[] {1, 4, OLD + 2}, new float[] {5, 4, 5});
        float[] scores = Scores.of(extended, with);
        assertThat(Arrays.copyOf(scores, OLD)).isNotEqualTo(Scores.of(model, without));
        float[] left = extended.scoresWithoutEach(with, 6);
        float[] score = new float[1];
        extended.scoreItems(without, new int[] {6}, score);
        assertThat(left).hasSize(3);
        assertThat(left[2]).isCloseTo(score[0], within(1e-3f));
    }

    @ParameterizedTest
    @MethodSource("models")
    void rowsThatAreGivenAreTakenAsTheyAre(AutoencoderModel model) {
        float[] vector = new float[model.network().codeUnits()];
        Arrays.fill(vector, 0.25f);
        NewItem given = NewItem.at(new Embedding(vector, 0.5f)).withOffset(0.75f);
        AutoencoderModel extended = model.withNewItems(new NewItems(IdIndex.of(100), List.of(given)));
        assertThat(Arrays.copyOf(extended.itemEmbedding(OLD).vector(), vector.length))
                .isEqualTo(vector);
        assertThat(Arrays.copyOf(Scores.of(extended, profiles().get(0)), OLD))
                .isEqualTo(Scores.of(model, profiles().get(0)));
        assertThat(Scores.of(extended, profiles().get(0))[OLD]).isFinite();
    }

    @ParameterizedTest
    @MethodSource("trainedModels")
    void aFileKeepsItemsThatCameLater(AutoencoderModel model, @TempDir Path directory) throws IOException {
        AutoencoderModel extended = extended(model);
        ModelFile.write(extended, GIVEN.ratings(), directory.resolve("model"));
        ModelFile.WithRatings read = ModelFile.readWithRatings(directory.resolve("model"));
        assertThat(read.model().items()).isEqualTo(extended.items());
        assertThat(read.model().trainedOn().itemsTrained()).isEqualTo(OLD);
        assertThat(read.model().trainedOn().fingerprint())
                .isEqualTo(model.trainedOn().fingerprint());
        assertThat(read.ratings().orElseThrow().items()).isEqualTo(model.items());
        for (UserProfile profile : profiles()) {
            assertThat(Scores.of(read.model(), profile)).isEqualTo(Scores.of(extended, profile));
        }
    }

    @Test
    void moreItemsMayFollow() {
        AutoencoderModel extended = extended(GIVEN.overBiases(Orientation.ITEM));
        NewItem another = ItemFoldIn.of(extended, GIVEN.ratings()).fit(raters(5));
        AutoencoderModel twice = extended.withNewItems(new NewItems(IdIndex.of(50), List.of(another)));
        assertThat(twice.items().indexOf(50)).isEqualTo(OLD + 3);
        for (UserProfile profile : profiles()) {
            assertThat(Arrays.copyOf(Scores.of(twice, profile), OLD + 3)).isEqualTo(Scores.of(extended, profile));
        }
    }

    @Test
    void itemsThatAreKnownAndVectorsOfOtherLengthsAreRefused() {
        AutoencoderModel model = GIVEN.userAutoRec();
        NewItem cold = NewItem.cold(0);
        assertThatThrownBy(() -> model.withNewItems(new NewItems(IdIndex.of(7), List.of(cold))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 7 twice");
        assertThatThrownBy(() -> new NewItems(IdIndex.of(100, 101), List.of(cold)))
                .hasMessageContaining("each of 2 ids, found 1");
        NewItem odd = NewItem.at(new Embedding(new float[model.network().codeUnits() + 100], 0));
        assertThatThrownBy(() -> model.withNewItems(new NewItems(IdIndex.of(100), List.of(odd))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected rows of");
        assertThatThrownBy(() -> NewItem.cold(Float.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Rater(profiles().get(0), Float.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new ItemLinks(new int[] {3, 2}, new float[2], new float[2]))
                .hasMessageContaining("ascending");
    }
}
