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

import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Measures during training, remembers the best parameters, and ends training when patience is over. */
final class Validation implements EpochMonitor {

    private final Autoencoder network;
    private final EarlyStopping stopping;
    private final DoubleSupplier measure;
    private final List<Measurement> curve = new ArrayList<>();
    private int best = -1;
    private List<float[][]> bestParameters = List.of();

    Validation(Autoencoder network, EarlyStopping stopping, DoubleSupplier measure) {
        this.network = network;
        this.stopping = stopping;
        this.measure = measure;
    }

    @Override
    public boolean goesOn(int epoch, double loss) {
        if (epoch % stopping.interval() != 0) {
            return true;
        }
        double metric = measure.getAsDouble();
        curve.add(new Measurement(epoch, loss, metric));
        if (best < 0 || stopping.metric().isBetter(metric, curve.get(best).metric())) {
            best = curve.size() - 1;
            bestParameters =
                    network.parameters().stream().map(Validation::copyOf).toList();
        }
        return curve.size() - 1 - best < stopping.patience();
    }

    /** Puts the parameters of the best measurement back; without one, the last ones stay. */
    void restoreBest() {
        List<FloatMatrix> groups = network.parameters();
        for (int group = 0; group < bestParameters.size(); group++) {
            float[][] rows = groups.get(group).rows();
            System.arraycopy(bestParameters.get(group), 0, rows, 0, rows.length);
        }
    }

    int bestEpoch() {
        return best < 0 ? 0 : curve.get(best).epoch();
    }

    List<Measurement> curve() {
        return curve;
    }

    private static float[][] copyOf(FloatMatrix group) {
        return Arrays.stream(group.rows()).map(float[]::clone).toArray(float[][]::new);
    }
}
