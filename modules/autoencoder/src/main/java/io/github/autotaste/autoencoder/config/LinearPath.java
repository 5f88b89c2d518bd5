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

/**
 * What CDAE may have beside its hidden layer: weights from items to items, whose sum over the user's preferences is added to
 * the network's.
 */
public sealed interface LinearPath {

    /** The settings of no path, the CDAE of the paper. */
    LinearPath NONE = new None();

    /** The network alone. */
    record None() implements LinearPath {}

    /**
     * Weights B in closed form. They minimise {@code sum over users of w_u^2 |x_u - x_u B|^2 + sum over items of g_i |B_i|^2}
     * with a diagonal of zeros, where x_u is 1 for a preference, {@code w_u^2} is proportional to {@code n_u^-userDiscount}
     * for n_u preferences and 1 on average over preferences, and {@code g_i = weightDecay + dropout / (1 - dropout) c_i} for
     * the item's weighted count c_i. EASE (Steck 2019) has a dropout and discounts of 0, EDLAE (Steck 2020) a dropout above.
     * The weights to an item are then divided by its relative popularity to the power of {@code popularityDiscount}.
     *
     * @param weightDecay the papers' lambda, above 0
     * @param dropout EDLAE's p, in [0, 1)
     * @param userDiscount in [0, 1]; 1 lets all users count alike, however many preferences they have
     * @param popularityDiscount in [0, 1]; 0 leaves the scores as they are
     * @param weightsPerItem how many weights are kept for each item, on average, at least 1: the largest of all
     * @param networkWeight what the network's sum is multiplied by before the path's is added, at least 0
     */
    record ClosedForm(
            double weightDecay,
            double dropout,
            double userDiscount,
            double popularityDiscount,
            int weightsPerItem,
            double networkWeight)
            implements LinearPath {

        public ClosedForm {
            Require.positive(weightDecay, "weightDecay");
            Require.notNegative(networkWeight, "networkWeight");
            Require.atLeast(1, weightsPerItem, "weightsPerItem");
            requireWithinOne(dropout, "dropout");
            requireWithinOne(userDiscount, "userDiscount");
            requireWithinOne(popularityDiscount, "popularityDiscount");
            if (dropout == 1) {
                throw new IllegalArgumentException("Expected a dropout below 1, found 1");
            }
        }

        private static void requireWithinOne(double value, String name) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("Expected " + name + " from 0 to 1, found " + value);
            }
        }

        /** Settings that are nearly the best on validation data of many kinds; the network's weight is 1. */
        public static ClosedForm defaults() {
            return new ClosedForm(300, 0.5, 0.5, 0.15, 256, 1);
        }

        public ClosedForm withWeightDecay(double newWeightDecay) {
            return new ClosedForm(
                    newWeightDecay, dropout, userDiscount, popularityDiscount, weightsPerItem, networkWeight);
        }

        public ClosedForm withPopularityDiscount(double newDiscount) {
            return new ClosedForm(weightDecay, dropout, userDiscount, newDiscount, weightsPerItem, networkWeight);
        }

        public ClosedForm withNetworkWeight(double newWeight) {
            return new ClosedForm(weightDecay, dropout, userDiscount, popularityDiscount, weightsPerItem, newWeight);
        }
    }
}
