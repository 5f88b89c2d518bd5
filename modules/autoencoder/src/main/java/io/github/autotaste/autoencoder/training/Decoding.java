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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Loss;

/** One step's outputs and what they cost: first decoded, then asked for the gradients of the decoder. */
interface Decoding {

    /** Decodes the codes of the pass, and fills in the slopes of the codes and the losses. */
    void run(Workers workers);

    /**
     * Adds the gradients of some of the decoder's rows.
     *
     * @param first the first of their columns
     * @param gradients one for each of them
     */
    void addGradients(int first, float[][] gradients);

    /** The gradient of a column's output bias. */
    float biasGradient(int column);

    /** How the outputs of a network are decoded and judged, for the targets of any batch. */
    record Setting(Autoencoder network, Loss loss, Kernels kernels, boolean measuresLoss) {

        Decoding of(Pass pass) {
            return pass.batch.targets() instanceof SharedTargets shared
                    ? new SharedDecoding(this, pass, shared)
                    : new OwnDecoding(this, pass, (OwnTargets) pass.batch.targets());
        }

        /** The loss of one row. */
        double lossOf(float[] outputs, float[] targets) {
            return loss.value(Targets.toDouble(outputs), Targets.toDouble(targets));
        }
    }
}
