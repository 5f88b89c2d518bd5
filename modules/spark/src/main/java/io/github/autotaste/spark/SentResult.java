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

import io.github.autotaste.autoencoder.training.PartResult;
import java.io.Serializable;

/** A {@link PartResult} on its way to the driver. */
record SentResult(SentFloats groups, double loss, long targets, int rows, boolean isFinite) implements Serializable {

    static SentResult of(PartResult gradient) {
        return new SentResult(
                new SentFloats(gradient.groups()),
                gradient.loss(),
                gradient.targets(),
                gradient.rows(),
                gradient.isFinite());
    }

    PartResult received() {
        return new PartResult(groups.arrays(), loss, targets, rows, isFinite);
    }
}
