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
package io.github.autotaste.autoencoder.config;

import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;

/** The checks that configurations share; each message names the setting, what it may be and what it was. */
final class Require {

    /** What a product with the number of users, items or ratings still leaves within {@code float}. */
    private static final double LARGEST = 1e15;

    private Require() {}

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("Expected " + name + " of at least " + least + ", found " + value);
        }
    }

    static List<Integer> layers(List<Integer> hiddenUnits) {
        if (hiddenUnits.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one hidden layer, found none");
        }
        hiddenUnits.forEach(units -> atLeast(1, units, "hiddenUnits"));
        return List.copyOf(hiddenUnits);
    }

    static void notNegative(double value, String name) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected a finite " + name + " of at least 0, found " + value);
        }
        atMost(LARGEST, value, name);
    }

    static void positive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected a finite " + name + " above 0, found " + value);
        }
        atMost(LARGEST, value, name);
    }

    private static void atMost(double most, double value, String name) {
        if (value > most) {
            throw new IllegalArgumentException("Expected " + name + " of at most " + most + ", found " + value);
        }
    }

    /** What training is told, whatever the model. */
    static void training(
            Optimiser optimiser,
            RateSchedule schedule,
            int batchSize,
            int epochs,
            double weightDecay,
            double initialDeviation) {
        atLeast(1, batchSize, "batchSize");
        atLeast(1, epochs, "epochs");
        notNegative(weightDecay, "weightDecay");
        positive(initialDeviation, "initialDeviation");
        if (optimiser.needsFullBatch() && batchSize != AutoencoderConfig.FULL_BATCH) {
            throw new IllegalArgumentException("Expected batchSize FULL_BATCH, since " + optimiser
                    + " compares whole gradients with one another; for mini-batches take Adam");
        }
        if (optimiser.needsFullBatch() && schedule.isAnnealed()) {
            throw new IllegalArgumentException("Expected rateSchedule CONSTANT, since " + optimiser
                    + " has no learning rate, found " + schedule + "; Adam has one");
        }
    }
}
