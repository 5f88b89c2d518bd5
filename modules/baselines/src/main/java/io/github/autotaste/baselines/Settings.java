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

import io.github.autotaste.ratings.RatingMatrix;

/** The ranges of settings. */
final class Settings {

    private Settings() {}

    static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Expected " + name + " of at least 1, found " + value);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected a finite " + name + " above 0, found " + value);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected a finite " + name + " of at least 0, found " + value);
        }
    }

    static void requireRatings(RatingMatrix train) {
        if (!train.hasValues() || train.ratingCount() == 0) {
            throw new IllegalArgumentException("Expected ratings with values, found "
                    + (train.hasValues() ? "no ratings" : "preferences without values"));
        }
    }
}
