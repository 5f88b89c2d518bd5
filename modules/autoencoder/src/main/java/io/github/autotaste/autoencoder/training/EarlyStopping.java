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

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;

/**
 * When to end training: after some measurements on held-out ratings without a new best. A training whose learning rate
 * falls towards the last epoch is measured as well, but goes on to its end.
 *
 * @param metric what is measured
 * @param heldOutShare share of the training ratings that is held out, in (0, 1)
 * @param interval epochs between measurements, at least 1; the last epoch is always measured
 * @param patience measurements without a new best before training ends, at least 1
 * @param seed seed of the split
 */
public record EarlyStopping(ValidationMetric metric, double heldOutShare, int interval, int patience, long seed) {

    public EarlyStopping {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new IllegalArgumentException("Expected a heldOutShare between 0 and 1, found " + heldOutShare);
        }
        if (interval < 1 || patience < 1) {
            throw new IllegalArgumentException(
                    "Expected interval and patience of at least 1, found " + interval + " and " + patience);
        }
    }

    /** A tenth held out, as in the AutoRec paper; measured every fifth epoch, with a patience of five measurements. */
    public static EarlyStopping on(ValidationMetric metric) {
        return new EarlyStopping(metric, 0.1, 5, 5, 1);
    }

    Holdout split(RatingMatrix ratings) {
        return Holdout.random(ratings, 1 - heldOutShare, seed);
    }
}
