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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Random;

/** Ratings 1 to 5 drawn at random, each pair present with the same probability; ids are 10 times index plus 1. */
final class SeededRatings {

    private SeededRatings() {}

    static RatingMatrix of(int users, int items, double density, long seed) {
        return fill(RatingMatrixBuilder.ofRatings(), users, items, density, seed);
    }

    static RatingMatrix preferences(int users, int items, double density, long seed) {
        return fill(RatingMatrixBuilder.ofPreferences(), users, items, density, seed);
    }

    private static RatingMatrix fill(RatingMatrixBuilder builder, int users, int items, double density, long seed) {
        Random random = new Random(seed);
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < density) {
                    builder.add(10L * user + 1, 10L * item + 1, 1 + random.nextInt(5));
                }
            }
        }
        return builder.build();
    }
}
