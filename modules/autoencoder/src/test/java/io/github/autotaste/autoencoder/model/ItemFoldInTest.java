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

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That new items are where the formulas say. */
final class ItemFoldInTest {

    private static final int LEARNT = 39;

    /** The last item has no ratings, so that nothing is learnt from it. */
    private static final RatingMatrix RATINGS = withOneMoreItem(Networks.ratings(30, LEARNT, 5));

    private static RatingMatrix withOneMoreItem(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        SparseRows byUser = ratings.byUser();
        for (int user = 0; user < byUser.rowCount(); user++) {
            for (int position = byUser.start(user); position < byUser.end(user); position++) {
                builder.add(user, byUser.columnAt(position), byUser.valueAt(position));
            }
        }
        return builder.build(ratings.users(), ratings.items().followedBy(IdIndex.of(LEARNT)));
    }

    private static List<Rater> raters(SparseRows byItem, int item) {
        List<Rater> raters = new ArrayList<>();
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            raters.add(new Rater(RATINGS.profileOf(byItem.columnAt(position)), byItem.valueAt(position)));
        }
        return raters;
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGMOID", "TANH"})
    void theEncoderOfIAutoRecGivesANewItemTheCodeOfATrainedOneWithTheSameRatings(Activation hidden) {
        Case given = new Case(
                RATINGS, hidden, Activation.IDENTITY, Loss.SQUARE, 9, Case.of(1).random());
        for (AutoRecModel model : List.of(given.itemAutoRec(), given.overBiases(Orientation.ITEM))) {
            ItemEncoder encoder = ((ItemAutoRecModel) model).itemEncoder();
            SparseRows byItem = RATINGS.byItem();
            for (int item = 0; item < RATINGS.items().size(); item++) {
                float offset = model.offsets().ofNewItem(byItem.valuesOf(item));
                assertThat(offset).isEqualTo(model.offsets().ofItem(item));
                assertThat(encoder.encode(byItem.columnsOf(item), byItem.valuesOf(item), offset))
                        .isEqualTo(model.itemEmbedding(item).vector());
            }
        }
    }

    private static AutoRecModel ofSigmoidUnits(RatingMatrix ratings, int units) {
        return new Case(
                        ratings,
                        Activation.SIGMOID,
                        Activation.IDENTITY,
                        Loss.SQUARE,
                        units,
                        Case.of(1).random())
                .overBiases(Orientation.ITEM);
    }

    /** From the code of the encoder, drawn to the mean code, by the covariance of what the raters would say of trained codes. */
    @Test
    void anItemOfIAutoRecHasTheCodeThatADenseSolverFinds() {
        AutoRecModel model = ofSigmoidUnits(RATINGS, 6);
        int item = 4;
        SparseRows byItem = RATINGS.byItem();
        RealMatrix decoder = model.network().decoder();
        RealVector start = drawnCode(model, item, byItem.rowLength(item));
        RealMatrix rows = new Array2DRowRealMatrix(byItem.rowLength(item), start.getDimension());
        RealVector errors = new ArrayRealVector(rows.getRowDimension());
        for (int row = 0; row < rows.getRowDimension(); row++) {
            int user = byItem.columnsOf(item)[row];
            rows.setRowVector(row, decoder.getRowVector(user));
            double expected = model.offsets().ofUser(user)
                    + model.offsets().ofItem(item)
                    + model.network().outputBias().getEntry(0, user)
                    + rows.getRowVector(row).dotProduct(start);
            errors.setEntry(row, byItem.valuesOf(item)[row] - expected);
        }
        RealMatrix covariance = covariance(model);
        RealMatrix ofRatings = rows.multiply(covariance)
                .multiply(rows.transpose())
                .add(MatrixUtils.createRealIdentityMatrix(errors.getDimension())
                        .scalarMultiply(0.25 * meanSquare(model)));
        RealVector code = start.add(covariance.operate(rows.transpose()
                .operate(new LUDecomposition(ofRatings).getSolver().solve(errors))));
        float[] fitted = ItemFoldIn.of(model, RATINGS)
                .fit(raters(byItem, item))
                .embedding()
                .vector();
        for (int unit = 0; unit < code.getDimension(); unit++) {
            assertThat((double) fitted[unit]).isCloseTo(code.getEntry(unit), within(1e-5));
        }
    }

