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
package io.github.autotaste.benchmarks.data;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ratings from 1 to 5 of any shape, the same for the same seed. The number of ratings of a user is log-normal, the
 * popularity of items falls as a power of their rank, and a rating is a mean, a user's and an item's deviation, a product
 * of {@value #TASTES} tastes, and noise: enough for a model to learn something. The number of ratings is exact.
 */
public final class SyntheticRatings {

    private static final int TASTES = 10;
    /** Spread of the logarithm of users' numbers of ratings; MovieLens-1M has about this. */
    private static final double ACTIVITY_SPREAD = 1;
    /** Exponent of the popularity of items, and how many of the first ranks are about equally popular. */
    private static final double POPULARITY_EXPONENT = 1;

    private static final double HEAD_SHARE = 0.05;

    private final Shape shape;
    private final Random random;
    private final double[] cumulativePopularity;
    private final int[] itemAtRank;
    private final float[][] userTastes;
    private final float[][] itemTastes;

    private SyntheticRatings(Shape shape, long seed) {
        this.shape = shape;
        random = new Random(seed);
        cumulativePopularity = cumulativePopularity(shape.items());
        itemAtRank = shuffled(shape.items());
        userTastes = tastes(shape.users());
        itemTastes = tastes(shape.items());
    }

    /** Makes a matrix; every user has a rating, and ids of items without one are kept. */
    public static RatingMatrix of(Shape shape, long seed) {
        return new SyntheticRatings(shape, seed).matrix();
    }

    private RatingMatrix matrix() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        int[] counts = ratingsPerUser();
        BitSet rated = new BitSet(shape.items());
        for (int user = 0; user < shape.users(); user++) {
            rated.clear();
            for (int missing = counts[user]; missing > 0; ) {
                int item = drawItem();
                if (!rated.get(item)) {
                    rated.set(item);
                    builder.add(user, item, rating(user, item));
                    missing--;
                }
            }
        }
        return builder.build(ids(shape.users()), ids(shape.items()));
    }

    private static IdIndex ids(int count) {
        return IdIndex.of(LongStream.range(0, count).toArray());
    }

    /** Log-normal shares of all ratings, at least one a user and at most half of the items. */
    private int[] ratingsPerUser() {
        double[] shares = new double[shape.users()];
        Arrays.setAll(shares, user -> Math.exp(ACTIVITY_SPREAD * random.nextGaussian()));
        double unit = shape.ratings() / Arrays.stream(shares).sum();
        int[] counts = Arrays.stream(shares)
                .mapToInt(share -> (int) Math.max(1, Math.min(shape.items() / 2, share * unit)))
                .toArray();
        int missing = shape.ratings() - Arrays.stream(counts).sum();
        while (missing != 0) {
            int user = random.nextInt(counts.length);
            int changed = counts[user] + Integer.signum(missing);
            if (changed >= 1 && changed <= shape.items() / 2) {
                counts[user] = changed;
                missing -= Integer.signum(missing);
            }
        }
        return counts;
    }

    private int drawItem() {
        double at = random.nextDouble() * cumulativePopularity[cumulativePopularity.length - 1];
        int found = Arrays.binarySearch(cumulativePopularity, at);
        return itemAtRank[found >= 0 ? found : -found - 1];
    }

    private static double[] cumulativePopularity(int items) {
        double[] popularity = new double[items];
        double head = Math.max(1, HEAD_SHARE * items);
        Arrays.setAll(popularity, rank -> Math.pow(head + rank, -POPULARITY_EXPONENT));
        Arrays.parallelPrefix(popularity, Double::sum);
        return popularity;
    }

    private int[] shuffled(int count) {
        int[] order = IntStream.range(0, count).toArray();
        for (int last = count - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** (count x tastes + 1), the deviation from the mean at the end. */
    private float[][] tastes(int count) {
        float[][] tastes = new float[count][TASTES + 1];
        for (float[] row : tastes) {
            for (int taste = 0; taste < TASTES; taste++) {
                row[taste] = (float) (0.4 * random.nextGaussian());
            }
            row[TASTES] = (float) (0.35 * random.nextGaussian());
        }
        return tastes;
    }

    private float rating(int user, int item) {
        double rating = 3.6 + userTastes[user][TASTES] + itemTastes[item][TASTES] + 0.6 * random.nextGaussian();
        for (int taste = 0; taste < TASTES; taste++) {
            rating += userTastes[user][taste] * itemTastes[item][taste];
        }
        return Math.max(1, Math.min(5, Math.round(rating)));
    }
}
