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

import java.time.Duration;

/**
 * What is measured and how: the part of a comparison that is the same for every contender, printed above its table.
 *
 * @param split the split in words, such as {@code random:0.9}
 * @param positiveFrom the smallest test rating that counts as relevant in ranking metrics; negative infinity if every
 *     test rating does
 * @param cutoff length of the recommended lists, the k of metrics at k
 * @param users how many users' lists are measured, drawn with the seed and the same for all contenders; {@link
 *     #ALL_USERS} for everyone with relevant test items
 * @param timeLimit how long one contender may take for one split, fit and measurement together
 * @param seed seed of the first split, of the sample of users and of the fits; each further repeat adds 1 to it
 * @param repeats number of splits, at least 1
 * @param sampledNegatives among how many drawn items {@link io.github.autotaste.evaluation.metrics.SampledRanks sampled
 *     metrics} rank each relevant one; 0 for none of these metrics, which misrank contenders
 */
public record Protocol(
        String split,
        double positiveFrom,
        int cutoff,
        int users,
        Duration timeLimit,
        long seed,
        int repeats,
        int sampledNegatives) {

    /** As {@code users}: every user with relevant test items. */
    public static final int ALL_USERS = Integer.MAX_VALUE;

    private static final int USUAL_CUTOFF = 10;
    private static final Duration AMPLE_TIME = Duration.ofHours(1);

    /** Without sampled metrics. */
    @SuppressWarnings("checkstyle:ParameterNumber") // the components of the record, but for one
    public Protocol(
            String split, double positiveFrom, int cutoff, int users, Duration timeLimit, long seed, int repeats) {
        this(split, positiveFrom, cutoff, users, timeLimit, seed, repeats, 0);
    }

    /** One split, lists of 10 for every user, every test rating relevant, an hour for each contender. */
    public static Protocol once(String split, long seed) {
        return new Protocol(split, Double.NEGATIVE_INFINITY, USUAL_CUTOFF, ALL_USERS, AMPLE_TIME, seed, 1);
    }

    /** The same with lists of another length, and another smallest relevant rating. */
    public Protocol withLists(double newPositiveFrom, int newCutoff) {
        return new Protocol(split, newPositiveFrom, newCutoff, users, timeLimit, seed, repeats, sampledNegatives);
    }

    /** The same with sampled metrics over so many drawn items. */
    public Protocol withSampledNegatives(int count) {
        return new Protocol(split, positiveFrom, cutoff, users, timeLimit, seed, repeats, count);
    }

    public Protocol {
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a smallest relevant rating, found NaN");
        }
        requireAtLeastOne("cutoff", cutoff);
        requireAtLeastOne("number of users", users);
        requireAtLeastOne("number of repeats", repeats);
        if (sampledNegatives < 0) {
            throw new IllegalArgumentException("Expected at least 0 sampled negatives, found " + sampledNegatives);
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("Expected a time limit above zero, found " + timeLimit);
        }
    }

    private static void requireAtLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Expected a " + what + " of at least 1, found " + value);
        }
    }
}
