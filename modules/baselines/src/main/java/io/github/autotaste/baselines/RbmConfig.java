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
 * The settings of {@link UserRbm} and {@link ItemRbm}.
 *
 * @param hiddenUnits how many hidden units there are, at least 1
 * @param epochs passes over the rows, at least 1
 * @param learningRate rate of the first epoch, above 0; it falls to 0 in a line
 * @param weightDecay how much half the squares of a rating's weights cost against its log likelihood, at least 0
 * @param gibbsSteps steps of the Gibbs chain in the last part of the epochs, at least 1: the T of contrastive divergence,
 *     which grows from 1 in even parts
 * @param seed seed of the first weights, of the order of rows and of the states drawn
 */
public record RbmConfig(
        int hiddenUnits, int epochs, double learningRate, double weightDecay, int gibbsSteps, long seed) {

    public RbmConfig {
        Settings.requireAtLeastOne("hiddenUnits", hiddenUnits);
        Settings.requireAtLeastOne("epochs", epochs);
        Settings.requirePositive("learningRate", learningRate);
        Settings.requireNotNegative("weightDecay", weightDecay);
        Settings.requireAtLeastOne("gibbsSteps", gibbsSteps);
    }

    public RbmConfig withHiddenUnits(int newHiddenUnits) {
        return new RbmConfig(newHiddenUnits, epochs, learningRate, weightDecay, gibbsSteps, seed);
    }

    public RbmConfig withEpochs(int newEpochs) {
        return new RbmConfig(hiddenUnits, newEpochs, learningRate, weightDecay, gibbsSteps, seed);
    }

    public RbmConfig withLearningRate(double newLearningRate) {
        return new RbmConfig(hiddenUnits, epochs, newLearningRate, weightDecay, gibbsSteps, seed);
    }

    public RbmConfig withWeightDecay(double newWeightDecay) {
        return new RbmConfig(hiddenUnits, epochs, learningRate, newWeightDecay, gibbsSteps, seed);
    }

    public RbmConfig withGibbsSteps(int newGibbsSteps) {
        return new RbmConfig(hiddenUnits, epochs, learningRate, weightDecay, newGibbsSteps, seed);
    }

    public RbmConfig withSeed(long newSeed) {
        return new RbmConfig(hiddenUnits, epochs, learningRate, weightDecay, gibbsSteps, newSeed);
    }
}
