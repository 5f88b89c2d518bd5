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

import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a training is after an epoch, and all that it takes to go on from there.
 *
 * @param training what training it is, fact by fact: its settings, ratings, start and kernels. Only a training of the same
 *     facts may go on from it. Plain ASCII
 * @param epoch the last epoch that was finished, from 1
 * @param steps how many steps of the optimiser lie behind
 * @param curve what early stopping has measured; empty without
 * @param best which measurement of the curve is the best, from 0; -1 without
 * @param arrays (arrays)(rows)(values) parameters, then the state of the optimiser, then with early stopping the best
 *     parameters; the training's own arrays, which change when it goes on
 */
public record Checkpoint(
        Map<String, String> training, int epoch, int steps, List<Measurement> curve, int best, List<float[][]> arrays) {

    public Checkpoint {
        training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
        curve = List.copyOf(curve);
        arrays = List.copyOf(arrays);
        if (epoch < 1 || steps < 0 || best < -1 || best >= Math.max(1, curve.size())) {
            throw new IllegalArgumentException(
                    "Expected an epoch from 1, steps from 0 and a measurement of the curve, found " + epoch + ", "
                            + steps + " and " + best);
        }
    }
}
