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
package io.github.autotaste.autoencoder.math;

import static io.github.autotaste.autoencoder.math.VectorKernels.SPECIES;
import static io.github.autotaste.autoencoder.math.VectorKernels.shaped;

import jdk.incubator.vector.FloatVector;

/** Adam over the Vector API; see {@link Kernels#adam}. It rounds as {@link PlainKernels} does. */
final class VectorAdam {

    private static final int STEP = SPECIES.length();

    private VectorAdam() {}

    static void step(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step) {
        int whole = SPECIES.loopBound(parameters.length);
        FloatVector keepMean = FloatVector.broadcast(SPECIES, (float) step.beta1());
        FloatVector keepSquare = FloatVector.broadcast(SPECIES, (float) step.beta2());
        FloatVector takeMean = FloatVector.broadcast(SPECIES, (float) (1 - step.beta1()));
        FloatVector takeSquare = FloatVector.broadcast(SPECIES, (float) (1 - step.beta2()));
        FloatVector decay = FloatVector.broadcast(SPECIES, step.decay());
        FloatVector rate = FloatVector.broadcast(SPECIES, step.rate());
        FloatVector floor = FloatVector.broadcast(SPECIES, step.floor());
        for (int j = 0; j < whole; j += STEP) {
            FloatVector x = FloatVector.fromArray(SPECIES, parameters, j);
            FloatVector g = shaped(FloatVector.fromArray(SPECIES, gradient, j).add(shaped(decay.mul(x))));
            FloatVector m = shaped(keepMean.mul(FloatVector.fromArray(SPECIES, mean, j)));
            FloatVector v = shaped(keepSquare.mul(FloatVector.fromArray(SPECIES, square, j)));
            m = shaped(m.add(shaped(takeMean.mul(g))));
            v = shaped(v.add(shaped(g.mul(shaped(takeSquare.mul(g))))));
            m.intoArray(mean, j);
            v.intoArray(square, j);
            FloatVector move = shaped(shaped(rate.mul(m)).div(shaped(floor.add(shaped(v.sqrt())))));
            shaped(x.sub(move)).intoArray(parameters, j);
        }
        PlainKernels.adam(parameters, gradient, mean, square, step, whole);
    }
}
