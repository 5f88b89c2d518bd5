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
 * The settings of {@link InfiniteAutoencoder}.
 *
 * @param ridge the paper's lambda, above 0: what is added to the kernel's diagonal, in units of its mean
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 * @param seed seed of the sample of users, where there are more than {@value InfiniteAutoencoder#MOST_USERS}
 */
public record InfiniteAutoencoderConfig(double ridge, double positiveFrom, long seed) {

    /** Between the best of several data sets. */
    public static final InfiniteAutoencoderConfig DEFAULT =
            new InfiniteAutoencoderConfig(1, Double.NEGATIVE_INFINITY, 1);

    public InfiniteAutoencoderConfig {
        Settings.requirePositive("ridge", ridge);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
    }
}
