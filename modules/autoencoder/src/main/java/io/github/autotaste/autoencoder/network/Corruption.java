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

/** Noise on the inputs of a denoising autoencoder (CDAE, section 3.2), drawn anew for every row and epoch. */
public sealed interface Corruption permits MaskingNoise, GaussianNoise {

    /** Leaves inputs alone: a plain autoencoder. */
    Corruption NONE = new MaskingNoise(0);

    /** The corrupted value of one input; 0 drops it. */
    float corrupt(float value, RandomGenerator random);
}
