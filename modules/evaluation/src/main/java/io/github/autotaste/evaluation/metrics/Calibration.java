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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether estimates mean what they say: of all pairs estimated at about 4, is the mean rating 4? Pairs are put in order
 * of their estimates and cut into up to ten bins of about equal size; equal estimates stay together. As in {@link Rmse},
 * the mean training rating stands in for a missing estimate.
 *
 * <p>A well calibrated contender need not be accurate: the mean rating for everybody is calibrated.
 *
 * @param bins the bins, by ascending estimates
 */
public record Calibration(List<Bin> bins) {

    /** The name of {@link #error}. */
    public static final String NAME = "calibration-error";

    private static final int BINS = 10;

    /**
     * Pairs with like estimates.
     *
     * @param estimated the mean of their estimates
     * @param actual the mean of their ratings
     * @param pairs how many they are
     */
    public record Bin(double estimated, double actual, int pairs) {

        private static Bin of(List<Integer> members, RatedPairs pairs) {
            double estimated = members.stream()
                    .mapToDouble(pairs::estimateOrFallback)
                    .average()
                    .orElseThrow();
            double actual = members.stream()
                    .mapToDouble(pair -> pairs.actual()[pair])
                    .average()
                    .orElseThrow();
            return new Bin(estimated, actual, members.size());
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** @param pairs at least one */
    public static Calibration of(RatedPairs pairs) {
        List<Integer> ascending = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparingDouble(pairs::estimateOrFallback))
                .toList();
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= BINS; bin++) {
            int end = Math.max(start, (int) ((long) bin * pairs.size() / BINS));
            while (end > start && end < pairs.size() && isTied(ascending.get(end - 1), ascending.get(end), pairs)) {
                end++;
            }
            if (end > start) {
                bins.add(Bin.of(ascending.subList(start, end), pairs));
                start = end;
            }
        }
        return new Calibration(bins);
    }

    private static boolean isTied(int pair, int next, RatedPairs pairs) {
        return pairs.estimateOrFallback(pair) == pairs.estimateOrFallback(next);
    }

    /**
     * The expected calibration error: the mean over pairs of the distance between mean estimate and mean rating of the
     * pair's bin, in rating units.
     *
     * <p>Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015, with
     * ratings in the place of probabilities and bins of equal size instead of equal width.
     */
    public double error() {
        double sum = 0;
        int pairs = 0;
        for (Bin bin : bins) {
            sum += bin.pairs * Math.abs(bin.estimated - bin.actual);
            pairs += bin.pairs;
        }
        return sum / pairs;
    }
}
