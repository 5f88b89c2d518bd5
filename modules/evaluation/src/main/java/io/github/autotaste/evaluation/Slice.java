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
package io.github.autotaste.evaluation;

import io.github.autotaste.evaluation.metrics.RatedPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The error on those test ratings whose user or item has a certain number of ratings.
 *
 * @param from the smallest number of ratings
 * @param to the largest number of ratings
 * @param pairs how many test ratings there are
 * @param rmse root mean squared error, the mean training rating standing in for missing estimates
 */
public record Slice(int from, int to, int pairs, double rmse) {

    private static final int SLICES = 5;

    /**
     * Cuts pairs by a number that each has into up to five slices of about equal size; equal numbers stay together.
     *
     * @param numbers one per pair; at least one
     */
    static List<Slice> of(int[] numbers, RatedPairs pairs) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        List<Slice> slices = new ArrayList<>();
        int from = sorted[0];
        for (int slice = 1; slice <= SLICES; slice++) {
            int to = sorted[(int) ((long) slice * sorted.length / SLICES) - (slice == SLICES ? 1 : 0)];
            if (to >= from) {
                slices.add(of(from, to, numbers, pairs));
                from = to + 1;
            }
        }
        return List.copyOf(slices);
    }

    private static Slice of(int from, int to, int[] numbers, RatedPairs pairs) {
        double squares = 0;
        int count = 0;
        for (int pair = 0; pair < numbers.length; pair++) {
            if (numbers[pair] >= from && numbers[pair] <= to) {
                squares += pairs.error(pair) * pairs.error(pair);
                count++;
            }
        }
        return new Slice(from, to, count, Math.sqrt(squares / count));
    }
}
