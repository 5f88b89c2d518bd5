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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Activation;
import java.util.Comparator;
import java.util.List;

/**
 * New items of I-AutoRec: their codes, from the users who were trained. The encoder gives the code as it gives that of a trained
 * item; as it makes too much of the first ratings, the code is drawn to the mean of the trained ones as by {@value #PRIOR_RATINGS}
 * ratings. From this {@code m} on, the code {@code h} is fitted to the ratings, as training fits encoder and decoder to those of
 * the items it has:
 *
 * <pre>
 *   sum over raters u of (x_u - D_u . h - d_u)^2 + ridge |h - m|^2
 * </pre>
 */
final class ItemAutoRecItems implements ItemFoldIn {

    /** With the next, the best on every tenth item of MovieLens-100K, others than those reported. */
    private static final int PRIOR_RATINGS = 5;

    /** The ridge in units of the mean of {@code |D_u|^2}. */
    private static final double RIDGE = 3;

    private static final double SMALLEST_RIDGE = 1e-6;

    private final ItemAutoRecModel model;
    private final ItemEncoder encoder;
    private final Activation output;
    private final float[] meanCode;
    private final double ridge;

    ItemAutoRecItems(ItemAutoRecModel model) {
        this.model = model;
        encoder = model.itemEncoder();
        output = model.network().activations().output();
        int itemsTrained = model.trainedOn().itemsTrained();
        meanCode = model.codes().meanRow(item -> item < itemsTrained && !model.isCold(item));
        ridge = Math.max(SMALLEST_RIDGE, RIDGE * meanSquare(model.network().decoder()));
    }

    private double meanSquare(FloatMatrix rows) {
        double squares = 0;
        int users = 0;
        for (int user = 0; user < rows.getRowDimension(); user++) {
            if (isTrained(user)) {
                squares += dot(rows.rows()[user], rows.rows()[user]);
                users++;
            }
        }
        return squares / Math.max(1, users);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int unit = 0; unit < one.length; unit++) {
            sum += (double) one[unit] * other[unit];
        }
        return sum;
    }

    @Override
    public AutoencoderModel model() {
        return model;
    }

    @Override
    public NewItem fit(List<Rater> raters) {
        float offset = model.offsets().ofNewItem(Rater.ratings(raters, model.learntRange()));
        List<Rater> trained = raters.stream()
                .filter(rater -> isTrained(rater.user().userIndex()))
                .sorted(Comparator.comparingInt(rater -> rater.user().userIndex()))
                .toList();
        if (trained.isEmpty()) {
            return NewItem.cold(offset);
        }
        int[] users =
                trained.stream().mapToInt(rater -> rater.user().userIndex()).toArray();
        float[] ratings = Rater.ratings(trained, model.learntRange());
        float[] code = drawnToMean(encoder.encode(users, ratings, offset), users.length);
        return NewItem.at(new Embedding(fitted(code, users, ratings, offset), 0))
                .withOffset(offset);
    }

    private boolean isTrained(int userIndex) {
        return userIndex >= 0 && model.trainedOn().hasRatings(userIndex);
    }

    private float[] drawnToMean(float[] code, int ratings) {
        float[] drawn = new float[code.length];
        for (int unit = 0; unit < drawn.length; unit++) {
            drawn[unit] = (ratings * code[unit] + PRIOR_RATINGS * meanCode[unit]) / (ratings + PRIOR_RATINGS);
        }
        return drawn;
    }

    private float[] fitted(float[] start, int[] users, float[] ratings, float itemOffset) {
        int units = model.network().codeUnits();
        double[][] rows = new double[users.length][units];
        double[] errors = new double[users.length];
        for (int place = 0; place < users.length; place++) {
            Embedding user = Embedding.ofDecoder(model.network(), users[place]);
            for (int unit = 0; unit < units; unit++) {
                rows[place][unit] = user.vector()[unit];
            }
            double centred = ratings[place] - model.offsets().ofUser(users[place]) - itemOffset;
            errors[place] = output.inverse(centred) - dot(user.vector(), start) - user.bias();
        }
        double[] difference = new RidgeRegression(rows, ridge).fit(errors);
        float[] code = start.clone();
        for (int unit = 0; unit < units; unit++) {
            code[unit] += (float) difference[unit];
        }
        return code;
    }
}
