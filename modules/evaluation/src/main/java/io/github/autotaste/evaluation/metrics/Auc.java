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
import java.util.function.DoublePredicate;

/**
 * Area under the ROC curve of one user over the full catalogue: the probability that a relevant item scores above one
 * that is not, an equal score counting half. Items the user is known to have rated take no part. An item without a score
 * is below all that have one.
 *
 * <p>It weighs all ranks alike, so it says little about the first ten.
 *
 * <p>Hanley and McNeil, The meaning and use of the area under a receiver operating characteristic (ROC) curve, Radiology
 * 143(1), 1982, pages 29-36.
 */
public final class Auc {

    public static final String NAME = "auc";

    private Auc() {}

    /**
     * The user's value.
     *
     * @param scores (items) higher is better; NaN for no score
     * @param relevant indices of the relevant items, ascending; at least one
     * @param known indices of the items that take no part, ascending
     * @return NaN if every other item is relevant
     */
    public static double of(float[] scores, int[] relevant, int[] known) {
        float[] ofRelevant = new float[relevant.length];
        for (int position = 0; position < relevant.length; position++) {
            ofRelevant[position] = orLowest(scores[relevant[position]]);
        }
        Arrays.sort(ofRelevant);
        double won = 0;
        int others = 0;
        for (int item = 0; item < scores.length; item++) {
            if (Arrays.binarySearch(relevant, item) < 0 && Arrays.binarySearch(known, item) < 0) {
                float score = orLowest(scores[item]);
                int below = first(ofRelevant, ofOne -> ofOne >= score);
                int upTo = first(ofRelevant, ofOne -> ofOne > score);
                won += relevant.length - upTo + 0.5 * (upTo - below);
                others++;
            }
        }
        return others == 0 ? Double.NaN : won / ((double) others * relevant.length);
    }

    private static float orLowest(float score) {
        return Float.isNaN(score) ? Float.NEGATIVE_INFINITY : score;
    }

    private static int first(float[] ascending, DoublePredicate isFarEnough) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isFarEnough.test(ascending[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
