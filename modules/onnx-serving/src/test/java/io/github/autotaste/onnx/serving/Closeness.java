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
package io.github.autotaste.onnx.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What counts as the same score: within 1e-5, relative to the score or to 1, whichever is larger. */
final class Closeness {

    static final float TOLERANCE = 1e-5f;

    /**
     * For fitted user vectors. A step of AdaGrad from a sum of squares of 1e-4 carries an error of the gradient into the vector
     * up to {@code 0.1 / sqrt(1e-4) = 10} times larger, and the gradient adds up all items in an order that depends on the
     * processor. The largest difference measured over all users of MovieLens-100K is 2.9e-4; one step less makes 0.18.
     */
    static final float FITTED_TOLERANCE = 1e-3f;

    private Closeness() {}

    static void assertClose(float[] scores, float[] expected, String where) {
        assertClose(scores, expected, where, TOLERANCE);
    }

    static void assertClose(float[] scores, float[] expected, String where, float tolerance) {
        assertThat(scores).hasSameSizeAs(expected);
        for (int item = 0; item < expected.length; item++) {
            assertThat(scores[item])
                    .as("%s, item %d", where, item)
                    .isCloseTo(expected[item], within(tolerance * Math.max(1, Math.abs(expected[item]))));
        }
    }
}
