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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.training.TrainingTotals;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What all partitions must know of the ratings as a whole, as it travels; also what one partition adds to it.
 *
 * @param sums (items) of the ratings
 * @param counts (items) of the ratings
 * @param users how many there are
 * @param rows how many users have something to learn from
 * @param min of all ratings
 * @param max of all ratings
 * @param hash of the users and their ratings, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record SharedTotals(double[] sums, float[] counts, int users, int rows, float min, float max, long hash)
        implements Serializable {

    /** @param positiveFrom the smallest rating to learn from */
    static SharedTotals of(Iterator<UserRatings> users, int items, float positiveFrom) {
        double[] sums = new double[items];
        float[] counts = new float[items];
        int all = 0;
        int rows = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        long hash = 0;
        while (users.hasNext()) {
            UserRatings user = users.next();
            all++;
            hash = 31 * hash + user.hash();
            rows += user.hasRatingFrom(positiveFrom) ? 1 : 0;
            for (int position = 0; position < user.ratings().length; position++) {
                float rating = user.ratings()[position];
                sums[user.itemIndices()[position]] += rating;
                counts[user.itemIndices()[position]]++;
                min = Math.min(min, rating);
                max = Math.max(max, rating);
            }
        }
        return new SharedTotals(sums, counts, all, rows, min, max, hash);
    }

    /** Of all partitions, added in their order. */
    static SharedTotals of(List<SharedTotals> partitions, int items) {
        double[] sums = new double[items];
        float[] counts = new float[items];
        int users = 0;
        int rows = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        long hash = 0;
        for (SharedTotals part : partitions) {
            for (int item = 0; item < items; item++) {
                sums[item] += part.sums[item];
                counts[item] += part.counts[item];
            }
            users = Math.addExact(users, part.users);
            rows += part.rows;
            min = Math.min(min, part.min);
            max = Math.max(max, part.max);
            hash = 31 * hash + part.hash;
        }
        return new SharedTotals(sums, counts, users, rows, min, max, hash);
    }

    TrainingTotals over(SharedIds items, boolean hasValues) {
        double sum = 0;
        long count = 0;
        for (int item = 0; item < sums.length; item++) {
            sum += sums[item];
            count += (long) counts[item];
        }
        TrainedOn.Range range = new TrainedOn.Range(count, min, max, (float) (sum / count), hasValues);
        return new TrainingTotals(items.index(), sums, counts, rows, range);
    }
}
