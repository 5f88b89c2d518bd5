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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.linear.ItemLinks;
import io.github.autotaste.autoencoder.linear.LinkFit;
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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What CDAE makes of a new item, against the formulas written out with dense matrices in {@code double}. */
final class CdaeItemsTest {

    private static final int UNITS = 7;
    private static final int ITEMS = 40;
    private static final float LIKED = 3;
    private static final double DECAY = 0.03;

    /** Of 29 users; the last one and the last item have no ratings. */
    private static final RatingMatrix RATINGS = ratings();

    private static RatingMatrix ratings() {
        RatingMatrix warm = Networks.ratings(30, ITEMS - 1, 5);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 30; user++) {
            UserProfile profile = warm.profileOf(user);
            for (int place = 0; place < profile.itemIndices().length; place++) {
                builder.add(user, profile.itemIndices()[place], profile.ratings()[place]);
            }
        }
        return builder.build(warm.users(), warm.items().followedBy(IdIndex.of(ITEMS - 1)));
    }

    static Stream<Arguments> casesWithoutAClosedForm() {
        Negatives five = new Negatives.Uniform(5);
        Negatives all = new Negatives.WholeCatalogue();
        return Stream.of(
                Arguments.of(Loss.SQUARE, five, Activation.IDENTITY),
                Arguments.of(Loss.SQUARE, all, Activation.SIGMOID),
                Arguments.of(Loss.LOGISTIC, all, Activation.IDENTITY),
                Arguments.of(Loss.MULTINOMIAL, five, Activation.IDENTITY));
    }

    /**
     * A regression on trained items tells the decoder row from what the square loss would make of the preferences, divided by one more
     * than there are, and from the logarithm of one more; another tells the encoder row from the decoder row, and does not learn from
     * the item without preferences, whose encoder row was never trained. Two of five raters like the item too little to count.
     */
    @ParameterizedTest
    @MethodSource("casesWithoutAClosedForm")
    void tellsRowsByWhatTrainedItemsHave(Loss loss, Negatives negatives, Activation output) {
        CdaeModel model = model(
                CdaeConfig.defaults().loss(loss).negatives(negatives), new Activations(Activation.TANH, output), false);
        List<RealVector> inputs = new ArrayList<>();
        List<RealVector> rows = new ArrayList<>();
        List<RealVector> encoderRows = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            inputs.add(input(model, likedBy(item)));
            rows.add(model.network()
                    .decoder()
                    .getRowVector(item)
                    .append(model.network().outputBias().getEntry(0, item)));
            encoderRows.add(model.network().encoder().getRowVector(item));
        }
        RealVector row = told(inputs, rows, input(model, List.of(0, 4, 9)));
        RealVector encoderRow = told(rows.subList(0, ITEMS - 1), encoderRows.subList(0, ITEMS - 1), row);
        NewItem found = ItemFoldIn.of(model, RATINGS).fit(fiveRaters());
        assertNear(found.embedding().vector(), row.getSubVector(0, UNITS));
        assertThat((double) found.embedding().bias()).isCloseTo(row.getEntry(UNITS), within(1e-5));
        assertNear(found.encoderRow(), encoderRow);
        assertThat(found.isCold()).isFalse();
    }

    private static List<Rater> fiveRaters() {
        return List.of(
                new Rater(RATINGS.profileOf(0), LIKED),
                new Rater(RATINGS.profileOf(2), LIKED - 0.5f),
                new Rater(RATINGS.profileOf(4), 5),
                new Rater(RATINGS.profileOf(5), 1),
                new Rater(RATINGS.profileOf(9), 4));
    }

    private static List<Integer> likedBy(int item) {
        SparseRows byItem = RATINGS.preferencesFrom(LIKED).byItem();
        return IntStream.of(byItem.columnsOf(item)).boxed().toList();
    }

    private static CdaeModel model(CdaeConfig.Builder builder, Activations activations, boolean isTied) {
        CdaeConfig config = builder.userVector(false)
                .tiedWeights(isTied)
                .positiveFrom(LIKED)
                .weightDecay(DECAY)
                .build();
        return new CdaeModel(config, RATINGS, Networks.random(ITEMS, 0, isTied, activations, UNITS));
    }

    private static RealVector input(CdaeModel model, List<Integer> users) {
        RealMatrix codes = new Array2DRowRealMatrix(29, UNITS + 1);
        for (int user = 0; user < 29; user++) {
            codes.setRowVector(user, code(model, RATINGS.profileOf(user)));
        }
        RealVector sum = new ArrayRealVector(UNITS + 1);
        for (int user : users) {
            sum = sum.add(codes.getRowVector(user));
        }
        RealMatrix system = codes.transpose()
                .multiply(codes)
                .add(MatrixUtils.createRealIdentityMatrix(UNITS + 1).scalarMultiply(DECAY * 29));
        return new LUDecomposition(system)
                .getSolver()
                .solve(sum)
                .mapDivide(users.size() + 1)
                .append(Math.log(users.size() + 1));
    }

    /** The code, and 1 for the bias. */
    private static RealVector code(CdaeModel model, UserProfile profile) {
        float[] vector = model.userEmbedding(profile).vector();
        RealVector code = new ArrayRealVector(UNITS + 1, 1);
        IntStream.range(0, UNITS).forEach(unit -> code.setEntry(unit, vector[unit]));
        return code;
    }

    /** Ridge regression with an intercept; the ridge is a hundredth of the mean of the diagonal. */
    private static RealVector told(List<RealVector> inputs, List<RealVector> outputs, RealVector input) {
        RealVector meanInput = mean(inputs);
        RealVector meanOutput = mean(outputs);
        RealMatrix x = lessMean(inputs, meanInput);
        RealMatrix products = x.transpose().multiply(x);
        int columns = x.getColumnDimension();
        RealMatrix system = products.add(
                MatrixUtils.createRealIdentityMatrix(columns).scalarMultiply(0.01 * products.getTrace() / columns));
        RealMatrix coefficients =
                new LUDecomposition(system).getSolver().solve(x.transpose().multiply(lessMean(outputs, meanOutput)));
        return meanOutput.add(coefficients.preMultiply(input.subtract(meanInput)));
    }

    private static RealVector mean(List<RealVector> rows) {
        RealVector sum = new ArrayRealVector(rows.get(0).getDimension());
        for (RealVector row : rows) {
            sum = sum.add(row);
        }
        return sum.mapDivide(rows.size());
    }

    private static RealMatrix lessMean(List<RealVector> rows, RealVector mean) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows.size(), mean.getDimension());
        IntStream.range(0, rows.size())
                .forEach(row -> matrix.setRowVector(row, rows.get(row).subtract(mean)));
        return matrix;
    }

    private static void assertNear(float[] found, RealVector expected) {
        for (int unit = 0; unit < expected.getDimension(); unit++) {
            assertThat((double) found[unit]).as("unit %d", unit).isCloseTo(expected.getEntry(unit), within(1e-5));
        }
        assertThat(Arrays.copyOfRange(found, expected.getDimension(), found.length))
                .as("the padding")
                .isEqualTo(new float[found.length - expected.getDimension()]);
    }

    @Test
    void givesNoEncoderRowWhereTheDecoderRowIsBoth() {
        CdaeModel model = model(CdaeConfig.defaults(), new Activations(Activation.TANH, Activation.IDENTITY), true);
        NewItem found = ItemFoldIn.of(model, RATINGS).fit(fiveRaters());
        assertThat(found.encoderRow()).isEmpty();
        assertThat(found.links()).isSameAs(ItemLinks.NONE);
    }

    /** Of no users the matrix is the decay of 29 alone, by which the sum of the three codes is divided. */
    @Test
    void isTheSumOfCodesOverTheDecayWhereNobodyPrefersAnything() {
        CdaeModel model = model(CdaeConfig.defaults(), new Activations(Activation.TANH, Activation.IDENTITY), false);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        builder.add(0, 1, LIKED - 1);
        NewItem found = ItemFoldIn.of(model, builder.build()).fit(fiveRaters());
        RealVector sum = code(model, RATINGS.profileOf(0))
                .add(code(model, RATINGS.profileOf(4)))
                .add(code(model, RATINGS.profileOf(9)));
        RealVector row = sum.mapDivide(DECAY * 29);
        assertNear(found.embedding().vector(), row.getSubVector(0, UNITS));
        assertThat((double) found.embedding().bias()).isCloseTo(row.getEntry(UNITS), within(1e-5));
    }

    /** Users without a preference, and ratings too low to be one, say nothing. */
    @Test
    void hasTheLinksOfThosePreferencesAlone() {
        ClosedForm path = new ClosedForm(2, 0.5, 0.5, 0.15, 10, 0.5);
        CdaeModel model = Trainer.onAllProcessors()
                .train(
                        RATINGS,
                        CdaeConfig.defaults()
                                .hiddenUnits(3)
                                .epochs(1)
                                .positiveFrom(LIKED)
                                .linearPath(path)
                                .build());
        SparseRows preferences = RATINGS.preferencesFrom(LIKED).byUser();
        ItemLinks expected = new LinkFit(model.linearWeights(), preferences, path)
                .fit(List.of(preferences.columnsOf(0), preferences.columnsOf(4), preferences.columnsOf(9)));
        ItemLinks found = ItemFoldIn.of(model, RATINGS).fit(fiveRaters()).links();
        assertThat(expected.items()).hasSize(10);
        assertThat(found.items()).isEqualTo(expected.items());
        assertThat(found.toItem()).isEqualTo(expected.toItem());
        assertThat(found.fromItem()).isEqualTo(expected.fromItem());
    }
}
