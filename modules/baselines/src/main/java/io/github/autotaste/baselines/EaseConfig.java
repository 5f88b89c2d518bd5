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
 * The settings of {@link Ease}.
 *
 * @param weightDecay the paper's lambda, above 0: how much the squares of the weights cost against the squared errors
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 */
public record EaseConfig(double weightDecay, double positiveFrom) {

    /** The paper's weight decay for MovieLens-20M; whatever was rated was chosen. */
    public static final EaseConfig DEFAULT = new EaseConfig(500, Double.NEGATIVE_INFINITY);

    public EaseConfig {
        Settings.requirePositive("weightDecay", weightDecay);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
    }
}