    private static RealVector drawnCode(AutoRecModel model, int item, int ratings) {
        RealVector drawn = new ArrayRealVector(model.network().codeUnits());
        for (int unit = 0; unit < drawn.getDimension(); unit++) {
            double mean = 0;
            for (int other = 0; other < LEARNT; other++) {
                mean += model.itemEmbedding(other).vector()[unit] / LEARNT;
            }
            drawn.setEntry(unit, (ratings * model.itemEmbedding(item).vector()[unit] + 20 * mean) / (ratings + 20));
        }
        return drawn;
    }

    /** Of the codes that were learnt; the program adds a millionth to the diagonal. */
    private static RealMatrix covariance(AutoRecModel model) {
        double[][] codes = new double[LEARNT][];
        for (int item = 0; item < codes.length; item++) {
            codes[item] = new double[model.network().codeUnits()];
            for (int unit = 0; unit < codes[item].length; unit++) {
                codes[item][unit] = model.itemEmbedding(item).vector()[unit];
            }
        }
        RealMatrix covariance = new Covariance(codes, false).getCovarianceMatrix();
        double jitter = 1e-6 * covariance.getTrace() / codes[0].length;
        return covariance.add(
                MatrixUtils.createRealIdentityMatrix(codes[0].length).scalarMultiply(jitter));
    }

    private static double meanSquare(AutoRecModel model) {
        double squares = 0;
        for (int user = 0; user < RATINGS.users().size(); user++) {
            for (float centred : model.offsets().centre(RATINGS.profileOf(user))) {
                squares += centred * centred;
            }
        }
        return squares / RATINGS.ratingCount();
    }

    /** To the bit, whatever the order in which sums are taken. */
    @Test
    void anItemOfIAutoRecIsTheSameInWhateverOrderItsRatersCome() {
        ItemFoldIn foldIn = ItemFoldIn.of(Case.of(3).over(RATINGS).overBiases(Orientation.ITEM), RATINGS);
        for (int item = 0; item < LEARNT; item++) {
            List<Rater> raters = raters(RATINGS.byItem(), item);
            float[] code = foldIn.fit(raters).embedding().vector();
            Collections.reverse(raters);
            assertThat(foldIn.fit(raters).embedding().vector()).isEqualTo(code);
        }
    }

    /** Two codes of three units span one direction; in the others a covariance is 0 but for rounding, which no factor of it may meet. */
    @Test
    void anItemOfIAutoRecHasACodeWhereFewerItemsThanUnitsWereLearnt() {
        RatingMatrix few = Networks.ratings(12, 2, 1);
        AutoRecModel model = ofSigmoidUnits(few, 9);
        List<Rater> raters = IntStream.range(0, 11)
                .mapToObj(user -> new Rater(few.profileOf(user), 1 + user % 5))
                .toList();
        assertThat(ItemFoldIn.of(model, few).fit(raters).embedding().vector())
                .doesNotContain(Float.NaN)
                .isNotEqualTo(model.itemEmbedding(0).vector());
    }

    @Test
    void theFoldInOfIAutoRecIsEndedByAnInterrupt() {
        AutoRecModel model = Case.of(3).over(RATINGS).overBiases(Orientation.ITEM);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ItemFoldIn.of(model, RATINGS))
                .isInstanceOf(CancellationException.class)
                .hasMessage("The fold-in of new items was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void strangersSayNothingOfAnItemOfIAutoRecButTheMeanOfItsRatings() {
        AutoRecModel model = Case.of(3).over(RATINGS).overBiases(Orientation.ITEM);
        UserProfile stranger = UserProfile.ofUnknownUser(new int[] {2}, new float[] {4});
        NewItem item = ItemFoldIn.of(model, RATINGS).fit(List.of(new Rater(stranger, 5)));
        assertThat(item.isCold()).isTrue();
        assertThat(item.offset()).isGreaterThan((float) RATINGS.mean());
    }

