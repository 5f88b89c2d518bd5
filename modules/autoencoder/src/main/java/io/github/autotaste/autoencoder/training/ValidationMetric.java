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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How good a model is on held-out ratings. */
public enum ValidationMetric {
    /** Root mean squared error of estimates clipped to the range of the training ratings. */
    RMSE {
        @Override
        double of(ItemScorer model, Holdout holdout) {
            float min = holdout.train().min();
            float max = holdout.train().max();
            SparseRows test = holdout.test().byUser();
            float[] scores = new float[model.items().size()];
            double sum = 0;
            for (int user = 0; user < test.rowCount(); user++) {
                int[] items = test.columnsOf(user);
                if (items.length > 0) {
                    model.scoreItems(holdout.train().profileOf(user), items, scores);
                }
                for (int position = 0; position < items.length; position++) {
                    double estimate = Math.max(min, Math.min(max, scores[position]));
                    double error = estimate - test.valueAt(test.start(user) + position);
                    sum += error * error;
                }
            }
            return Math.sqrt(sum / test.entryCount());
        }

        @Override
        public boolean isBetter(double candidate, double best) {
            return candidate < best;
        }
    },

    /** Normalised discounted cumulative gain at {@value #CUTOFF} over the whole catalogue less the training items. */
    NDCG {
        @Override
        double of(ItemScorer model, Holdout holdout) {
            SparseRows test = holdout.test().byUser();
            int[] users = test.nonEmptyRows();
            double sum = 0;
            for (int first = 0; first < users.length; first += USERS_AT_ONCE) {
                int[] some = Arrays.copyOfRange(users, first, Math.min(users.length, first + USERS_AT_ONCE));
                List<TopList> lists = TopList.ofUnknownItems(
                        model,
                        IntStream.of(some).mapToObj(holdout.train()::profileOf).toList(),
                        CUTOFF);
                for (int place = 0; place < some.length; place++) {
                    sum += ndcg(lists.get(place).itemIndices(), test, some[place]);
                }
            }
            return sum / users.length;
        }

        @Override
        public boolean isBetter(double candidate, double best) {
            return candidate > best;
        }
    };

    /** Length of the lists. */
    public static final int CUTOFF = 10;

    private static final int USERS_AT_ONCE = 16;

    abstract double of(ItemScorer model, Holdout holdout);

    /** Whether a value is better than another; false if either is NaN. */
    public abstract boolean isBetter(double candidate, double best);

    /**
     * The normalised discounted cumulative gain of one user's list, at {@value #CUTOFF}.
     *
     * @param items indices of the list's items, at most {@value #CUTOFF}, the best first
     * @param heldOut (users x items) the user has at least one there
     */
    public static double ndcg(int[] items, SparseRows heldOut, int user) {
        return gain(items, heldOut, user) / idealGain(heldOut.rowLength(user));
    }

    private static double gain(int[] items, SparseRows test, int user) {
        double gain = 0;
        for (int rank = 0; rank < items.length; rank++) {
            gain += test.find(user, items[rank]) >= 0 ? 1 / StrictMath.log(rank + 2) : 0;
        }
        return gain;
    }

    private static double idealGain(int relevant) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(CUTOFF, relevant); rank++) {
            gain += 1 / StrictMath.log(rank + 2);
        }
        return gain;
    }
}
