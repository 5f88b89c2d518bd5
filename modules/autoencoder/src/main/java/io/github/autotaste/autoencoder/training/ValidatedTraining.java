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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import java.util.List;

/**
 * The outcome of training with early stopping.
 *
 * @param model the model of the best epoch
 * @param bestEpoch that epoch's number, from 1
 * @param curve every measurement, in order
 */
public record ValidatedTraining(AutoencoderModel model, int bestEpoch, List<Measurement> curve) {

    public ValidatedTraining {
        curve = List.copyOf(curve);
    }

    /** The validation metric of the best epoch. */
    public double bestMetric() {
        return curve.stream()
                .filter(point -> point.epoch() == bestEpoch)
                .mapToDouble(Measurement::metric)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * One point of a training curve.
     *
     * @param epoch number of the epoch, from 1
     * @param loss the mean loss of a training target during the epoch
     * @param metric the validation metric after it
     */
    public record Measurement(int epoch, double loss, double metric) {}
}
