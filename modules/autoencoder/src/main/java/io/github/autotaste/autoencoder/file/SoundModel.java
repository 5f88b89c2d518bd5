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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.TrainedOn;
import java.util.Map;

/** What holds for every model that is written or read: its numbers are finite, and its ratings have the range they say. */
final class SoundModel {

    private SoundModel() {}

    /**
     * @param arrays by name
     * @param range of the ratings the model was trained on
     * @throws IllegalArgumentException if the model is none that training gives; the message says what is wrong
     */
    static void require(Map<String, Object> arrays, TrainedOn.Range range) {
        requireSound(range);
        arrays.forEach((name, array) -> {
            if (array instanceof FloatMatrix matrix && !matrix.isFinite()) {
                throw new IllegalArgumentException("Expected finite numbers in " + name + ", found NaN or infinity");
            }
        });
    }

    private static void requireSound(TrainedOn.Range range) {
        boolean isOfNone = Float.isNaN(range.min()) && Float.isNaN(range.max()) && Float.isNaN(range.mean());
        boolean isOfSome = Float.isFinite(range.min())
                && Float.isFinite(range.max())
                && range.min() <= range.mean()
                && range.mean() <= range.max();
        if (range.count() < 0 || !(range.count() == 0 ? isOfNone : isOfSome)) {
            throw new IllegalArgumentException(
                    "Expected a finite range of at least 0 ratings with its mean within, found " + range);
        }
        if (!range.hasValues() && range.count() > 0 && !(range.min() == 1 && range.max() == 1)) {
            throw new IllegalArgumentException("Expected preferences that count as 1, found " + range);
        }
    }
}
