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
package io.github.autotaste.autoencoder.network;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * Masking noise (CDAE, section 3.2, equation 3): each input is dropped with probability {@code ratio}, and kept ones
 * are multiplied by {@code 1 / (1 - ratio)}, so that the expected input is the true one.
 *
 * @param ratio the paper's q, in [0, 1]; 0 leaves the input alone, 1 drops all of it
 */
public record MaskingNoise(double ratio) implements Corruption {

    public MaskingNoise {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("Expected a corruption ratio in [0, 1], found " + ratio);
        }
    }

    @Override
    public float corrupt(float value, RandomGenerator random) {
        if (ratio == 0) {
            return value;
        }
        return random.nextDouble() < ratio ? 0f : (float) (value / (1 - ratio));
    }
}