    /** The minimum of the sum of squares over all users, by a dense solver in double. */
    @Test
    void anItemOfCdaeHasTheRowThatADenseSolverFinds() {
        CdaeModel model = cdae(CdaeConfig.defaults().weightDecay(0.03));
        List<Rater> raters = raters(RATINGS.byItem(), 3);
        int units = model.network().codeUnits();
        RealMatrix codes = new Array2DRowRealMatrix(RATINGS.users().size(), units + 1);
        for (int user = 0; user < codes.getRowDimension() - 1; user++) {
            codes.setRowVector(user, code(model, RATINGS.profileOf(user)));
        }
        // the last user has no preferences and is no example in training
        RealVector sum = new ArrayRealVector(units + 1);
        for (Rater rater : raters) {
            sum = sum.add(code(model, rater.user()));
        }
        RealMatrix system = codes.transpose()
                .multiply(codes)
                .add(MatrixUtils.createRealIdentityMatrix(units + 1).scalarMultiply(0.03 * model.usersTrained()));
        assertRow(
                ItemFoldIn.of(model, RATINGS).fit(raters),
                new LUDecomposition(system).getSolver().solve(sum));
    }

    private static void assertRow(NewItem item, RealVector expected) {
        for (int unit = 0; unit < expected.getDimension() - 1; unit++) {
            assertThat((double) item.embedding().vector()[unit]).isCloseTo(expected.getEntry(unit), within(1e-5));
        }
        assertThat((double) item.embedding().bias())
                .isCloseTo(expected.getEntry(expected.getDimension() - 1), within(1e-5));
        float[] vector = item.embedding().vector();
        assertThat(Arrays.copyOfRange(vector, expected.getDimension() - 1, vector.length))
                .as("the padding")
                .isEqualTo(new float[vector.length - expected.getDimension() + 1]);
    }

    private static RealVector code(AutoencoderModel model, UserProfile profile) {
        float[] vector = model.userEmbedding(profile).vector();
        int units = model.network().codeUnits();
        RealVector code = new ArrayRealVector(units + 1, 1);
        for (int unit = 0; unit < units; unit++) {
            code.setEntry(unit, vector[unit]);
        }
        return code;
    }

    private static CdaeModel cdae(CdaeConfig.Builder builder) {
        CdaeConfig config = builder.userVector(false).build();
        return new CdaeModel(
                config,
                RATINGS,
                Networks.random(
                        RATINGS.items().size(), 0, false, new Activations(Activation.TANH, Activation.IDENTITY), 7));
    }

    /** Ridge regression of the ratings less the offsets, towards the mean row and bias; over biases, shrunk by the number of ratings. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anItemOfUAutoRecHasTheRowThatADenseSolverFinds(boolean isOverBiases) {
        Case given = new Case(
                RATINGS,
                Activation.SIGMOID,
                Activation.IDENTITY,
                Loss.SQUARE,
                6,
                Case.of(1).random());
        AutoRecModel model = isOverBiases ? given.overBiases(Orientation.USER) : given.userAutoRec();
        List<Rater> raters = raters(RATINGS.byItem(), 2);
        int units = model.network().codeUnits();
        RealVector average = averageRow(model);
        RealMatrix codes = new Array2DRowRealMatrix(raters.size(), units + 1);
        RealVector errors = new ArrayRealVector(raters.size());
        double itemOffset = isOverBiases ? itemBias(model, raters) : 0;
        for (int row = 0; row < raters.size(); row++) {
            UserProfile user = raters.get(row).user();
            RealVector code = code(model, user);
            codes.setRowVector(row, code);
            double centred =
                    raters.get(row).rating() - itemOffset - model.offsets().ofUser(user.userIndex());
            errors.setEntry(row, centred - code.dotProduct(average));
        }
        double[] prior = new double[units + 1];
        Arrays.fill(prior, model.config().weightDecay() / 2);
        prior[units] = 5;
        RealMatrix system = codes.transpose().multiply(codes).add(MatrixUtils.createRealDiagonalMatrix(prior));
        RealVector difference =
                new LUDecomposition(system).getSolver().solve(codes.transpose().operate(errors));
        double factor = isOverBiases ? raters.size() / (raters.size() + 10.0) : 1;
        NewItem found = ItemFoldIn.of(model, RATINGS).fit(raters);
        assertRow(found, average.add(difference).mapMultiply(factor));
        assertThat((double) found.offset()).isCloseTo(itemOffset, within(1e-5));
    }

    /** Of the profiles that the fold-in is made with, codes are kept; those of others are worked out as they come. */
    @Test
    void ratersCountByTheProfilesTheyComeWith() {
        AutoRecModel model = Case.of(3).over(RATINGS).userAutoRec();
        UserProfile changed = new UserProfile(4, new int[] {1, 7}, new float[] {5, 1});
        UserProfile stranger = UserProfile.ofUnknownUser(new int[] {0, 8, 30}, new float[] {2, 4, 3});
        List<Rater> raters = List.of(new Rater(RATINGS.profileOf(2), 4), new Rater(changed, 5), new Rater(stranger, 1));
        RatingMatrix ofNobody = RatingMatrixBuilder.ofRatings().add(900, 1, 3).build();
        float[] found = ItemFoldIn.of(model, RATINGS).fit(raters).embedding().vector();
        assertThat(found)
                .isEqualTo(
                        ItemFoldIn.of(model, ofNobody).fit(raters).embedding().vector());
        List<Rater> before = List.of(raters.get(0), new Rater(RATINGS.profileOf(4), 5), raters.get(2));
        assertThat(found)
                .isNotEqualTo(
                        ItemFoldIn.of(model, RATINGS).fit(before).embedding().vector());
    }

