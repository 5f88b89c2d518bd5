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

import java.util.List;

/**
 * An update that tells what it remembers.
 *
 * @param state the arrays that {@code move} reads and writes
 */
record Remembering(List<float[][]> state, ParameterUpdate move) implements ParameterUpdate {

    @Override
    public void apply(int row, Step step, float[] parameters, float[] gradient) {
        move.apply(row, step, parameters, gradient);
    }
}
