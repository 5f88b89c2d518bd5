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

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * New items of I-AutoRec: their codes, from the users who were trained. The encoder gives the code as it gives that of a trained
 * item; as it makes too much of the first ratings, the code is drawn to the mean {@code m} of the trained ones as by {@value
 * #PRIOR_RATINGS} ratings. From this {@code h0} on, the code {@code h} is fitted to the ratings, as training fits encoder and decoder to
 * those of the items it has, and stays where codes are by the covariance {@code S} of the trained ones:
 *
 * <pre>
 *   sum over raters u of (x_u - D_u . h - d_u)^2 + ridge (h - h0)' S^-1 (h - h0)
 * </pre>
 *
 * <p>With {@code h = h0 + L a} this is a ridge regression on the rows {@code L' D_u}, as {@link CodePrior} has them.
 */
final class ItemAutoRecItems implements ItemFoldIn {

    /** With the next, the best on items of three data sets, others than those reported: {@code docs/results.md}. */
    private static final int PRIOR_RATINGS = 20;

    /** The ridge in units of the mean square of the ratings less their offsets. */
    private static final double RIDGE = 0.25;

    private static final double SMALLEST_RIDGE = 1e-6;

    /** Codes are {@code float}s. */
    private static final double TOLERANCE = 1e-7;

    private final ItemAutoRecModel model;
    private final ItemEncoder encoder;
    private final Activation output;
    private final CodePrior prior;
    private final double ridge;

    ItemAutoRecItems(ItemAutoRecModel model, RatingMatrix ratings) {
        this.model = model;
        encoder = model.itemEncoder();
        output = model.network().activations().output();
        int[] learnt = IntStream.range(0, model.trainedOn().itemsTrained())
                .filter(item -> !model.isCold(item))
                .toArray();
        prior = new CodePrior(model, learnt);
        ridge = Math.max(SMALLEST_RIDGE, RIDGE * meanSquare(ratings));
    }

    private double meanSquare(RatingMatrix ratings) {
        ProfileMapping mapping = new ProfileMapping(model, ratings);
        double squares = 0;
        int count = 0;
        for (int user = 0; user < ratings.users().size(); user++) {
            for (float centred : model.offsets().centre(mapping.of(user))) {
                squares += (double) centred * centred;
                count++;
            }
        }
        return squares / Math.max(1, count);
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
            drawn[unit] = (ratings * code[unit] + PRIOR_RATINGS * prior.mean()[unit]) / (ratings + PRIOR_RATINGS);
        }
        return drawn;
    }

    private float[] fitted(float[] start, int[] users, float[] ratings, float itemOffset) {
        double[][] rows = new double[users.length][];
        double[] errors = new double[users.length];
        for (int place = 0; place < users.length; place++) {
            Embedding user = Embedding.ofDecoder(model.network(), users[place]);
            rows[place] = prior.rowOf(users[place]);
            double centred = ratings[place] - model.offsets().ofUser(users[place]) - itemOffset;
            errors[place] = output.inverse(centred) - dot(user.vector(), start) - user.bias();
        }
        float[] code = start.clone();
        prior.add(new RidgeRegression(rows, ridge, TOLERANCE).fit(errors), code);
        return code;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int unit = 0; unit < one.length; unit++) {
            sum += (double) one[unit] * other[unit];
        }
        return sum;
    }
}
