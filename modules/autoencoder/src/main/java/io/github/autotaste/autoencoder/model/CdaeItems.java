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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.linear.ItemLinks;
import io.github.autotaste.autoencoder.linear.LinkFit;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New items of CDAE. With the codes {@code h_u} of all {@code U} users fixed, of whom those of {@code R} prefer the item, the
 * training objective in the item's decoder row {@code w} and bias {@code b}, under the square loss over the whole catalogue, is
 *
 * <pre>
 *   sum over all u of (w . h_u + b - [u in R])^2 + U lambda (|w|^2 + b^2)
 * </pre>
 *
 * <p>whose minimum is {@code (sum over all u of g_u g_u' + U lambda I)^-1 (sum over u in R of g_u)} with {@code g_u = (h_u, 1)}. The
 * matrix is that of any item and is factorised once. Under other losses, and with sampled zeros, that is not the minimum: from it,
 * divided by the number of preferences, and from the logarithm of this number, a {@link RowMap} learnt from the trained items
 * tells the row.
 */
final class CdaeItems implements ItemFoldIn {

    private static final double SMALLEST_RIDGE = 1e-6;

    /** How many preferences of nobody in particular are added to an item's own before their mean is taken. */
    private static final double PRIOR_PREFERENCES = 1;

    private final CdaeModel model;
    private final RidgeFactor factor;
    private final @Nullable RowMap decoderRows;
    private final @Nullable RowMap encoderRows;
    private final @Nullable LinkFit links;
    private final UserCodes userCodes;

    CdaeItems(CdaeModel model, RatingMatrix ratings) {
        this.model = model;
        userCodes = new UserCodes(model);
        List<int[]> preferred = new ArrayList<>();
        List<double[]> codes = new ArrayList<>();
        ProfileMapping mapping = new ProfileMapping(model, ratings);
        for (int row = 0; row < ratings.users().size(); row++) {
            UserProfile profile = mapping.of(row);
            int[] items = model.trainedPreferences(profile);
            if (items.length > 0) {
                preferred.add(items);
                codes.add(withOne(userCodes.keep(profile)));
            }
        }
        factor = new RidgeFactor(orZeros(codes), ridge());
        SparseRows preferences = preferences(preferred);
        decoderRows = isExact(model) ? null : decoderRows(codes, preferences.transpose());
        encoderRows = model.network().isTied() ? null : RowMap.ofEncoder(model);
        links = model.config().linearPath() instanceof ClosedForm path
                ? new LinkFit(model.linearWeights(), preferences, path)
                : null;
    }

    private static boolean isExact(CdaeModel model) {
        CdaeConfig config = model.config();
        return config.loss() == Loss.SQUARE
                && model.network().activations().output() == Activation.IDENTITY
                && config.negatives() instanceof Negatives.WholeCatalogue;
    }

    private double ridge() {
        return Math.max(SMALLEST_RIDGE, model.config().weightDecay() * model.usersTrained());
    }

    /** A code, and 1 for the bias. */
    private double[] withOne(float[] code) {
        return RowMap.numbersOf(new Embedding(code, 1), units());
    }

    private int units() {
        return model.network().codeUnits();
    }

    private double[][] orZeros(List<double[]> codes) {
        return codes.isEmpty() ? new double[1][units() + 1] : codes.toArray(double[][]::new);
    }

    private SparseRows preferences(List<int[]> preferred) {
        float[][] values = new float[preferred.size()][];
        for (int user = 0; user < values.length; user++) {
            values[user] = new float[preferred.get(user).length];
            Arrays.fill(values[user], 1f);
        }
        return SparseRows.ofRows(model.trainedOn().itemsTrained(), preferred.toArray(int[][]::new), values);
    }

    private RowMap decoderRows(List<double[]> codes, SparseRows byItem) {
        List<double[]> inputs = new ArrayList<>();
        List<double[]> outputs = new ArrayList<>();
        for (int item = 0; item < byItem.rowCount(); item++) {
            double[] sum = new double[units() + 1];
            for (int user : byItem.columnsOf(item)) {
                Vectors.add(1, codes.get(user), sum);
            }
            inputs.add(input(sum, byItem.rowLength(item)));
            outputs.add(RowMap.numbersOf(model.itemEmbedding(item), units()));
        }
        return RowMap.of(inputs, outputs, units() + 2, units() + 1);
    }

    /** What the decoder row is told from where the regression alone does not tell it. */
    private double[] input(double[] sumOfCodes, int preferences) {
        double[] solution = factor.solve(sumOfCodes);
        double[] input = new double[units() + 2];
        for (int unit = 0; unit <= units(); unit++) {
            input[unit] = solution[unit] / (preferences + PRIOR_PREFERENCES);
        }
        input[units() + 1] = StrictMath.log1p(preferences);
        return input;
    }

    @Override
    public AutoencoderModel model() {
        return model;
    }

    @Override
    public NewItem fit(List<Rater> raters) {
        double[] sum = new double[units() + 1];
        List<UserProfile> preferring = raters.stream()
                .filter(rater -> model.isPreference(rater.rating()))
                .map(Rater::user)
                .toList();
        for (UserProfile user : preferring) {
            Vectors.add(1, withOne(userCodes.of(user)), sum);
        }
        Embedding row = embedding(sum, preferring.size());
        return new NewItem(
                row,
                encoderRows == null ? new float[0] : encoderRows.of(row),
                0,
                links == null ? ItemLinks.NONE : links.fit(preferences(preferring)),
                preferring.isEmpty());
    }

    private List<int[]> preferences(Collection<UserProfile> users) {
        return users.stream().map(model::trainedPreferences).toList();
    }

    private Embedding embedding(double[] sumOfCodes, int preferences) {
        float[] values = decoderRows == null
                ? toFloats(factor.solve(sumOfCodes))
                : decoderRows.of(input(sumOfCodes, preferences));
        float[] row = new float[model.network().decoder().rows()[0].length];
        System.arraycopy(values, 0, row, 0, units());
        return new Embedding(row, values[units()]);
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int place = 0; place < floats.length; place++) {
            floats[place] = (float) values[place];
        }
        return floats;
    }
}
