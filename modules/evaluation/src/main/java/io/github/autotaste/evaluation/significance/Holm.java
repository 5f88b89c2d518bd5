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
package io.github.autotaste.evaluation.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction of p-values for the number of tests: with it, the probability that any true hypothesis among them is
 * rejected stays below the level.
 *
 * <p>Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 1979, pages
 * 65-70.
 */
public final class Holm {

    private Holm() {}

    /**
     * The smallest level at which each hypothesis is rejected: the i-th smallest p-value of n times {@code n - i + 1}, or
     * what a smaller one gave if that is more, and 1 at most.
     */
    public static double[] adjust(double[] pValues) {
        int[] ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(test -> pValues[test]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            least = Math.max(least, Math.min(1, (ascending.length - rank) * pValues[ascending[rank]]));
            adjusted[ascending[rank]] = least;
        }
        return adjusted;
    }
}
