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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.training.PartGradient;
import java.io.Serializable;

/** A {@link PartGradient} on its way to the driver. */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record SentGradient(float[][] groups, double loss, long targets, int rows, boolean isFinite) implements Serializable {

    static SentGradient of(PartGradient gradient) {
        return new SentGradient(
                gradient.groups(), gradient.loss(), gradient.targets(), gradient.rows(), gradient.isFinite());
    }

    PartGradient received() {
        return new PartGradient(groups, loss, targets, rows, isFinite);
    }
}
