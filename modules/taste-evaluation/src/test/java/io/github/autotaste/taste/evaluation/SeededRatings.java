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
package io.github.autotaste.taste.evaluation;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Random;

/** Ratings from 1 to 5 drawn with a seed, by users and items that differ in what they give and get. */
final class SeededRatings {

    private SeededRatings() {}

    static RatingMatrix of(int users, int items, double density) {
        Random random = new Random(7);
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < density) {
                    double level = 3 + Math.sin(user) + Math.cos(3 * item) + random.nextGaussian();
                    ratings.add(100 + user, 7000 + item, Math.min(5, Math.max(1, Math.round(level))));
                }
            }
        }
        return ratings.build();
    }
}
