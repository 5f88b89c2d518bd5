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
package io.github.autotaste.baselines;

import io.github.autotaste.baselines.BprMf.ItemFactors;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** The fit of {@link BprMf}: pair after pair, a step down the gradient of each. */
final class BprDescent {

    private static final double INITIAL_DEVIATION = 0.1;
    /** Draws of an item that the user has not; a user who has all items has none. */
    private static final int TRIES = 100;

    private static final int NOTHING = -1;
    /** Steps for each preference of an unknown user. */
    private static final int FOLD_IN_EPOCHS = 50;

    private final SparseRows byUser;
    private final FactorisationConfig config;
    private final float[][] userVectors;
    private final ItemFactors items;

    BprDescent(RatingMatrix preferences, FactorisationConfig config) {
        byUser = preferences.byUser();
        this.config = config;
        RandomGenerator random = new Well19937c(config.seed());
        userVectors = Vectors.normal(byUser.rowCount(), config.factors(), INITIAL_DEVIATION, random);
        items = new ItemFactors(
                new float[byUser.columnCount()],
                Vectors.normal(byUser.columnCount(), config.factors(), INITIAL_DEVIATION, random));
    }

    ItemFactors items() {
        return items;
    }

    float[][] userVectors() {
        return userVectors;
    }

    /** Learns the vectors and the item biases. */
    void run() throws InterruptedException {
        int[] userOf = BiasedMfDescent.rowsOf(byUser);
        SplittableRandom random = new SplittableRandom(config.seed());
        for (int epoch = 0; epoch < config.epochs(); epoch++) {
            for (int pair = 0; pair < userOf.length; pair++) {
                int position = random.nextInt(userOf.length);
                int user = userOf[position];
                int other = notPreferred(user, random);
                if (other != NOTHING) {
                    step(userVectors[user], byUser.columnAt(position), other);
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private int notPreferred(int user, SplittableRandom random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int item = random.nextInt(byUser.columnCount());
            if (byUser.find(user, item) < 0) {
                return item;
            }
        }
        return NOTHING;
    }

    private void step(float[] user, int preferred, int other) {
        float rate = (float) config.learningRate();
        float decay = (float) config.weightDecay();
        float[] better = items.vectors()[preferred];
        float[] worse = items.vectors()[other];
        float slope = slope(user, preferred, other, items);
        items.biases()[preferred] += rate * (slope - decay * items.biases()[preferred]);
        items.biases()[other] += rate * (-slope - decay * items.biases()[other]);
        for (int factor = 0; factor < user.length; factor++) {
            float ofUser = user[factor];
            user[factor] += rate * (slope * (better[factor] - worse[factor]) - decay * ofUser);
            better[factor] += rate * (slope * ofUser - decay * better[factor]);
            worse[factor] += rate * (-slope * ofUser - decay * worse[factor]);
        }
    }

    /** {@code sigmoid(x_uj - x_ui)}, the derivative of the log likelihood by the difference of the scores. */
    private static float slope(float[] user, int preferred, int other, ItemFactors items) {
        double difference = items.biases()[preferred]
                - items.biases()[other]
                + Vectors.dot(user, items.vectors()[preferred])
                - Vectors.dot(user, items.vectors()[other]);
        return (float) (1 / (1 + Math.exp(difference)));
    }

    /**
     * The vector of a user who took no part in the fit.
     *
     * @param preferred ascending, at least one
     */
    static float[] foldIn(int[] preferred, ItemFactors items, FactorisationConfig config) {
        SplittableRandom random = new SplittableRandom(config.seed());
        float rate = (float) config.learningRate();
        float decay = (float) config.weightDecay();
        float[] user = new float[config.factors()];
        for (int draw = 0; draw < FOLD_IN_EPOCHS * preferred.length; draw++) {
            int item = preferred[random.nextInt(preferred.length)];
            int other = random.nextInt(items.biases().length);
            if (Arrays.binarySearch(preferred, other) < 0) {
                float slope = slope(user, item, other, items);
                for (int factor = 0; factor < user.length; factor++) {
                    float towards = items.vectors()[item][factor] - items.vectors()[other][factor];
                    user[factor] += rate * (slope * towards - decay * user[factor]);
                }
            }
        }
        return user;
    }
}
