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

/**
 * One step of an optimiser.
 *
 * @param number of the step, from 1
 * @param rate what the learning rate is multiplied by, in [0, 1]; see {@link RateSchedule}
 * @param decay weight decay: the factor with which parameters enter their own gradients, at least 0
 */
public record Step(int number, float rate, float decay) {

    /** A step at the full learning rate without weight decay. */
    public static Step number(int number) {
        return new Step(number, 1f, 0f);
    }

    public Step withDecay(double newDecay) {
        return new Step(number, rate, (float) newDecay);
    }
}