    private static RealVector averageRow(AutoRecModel model) {
        int units = model.network().codeUnits();
        RealVector average = new ArrayRealVector(units + 1);
        for (int item = 0; item < LEARNT; item++) {
            for (int unit = 0; unit < units; unit++) {
                average.addToEntry(unit, model.network().decoder().getEntry(item, unit) / LEARNT);
            }
            average.addToEntry(units, model.network().outputBias().getEntry(0, item) / LEARNT);
        }
        return average;
    }

    /** The mean of the item's ratings, among which so many of the mean size are counted as the configuration says. */
    private static double itemBias(AutoRecModel model, List<Rater> raters) {
        double shrinkage = model.config().itemShrinkage();
        double sum = raters.stream().mapToDouble(Rater::rating).sum();
        return (shrinkage * RATINGS.mean() + sum) / (shrinkage + raters.size());
    }

    /** Ids of the file in any order; those that the model knows are passed over. */
    @Test
    void allItemsOfSomeRatingsThatTheModelDoesNotKnowAreFitted() {
        CdaeModel model = cdae(CdaeConfig.defaults());
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        builder.add(3, 900, 5);
        builder.add(3, 0, 4);
        builder.add(3, 1, 4);
        builder.add(900, 700, 4);
        builder.add(4, 700, 4);
        RatingMatrix later = builder.build();
        NewItems found = ItemFoldIn.of(model, RATINGS).newItemsOf(later);
        assertThat(found.ids()).isEqualTo(IdIndex.of(700, 900));
        assertThat(model.withNewItems(found).items().indexOf(900)).isEqualTo(41);
        assertThat(IntStream.range(0, 2)
                        .filter(place -> found.items().get(place).isCold()))
                .isEmpty();
    }

    /** Trained rows of a model whose loss has no closed form are told from the same numbers: the item they are told for is near them. */
    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "MULTINOMIAL"})
    void aPopularItemScoresAboveARareOneUnderOtherLosses(Loss loss) {
        CdaeModel model = Trainer.onAllProcessors()
                .train(
                        RATINGS,
                        CdaeConfig.asPublished().loss(loss).hiddenUnits(5).build());
        ItemFoldIn foldIn = ItemFoldIn.of(model, RATINGS);
        List<Rater> many = IntStream.range(0, 25)
                .mapToObj(user -> new Rater(RATINGS.profileOf(user), 5))
                .toList();
        NewItems items = new NewItems(IdIndex.of(100, 101), List.of(foldIn.fit(many.subList(0, 1)), foldIn.fit(many)));
        float[] scores = Scores.of(model.withNewItems(items), RATINGS.profileOf(28));
        assertThat(scores[41]).isGreaterThan(scores[40]);
    }
}
