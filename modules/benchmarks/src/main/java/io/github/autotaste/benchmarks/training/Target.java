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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import picocli.CommandLine.Option;

/**
 * A quality to reach on the tenth of MovieLens-1M that is held out: an RMSE by I-AutoRec, or an nDCG by CDAE, each with
 * the library's defaults.
 */
public final class Target {

    static final double TRAIN_SHARE = 0.9;
    static final long SPLIT_SEED = 1;

    @Option(names = "--metric", defaultValue = "RMSE", description = "${COMPLETION-CANDIDATES}")
    private ValidationMetric metric = ValidationMetric.RMSE;

    @Option(names = "--target", defaultValue = "0.845", description = "Default: ${DEFAULT-VALUE}.")
    private double value;

    ValidationMetric metric() {
        return metric;
    }

    boolean isReachedBy(double measured) {
        return isAsGood(measured, value);
    }

    boolean isAsGood(double measured, double other) {
        return metric == ValidationMetric.RMSE ? measured <= other : measured >= other;
    }

    /** @param epochs 0 for those of the defaults */
    static AutoRecConfig autoRec(int epochs) {
        AutoRecConfig.Builder config = AutoRecConfig.itemBased();
        return epochs > 0 ? config.epochs(epochs).build() : config.build();
    }

    /** @param epochs 0 for those of the defaults */
    static CdaeConfig cdae(int epochs) {
        CdaeConfig.Builder config = CdaeConfig.defaults();
        return epochs > 0 ? config.epochs(epochs).build() : config.build();
    }
}
