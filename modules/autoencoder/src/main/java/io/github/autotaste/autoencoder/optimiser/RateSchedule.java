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
package io.github.autotaste.autoencoder.optimiser;

/** How the learning rate changes from the first step of training to the last. */
public enum RateSchedule {
    /** It does not. */
    CONSTANT {
        @Override
        public double factor(double progress) {
            return 1;
        }
    },

    /**
     * Half a cosine wave from the whole rate down to nothing (Loshchilov and Hutter, ICLR 2017, equation 5, without
     * restarts): large steps find a valley, small ones its floor.
     */
    COSINE {
        @Override
        public double factor(double progress) {
            return (1 + StrictMath.cos(Math.PI * progress)) / 2;
        }
    };

    /**
     * What the learning rate is multiplied by.
     *
     * @param progress share of all steps that lie behind, in [0, 1)
     */
    public abstract double factor(double progress);

    /** Whether a training depends on how many epochs it is planned for, so that it is only what it will be at its end. */
    public boolean isAnnealed() {
        return this != CONSTANT;
    }
}
