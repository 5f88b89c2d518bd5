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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import picocli.CommandLine.Option;

/**
 * A quality to reach on the tenth of MovieLens-1M that is held out: an RMSE by I-AutoRec, or an nDCG by CDAE, each with
 * the library's preset.
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

    /** The nine tenths that are learned from; the same that early stopping leaves with this share and seed. */
    static RatingMatrix train(RatingMatrix ratings) {
        return Holdout.random(ratings, TRAIN_SHARE, SPLIT_SEED).train();
    }

    /** The preset for these ratings, of the model that is measured so. */
    AutoencoderConfig config(RatingMatrix ratings) {
        return metric == ValidationMetric.RMSE
                ? Presets.autoRec(AutoRecConfig.Orientation.ITEM, ratings).build()
                : Presets.cdae(ratings).positiveFrom(Double.NEGATIVE_INFINITY).build();
    }
}
