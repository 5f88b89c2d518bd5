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
package io.github.autotaste.onnx.export;

import io.github.autotaste.autoencoder.model.TrainedOn;

/** What stands in a dense row where there is no rating. */
enum Missing {
    /** For all scales of ratings that do not include it. */
    ZERO("0"),
    /** For scales on which 0 is a rating. */
    NAN("NaN");

    private final String label;

    Missing(String label) {
        this.label = label;
    }

    static Missing of(TrainedOn data) {
        return data.range().min() <= 0 && data.range().max() >= 0 ? NAN : ZERO;
    }

    @Override
    public String toString() {
        return label;
    }
}
