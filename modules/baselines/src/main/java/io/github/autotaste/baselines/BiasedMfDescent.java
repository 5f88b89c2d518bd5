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

import io.github.autotaste.baselines.BiasedMf.BiasedFactors;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/** The fit of {@link BiasedMf}: rating after rating in random order, a step down the gradient of each. */
final class BiasedMfDescent {
    private static final double INITIAL_DEVIATION = 0.1;

    private final RatingMatrix train;
    private final FactorisationConfig config;
    private final int[] userOf;
    private final RandomGenerator random;
    private final BiasedFactors users;
    private final BiasedFactors items;
    private final float mean;

    BiasedMfDescent(RatingMatrix train, FactorisationConfig config) {
        this.train = train;
        this.config = config;
        userOf = rowsOf(train.byUser());
        random = new Well19937c(config.seed());
        users = initial(train.users().size());
        items = initial(train.items().size());
        mean = (float) train.mean();
    }

    /** The row of each position. */
    static int[] rowsOf(SparseRows rows) {
        int[] rowOf = new int[rows.entryCount()];
        for (int row = 0; row < rows.rowCount(); row++) {
            Arrays.fill(rowOf, rows.start(row), rows.end(row), row);
        }
        return rowOf;
    }

    private BiasedFactors initial(int rows) {
        return new BiasedFactors(new float[rows], Vectors.normal(rows, config.factors(), INITIAL_DEVIATION, random));
    }

    BiasedMf run() throws InterruptedException {
        SparseRows byUser = train.byUser();
        int[] order = MathArrays.natural(byUser.entryCount());
        for (int epoch = 0; epoch < config.epochs(); epoch++) {
            MathArrays.shuffle(order, random);
            for (int position : order) {
                step(userOf[position], byUser.columnAt(position), byUser.valueAt(position));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        clearUnrated(users, byUser);
        clearUnrated(items, train.byItem());
        return new BiasedMf(train, users, items, config.weightDecay());
    }

    private void step(int user, int item, float rating) {
        float rate = (float) config.learningRate();
        float decay = (float) config.weightDecay();
        float[] userVector = users.vectors()[user];
        float[] itemVector = items.vectors()[item];
        float error = rating - mean - users.biases()[user] - items.biases()[item] - Vectors.dot(userVector, itemVector);
        users.biases()[user] += rate * (error - decay * users.biases()[user]);
        items.biases()[item] += rate * (error - decay * items.biases()[item]);
        for (int factor = 0; factor < userVector.length; factor++) {
            float ofUser = userVector[factor];
            float ofItem = itemVector[factor];
            userVector[factor] += rate * (error * ofItem - decay * ofUser);
            itemVector[factor] += rate * (error * ofUser - decay * ofItem);
        }
    }

    /** Nothing was learned of rows without ratings; their first values would be noise. */
    private static void clearUnrated(BiasedFactors factors, SparseRows rows) {
        for (int row = 0; row < rows.rowCount(); row++) {
            if (rows.rowLength(row) == 0) {
                Arrays.fill(factors.vectors()[row], 0);
            }
        }
    }
}
