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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lists for users with held-out preferences, and how good they are. Of many users, only some count, taken evenly from all.
 *
 * @param known (users x items) what lists are made from and do not hold
 * @param heldOut (users x items) what they should hold
 * @param users who counts
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record HeldOutLists(SparseRows known, SparseRows heldOut, int[] users) {

    private static final int MOST_USERS = 3000;

    /** Scores of a user for every item. */
    @FunctionalInterface
    public interface Scores {

        /** @param scores (items) 0, or to be overwritten */
        void fill(int userIndex, float[] scores);
    }

    public static HeldOutLists of(RatingMatrix known, RatingMatrix heldOut) {
        int[] all = heldOut.byUser().nonEmptyRows();
        int step = (all.length + MOST_USERS - 1) / MOST_USERS;
        int[] some = IntStream.range(0, all.length)
                .filter(place -> place % Math.max(1, step) == 0)
                .map(place -> all[place])
                .toArray();
        return new HeldOutLists(known.byUser(), heldOut.byUser(), some);
    }

    /** How many preferences are held out. */
    public int preferences() {
        return heldOut.entryCount();
    }

    /** The mean nDCG at {@value ValidationMetric#CUTOFF} of the users. */
    public double quality(Scores scores, Workers workers) throws InterruptedException {
        return mean(workers, scores, (user, filled) -> {
            for (int item : known.columnsOf(user)) {
                filled[item] = Float.NEGATIVE_INFINITY;
            }
            TopN best = new TopN(ValidationMetric.CUTOFF);
            best.offerAll(filled, filled.length);
            int[] items = new int[best.size()];
            best.drain(items, new float[items.length]);
            return ValidationMetric.ndcg(items, heldOut, user);
        });
    }

    /** The mean, over the users, of the standard deviation of their scores. */
    double spread(Scores scores, Workers workers) throws InterruptedException {
        return mean(workers, scores, (user, filled) -> {
            double sum = 0;
            double squares = 0;
            for (float score : filled) {
                sum += score;
                squares += (double) score * score;
            }
            double mean = sum / filled.length;
            return Math.sqrt(Math.max(0, squares / filled.length - mean * mean));
        });
    }

    @FunctionalInterface
    private interface UserValue {
        double of(int userIndex, float[] scores);
    }

    private double mean(Workers workers, Scores scores, UserValue value) throws InterruptedException {
        double[] values = new double[users.length];
        workers.forEachInterruptibly(users.length, 16, (from, to) -> {
            float[] filled = new float[heldOut.columnCount()];
            for (int place = from; place < to; place++) {
                Arrays.fill(filled, 0);
                scores.fill(users[place], filled);
                values[place] = value.of(users[place], filled);
            }
        });
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
