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

/** Which of the items that a user has not preferred become zeros to be reconstructed; never a preferred item. */
public sealed interface Negatives {

    /**
     * Drawn anew in every epoch, uniformly and with replacement.
     *
     * @param perPositive how many for each preference, at least 0; the CDAE authors' program takes 5
     */
    record Uniform(int perPositive) implements Negatives {
        public Uniform {
            Require.atLeast(0, perPositive, "perPositive");
        }
    }

    /**
     * Drawn anew in every epoch, with replacement, an item's chance growing with its number of preferences.
     *
     * @param perPositive how many for each preference, at least 0
     * @param exponent of the number of preferences, at least 0; 0 is uniform, 1 proportional
     */
    record Popular(int perPositive, double exponent) implements Negatives {
        public Popular {
            Require.atLeast(0, perPositive, "perPositive");
            Require.notNegative(exponent, "exponent");
        }
    }

    /** The items that other users of the same batch prefer. */
    record InBatch() implements Negatives {}

    /** All other items. */
    record WholeCatalogue() implements Negatives {}
}
