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
 * The settings of a matrix factorisation that is fitted by stochastic gradient descent.
 *
 * @param factors length of the vectors, at least 1
 * @param epochs passes over the ratings, at least 1
 * @param learningRate step of each rating, above 0
 * @param weightDecay how much the squares of a rating's parameters cost against its loss, at least 0
 * @param seed seed of the first values and of the order of the ratings
 */
public record FactorisationConfig(int factors, int epochs, double learningRate, double weightDecay, long seed) {
    public FactorisationConfig {
        Settings.requireAtLeastOne("factors", factors);
        Settings.requireAtLeastOne("epochs", epochs);
        Settings.requirePositive("learningRate", learningRate);
        Settings.requireNotNegative("weightDecay", weightDecay);
    }

    public FactorisationConfig withFactors(int newFactors) {
        return new FactorisationConfig(newFactors, epochs, learningRate, weightDecay, seed);
    }

    public FactorisationConfig withEpochs(int newEpochs) {
        return new FactorisationConfig(factors, newEpochs, learningRate, weightDecay, seed);
    }

    public FactorisationConfig withLearningRate(double newLearningRate) {
        return new FactorisationConfig(factors, epochs, newLearningRate, weightDecay, seed);
    }

    public FactorisationConfig withWeightDecay(double newWeightDecay) {
        return new FactorisationConfig(factors, epochs, learningRate, newWeightDecay, seed);
    }

    public FactorisationConfig withSeed(long newSeed) {
        return new FactorisationConfig(factors, epochs, learningRate, weightDecay, newSeed);
    }
}
