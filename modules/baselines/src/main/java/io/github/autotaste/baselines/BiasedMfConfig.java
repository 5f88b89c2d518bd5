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
 * The settings of {@link BiasedMf}.
 *
 * @param factors length of the vectors, at least 1
 * @param epochs passes over the ratings, at least 1
 * @param learningRate step of each rating, above 0
 * @param weightDecay how much the squares of a rating's parameters cost against its squared error, at least 0
 * @param initialDeviation standard deviation of the vectors' first values, above 0
 * @param seed seed of the first values and of the order of the ratings
 */
public record BiasedMfConfig(
        int factors, int epochs, double learningRate, double weightDecay, double initialDeviation, long seed) {

    /**
     * Small steps, many epochs, as the re-evaluation asks; factors and decay tuned on a validation part of ML-1M.
     */
    public static final BiasedMfConfig DEFAULT = new BiasedMfConfig(64, 128, 0.005, 0.08, 0.1, 1);

    public BiasedMfConfig {
        Settings.requireAtLeastOne("factors", factors);
        Settings.requireAtLeastOne("epochs", epochs);
        Settings.requirePositive("learningRate", learningRate);
        Settings.requireNotNegative("weightDecay", weightDecay);
        Settings.requirePositive("initialDeviation", initialDeviation);
    }

    public BiasedMfConfig withFactors(int newFactors) {
        return new BiasedMfConfig(newFactors, epochs, learningRate, weightDecay, initialDeviation, seed);
    }

    public BiasedMfConfig withEpochs(int newEpochs) {
        return new BiasedMfConfig(factors, newEpochs, learningRate, weightDecay, initialDeviation, seed);
    }

    public BiasedMfConfig withLearningRate(double newLearningRate) {
        return new BiasedMfConfig(factors, epochs, newLearningRate, weightDecay, initialDeviation, seed);
    }

    public BiasedMfConfig withWeightDecay(double newWeightDecay) {
        return new BiasedMfConfig(factors, epochs, learningRate, newWeightDecay, initialDeviation, seed);
    }

    public BiasedMfConfig withSeed(long newSeed) {
        return new BiasedMfConfig(factors, epochs, learningRate, weightDecay, initialDeviation, newSeed);
    }
}
