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
package io.github.autotaste.evaluation.metrics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The rank of each relevant item of a user among a few drawn items that are not relevant, instead of among all. Much of
 * the literature measures hit rate and nDCG that way, and these are here to compare with it only: the values are far
 * above those over the catalogue, and contenders may come in another order, since ranks below some hundredth of the
 * catalogue hardly count.
 *
 * <p>He et al., Neural collaborative filtering, WWW 2017, for the protocol; Krichene and Rendle, On sampled metrics for
 * item recommendation, KDD 2020, for why it misranks.
 */
@SuppressWarnings("ArrayRecordComponent") // raw material of two means: written once, then only read
public record SampledRanks(int[] ranks) {

    public static final String HIT_RATE = "sampled-hit-rate";
    public static final String NDCG = "sampled-ndcg";

    /** Keeps the draws apart from other draws with the same seed. */
    private static final int STREAM = 0x6e656773;

    /**
     * Ranks each relevant item, counted from 1, below the drawn ones that score as high or higher. An item without a
     * score is below all that have one.
     *
     * @param scores (items) higher is better; NaN for no score
     * @param relevant indices of the relevant items
     * @param negatives indices of the drawn ones
     */
    public static SampledRanks of(float[] scores, int[] relevant, int[] negatives) {
        return new SampledRanks(Arrays.stream(relevant)
                .map(item -> 1
                        + (int) Arrays.stream(negatives)
                                .filter(negative ->
                                        !(scores[negative] < scores[item]) && !isBelow(scores, negative, item))
                                .count())
                .toArray());
    }

    private static boolean isBelow(float[] scores, int negative, int item) {
        return Float.isNaN(scores[negative]) && !Float.isNaN(scores[item]);
    }

    /**
     * Draws without repetition; a function of the arguments, so all contenders meet the same items.
     *
     * @param count how many are wanted; all if there are no more
     * @param items size of the catalogue
     * @param excluded indices of items that are not drawn: known, set aside, or in the user's test part
     */
    public static int[] negatives(int count, int items, int[] excluded, int userIndex, long seed) {
        BitSet taken = new BitSet(items);
        Arrays.stream(excluded).forEach(taken::set);
        int wanted = Math.min(count, items - taken.cardinality());
        RandomGenerator random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, userIndex, STREAM});
        int[] drawn = new int[wanted];
        for (int position = 0; position < wanted; ) {
            int item = random.nextInt(items);
            if (!taken.get(item)) {
                taken.set(item);
                drawn[position++] = item;
            }
        }
        return drawn;
    }

    /** The share of the relevant items that rank within the cutoff. */
    public double hitRate(int cutoff) {
        return mean(rank -> rank <= cutoff ? 1 : 0);
    }

    /** The mean over relevant items of 1 / log2(rank + 1), or 0 beyond the cutoff. */
    public double ndcg(int cutoff) {
        return mean(rank -> rank <= cutoff ? Math.log(2) / Math.log(rank + 1.0) : 0);
    }

    private double mean(IntToDoubleFunction gain) {
        return Arrays.stream(ranks).mapToDouble(gain).average().orElseThrow();
    }
}
