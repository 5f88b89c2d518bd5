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
package io.github.autotaste.baselines;

/**
 * The settings of {@link Ease}, and of EDLAE and RDLAE, which are the same with a dropout and a diagonal.
 *
 * @param weightDecay the papers' lambda, above 0: how much the squares of the weights cost against the squared errors
 * @param dropout EDLAE's p, in [0, 1): the share of inputs that is dropped in expectation; 0 for EASE
 * @param largestDiagonal RDLAE's xi, in [0, 1): the weight from an item to itself that costs nothing; 0 for EASE and EDLAE
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 */
public record EaseConfig(double weightDecay, double dropout, double largestDiagonal, double positiveFrom) {

    /** The paper's weight decay for MovieLens-20M; whatever was rated was chosen. */
    public static final EaseConfig DEFAULT = new EaseConfig(500, Double.NEGATIVE_INFINITY);

    public EaseConfig {
        Settings.requirePositive("weightDecay", weightDecay);
        requireBelowOne("dropout", dropout);
        requireBelowOne("largestDiagonal", largestDiagonal);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
    }

    private static void requireBelowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("Expected " + name + " from 0 to below 1, found " + value);
        }
    }

    /** EASE as published. */
    public EaseConfig(double weightDecay, double positiveFrom) {
        this(weightDecay, 0, 0, positiveFrom);
    }

    /** The papers' gamma for an item that so many users prefer. */
    double decayOf(double users) {
        return weightDecay + dropout / (1 - dropout) * users;
    }
}
