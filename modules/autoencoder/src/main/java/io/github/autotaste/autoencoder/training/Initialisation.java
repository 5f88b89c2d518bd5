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

import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws initial weights: normal with mean 0, each row from a generator of its own. */
record Initialisation(double deviation, long seed) {

    FloatMatrix draw(int rows, int columns, Purpose purpose, Workers workers) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        workers.forEach(rows, 64, (from, to) -> {
            for (int row = from; row < to; row++) {
                fill(matrix.rows()[row], columns, RowRandom.of(seed, purpose, 0, row));
            }
        });
        return matrix;
    }

    private void fill(float[] row, int columns, RandomGenerator random) {
        for (int j = 0; j < columns; j++) {
            row[j] = (float) (deviation * random.nextGaussian());
        }
    }
}
