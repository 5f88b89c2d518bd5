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
 * Additive Gaussian noise (CDAE, section 3.2). Only the inputs that are there are disturbed: noise on every missing one
 * too would make each row dense.
 *
 * @param deviation standard deviation, at least 0, on the scale of the inputs
 */
public record GaussianNoise(double deviation) implements Corruption {

    public GaussianNoise {
        if (!(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("Expected a finite noise deviation of at least 0, found " + deviation);
        }
    }

    @Override
    public float corrupt(float value, RandomGenerator random) {
        return (float) (value + deviation * random.nextGaussian());
    }
}
