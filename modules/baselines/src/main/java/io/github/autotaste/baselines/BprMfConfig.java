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
 * The settings of {@link BprMf}.
 *
 * @param factors length of the vectors, at least 1
 * @param epochs how many times as many pairs as preferences are drawn, at least 1
 * @param learningRate step of each pair, above 0
 * @param weightDecay how much the squares of a pair's parameters cost, at least 0
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 * @param seed seed of the first values and of the pairs
 */
public record BprMfConfig(
        int factors, int epochs, double learningRate, double weightDecay, double positiveFrom, long seed) {

    /** Tuned on a validation part of ML-1M. */
    public static final BprMfConfig DEFAULT = new BprMfConfig(64, 100, 0.02, 0.01, Double.NEGATIVE_INFINITY, 1);

    public BprMfConfig {
        Settings.requireAtLeastOne("factors", factors);
        Settings.requireAtLeastOne("epochs", epochs);
        Settings.requirePositive("learningRate", learningRate);
        Settings.requireNotNegative("weightDecay", weightDecay);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
    }

    public BprMfConfig withFactors(int newFactors) {
        return new BprMfConfig(newFactors, epochs, learningRate, weightDecay, positiveFrom, seed);
    }

    public BprMfConfig withEpochs(int newEpochs) {
        return new BprMfConfig(factors, newEpochs, learningRate, weightDecay, positiveFrom, seed);
    }

    public BprMfConfig withLearningRate(double newLearningRate) {
        return new BprMfConfig(factors, epochs, newLearningRate, weightDecay, positiveFrom, seed);
    }

    public BprMfConfig withWeightDecay(double newWeightDecay) {
        return new BprMfConfig(factors, epochs, learningRate, newWeightDecay, positiveFrom, seed);
    }

    public BprMfConfig withPositiveFrom(double newPositiveFrom) {
        return new BprMfConfig(factors, epochs, learningRate, weightDecay, newPositiveFrom, seed);
    }

    public BprMfConfig withSeed(long newSeed) {
        return new BprMfConfig(factors, epochs, learningRate, weightDecay, positiveFrom, newSeed);
    }
}
