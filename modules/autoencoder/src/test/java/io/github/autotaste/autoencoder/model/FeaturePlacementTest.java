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
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
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

/** Items 13 and 14 have features and no rating, item 15 has neither; the features tell the two kinds of items, and a price. */
final class FeaturePlacementTest {

    private static final RatingMatrix RATINGS = ratings();
    private static final ItemFeatures FEATURES = features();
    private static final FeaturePlacement PLACEMENT = new FeaturePlacement(100, 0);
    private static final int[] PLACED = {12, 13};
    private static final int UNKNOWN = 14;

    /** Users of even index give more to items of even index, and so do the odd. */
    private static RatingMatrix ratings() {
        Random random = new Random(4);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 16; user++) {
            for (int item = 0; item < 12; item++) {
                if (random.nextDouble() < 0.6 || item == user % 12) {
                    builder.add(user, item + 1L, (user % 2 == item % 2 ? 4 : 2) + random.nextInt(2));
                }
            }
        }
        return builder.build(
                IdIndex.of(IntStream.range(0, 16).asLongStream().toArray()),
                IdIndex.of(IntStream.rangeClosed(1, 15).asLongStream().toArray()));
    }

    private static ItemFeatures features() {
        int[][] columns = new int[14][];
        float[][] values = new float[14][];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = new int[] {item % 2, 2};
            values[item] = new float[] {1, item / 10f};
        }
        return ItemFeatures.named(
                IdIndex.of(IntStream.rangeClosed(1, 14).asLongStream().toArray()),
                List.of("kind=even", "kind=odd", "price"),
                SparseRows.ofRows(3, columns, values));
    }

    static Stream<AutoencoderConfig> configurations() {
        CdaeConfig.Builder cdae = CdaeConfig.defaults().hiddenUnits(8).epochs(10);
        return Stream.of(
                autoRec(AutoRecConfig.overBiases(AutoRecConfig.Orientation.ITEM)),
                autoRec(AutoRecConfig.overBiases(AutoRecConfig.Orientation.USER)),
                autoRec(AutoRecConfig.itemBased()),
                cdae.build(),
                cdae.tiedWeights(true).build(),
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

    private static float[] scores(AutoencoderModel model, int user) {
        float[] scores = new float[RATINGS.items().size()];
        model.scoreAll(RATINGS.profileOf(user), scores);
        return scores;
    }

    /** Scores are linear in what belongs to an item, so both regressions are one; none of the outputs has an activation. */
    @ParameterizedTest
    @MethodSource("configurations")
    void scoresOfPlacedItemsAreTheRegressionOfTheScoresOfOthers(AutoencoderConfig config) {
        AutoencoderModel placed = new FeaturePlacement(2, 0).place(trained(config), RATINGS, FEATURES);
        int[] rated = IntStream.range(0, 12).toArray();
        double[] weights = IntStream.of(rated)
                .mapToDouble(item -> placed.predictsRatings() ? RATINGS.byItem().rowLength(item) : 1)
                .toArray();
        FeatureRegression regression = new FeatureRegression(FEATURES.valuesBy(RATINGS.items()), rated, weights, 2);
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = scores(placed, user);
            FloatMatrix coefficients = regression.coefficients(1, item -> new float[] {scores[item]});
            for (int item : PLACED) {
                assertThat(scores[item]).isCloseTo(predicted(coefficients, item), within(2e-4f));
            }
        }
    }

    /** By the kind and the price of an item. */
    private static float predicted(FloatMatrix coefficients, int item) {
        return (float) (coefficients.getEntry(item % 2, 0)
                + item / 10f * coefficients.getEntry(2, 0)
                + coefficients.getEntry(3, 0));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void nothingElseChanges(AutoencoderConfig config) {
        AutoencoderModel model = trained(config);
        AutoencoderModel placed = PLACEMENT.place(model, RATINGS, FEATURES);
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] before = scores(model, user);
            float[] after = scores(placed, user);
            assertThat(Arrays.copyOf(after, 12)).containsExactly(Arrays.copyOf(before, 12));
            assertThat(after[UNKNOWN]).isEqualTo(before[UNKNOWN]);
        }
        assertThat(placed.isCold(PLACED[0])).isFalse();
        assertThat(placed.isCold(UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aModelFileKeepsThePlaces(AutoencoderConfig config, @TempDir Path folder) throws IOException {
        AutoencoderModel placed = PLACEMENT.place(trained(config), RATINGS, FEATURES);
        Path file = folder.resolve("placed.model");
        ModelFile.write(placed, file);
        AutoencoderModel read = ModelFile.read(file);
        for (int user = 0; user < RATINGS.users().size(); user++) {
            assertThat(scores(read, user)).containsExactly(scores(placed, user));
        }
    }

    /** Item 99 has the features of item 13, which had no rating either, and as little is known of item 100 as of any. */
    @ParameterizedTest
    @MethodSource("configurations")
    void itemsThatCameLaterAreWhereThoseOfTheirFeaturesAre(AutoencoderConfig config, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("placed.model");
        ModelFile.write(PLACEMENT.place(trained(config), RATINGS, FEATURES), RATINGS, file);
        AutoencoderModel read = ModelFile.read(file);
        RatingMatrix now = RATINGS.withItems(IdIndex.of(99, 100));
        ItemFeatures later = new ItemFeatures(
                IdIndex.of(99), FEATURES.features(), FEATURES.values().rows(PLACED[0]));

        AutoencoderModel extended = read.withNewItems(
                FeatureFoldIn.of(ItemFoldIn.of(read, now), later).newItemsOf(now));

        int place = extended.items().indexOf(99);
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = new float[extended.items().size()];
            extended.scoreAll(RATINGS.profileOf(user), scores);
            assertThat(scores[place]).isCloseTo(scores[PLACED[0]], within(1e-5f));
        }
        assertThat(extended.isCold(place)).isFalse();
        assertThat(extended.isCold(extended.items().indexOf(100))).isTrue();
    }

    /** By itself as among all of a catalogue: item 99 with features and two raters, item 100 with a rater and no features. */
    @ParameterizedTest
    @MethodSource("configurations")
    void anItemByItsRatersIsWhatItIsInACatalogue(AutoencoderConfig config) {
        AutoencoderModel placed = PLACEMENT.place(trained(config), RATINGS, FEATURES);
        ItemFoldIn foldIn = ItemFoldIn.of(placed, RATINGS);
        RatingMatrix later = RatingMatrixBuilder.ofRatings()
                .add(2, 99, 5)
                .add(4, 99, 4)
                .add(4, 100, 4)
                .build();
        FeatureFoldIn withFeatures = FeatureFoldIn.of(
                foldIn,
                new ItemFeatures(
                        IdIndex.of(99), FEATURES.features(), FEATURES.values().rows(PLACED[0])));
        List<NewItem> catalogue = withFeatures.newItemsOf(later).items();
        ProfileMapping mapping = new ProfileMapping(placed, later);
        List<Rater> raters = List.of(new Rater(mapping.of(0), 5), new Rater(mapping.of(1), 4));
        assertThat(withFeatures.fit(99, raters).embedding().vector())
                .isEqualTo(catalogue.get(0).embedding().vector())
                .isNotEqualTo(foldIn.fit(raters).embedding().vector());
        List<Rater> second = List.of(new Rater(mapping.of(1), 4));
        assertThat(withFeatures.fit(100, second).embedding().vector())
                .isEqualTo(catalogue.get(1).embedding().vector())
                .isEqualTo(foldIn.fit(second).embedding().vector());
    }

    /** Ten ratings against a shrinkage of ten: halfway. */
    @ParameterizedTest
    @MethodSource("configurations")
    void ratedItemsAreDrawnToWhatTheirFeaturesSay(AutoencoderConfig config) {
        AutoencoderModel model = trained(config);
        int item = IntStream.range(0, 12)
                .filter(i -> RATINGS.byItem().rowLength(i) == 10)
                .findFirst()
                .orElseThrow();
        Embedding own = model.itemEmbedding(item);
        Embedding byFeatures =
                new FeaturePlacement(2, 1e9).place(model, RATINGS, FEATURES).itemEmbedding(item);
        Embedding drawn =
                new FeaturePlacement(2, 10).place(model, RATINGS, FEATURES).itemEmbedding(item);
        for (int unit = 0; unit < own.vector().length; unit++) {
            float middle = (own.vector()[unit] + byFeatures.vector()[unit]) / 2;
            assertThat(drawn.vector()[unit]).isCloseTo(middle, within(1e-4f));
        }
        assertThat(drawn.bias()).isCloseTo((own.bias() + byFeatures.bias()) / 2, within(1e-4f));
        assertThat(drawn.vector()).isNotEqualTo(own.vector());
    }

    @Test
    void refusesOtherFeaturesThanThoseOfTheModel() {
        AutoencoderModel placed = PLACEMENT.place(trained(autoRec(AutoRecConfig.itemBased())), RATINGS, FEATURES);
        ItemFeatures others = ItemFeatures.named(
                IdIndex.of(99), List.of("price"), SparseRows.ofRows(1, new int[1][0], new float[1][0]));
        ItemFoldIn foldIn = ItemFoldIn.of(placed, RATINGS);
        assertThatThrownBy(() -> FeatureFoldIn.of(foldIn, others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the features kind=even, kind=odd, price, found price");
        ItemFoldIn without = ItemFoldIn.of(trained(autoRec(AutoRecConfig.itemBased())), RATINGS);
        assertThatThrownBy(() -> FeatureFoldIn.of(without, FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a model that was trained with features of items, found one without");
    }

    @Test
    void usersAreToldOfPlacedItemsOfTheirKind() {
        AutoencoderModel placed = new FeaturePlacement(0.1, 0)
                .place(trained(autoRec(AutoRecConfig.overBiases(AutoRecConfig.Orientation.USER))), RATINGS, FEATURES);
        double[] leanings = new double[2];
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = scores(placed, user);
            leanings[user % 2] += (scores[PLACED[0]] - scores[PLACED[1]]) / 8;
        }
        assertThat(leanings[0]).isGreaterThan(leanings[1] + 0.2);
    }

    @Test
    void aStrangerWhoHasAPlacedItemIsServed() {
        AutoencoderModel placed = PLACEMENT.place(
                trained(CdaeConfig.defaults().hiddenUnits(8).epochs(10).build()), RATINGS, FEATURES);
        float[] scores = new float[RATINGS.items().size()];
        placed.scoreAll(UserProfile.ofUnknownUser(new int[] {12}, new float[] {5}), scores);
        assertThat(scores).doesNotContain(Float.NaN);
    }

    @Test
    void refusesRatingsOfOtherItems() {
        AutoencoderModel model = trained(autoRec(AutoRecConfig.itemBased()));
        RatingMatrix others = RatingMatrixBuilder.ofRatings().add(0, 1, 5).build();
        assertThatThrownBy(() -> PLACEMENT.place(model, others, FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings over the items of the model, found other items");
    }

    @Test
    void refusesARidgeThatIsNone() {
        assertThatThrownBy(() -> new FeaturePlacement(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a ridge above 0, found 0.0");
    }
}
