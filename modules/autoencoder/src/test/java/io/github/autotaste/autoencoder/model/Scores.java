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
package io.github.autotaste.autoencoder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;

/** Scores of all items, and how near they must be to those worked out in {@code double}. */
public final class Scores {

    /** Activations in float are within 2e-6 of the function; the weights of up to 20 hidden units carry that on. */
    private static final double TOLERANCE = 2e-5;

    private Scores() {}

    public static float[] of(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }

    static void assertClose(float[] scores, double[] expected) {
        assertThat(scores).hasSameSizeAs(expected);
        for (int item = 0; item < expected.length; item++) {
            assertThat((double) scores[item])
                    .as("item %d", item)
                    .isCloseTo(expected[item], within(TOLERANCE * Math.max(1, Math.abs(expected[item]))));
        }
    }
}
