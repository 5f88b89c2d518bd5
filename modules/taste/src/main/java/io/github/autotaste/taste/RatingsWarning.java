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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.TrainedOn;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log, once, what CDAE makes of ratings: the lowest may count as a preference, and nothing is estimated. */
final class RatingsWarning {

    private static final Logger LOG = LoggerFactory.getLogger(CdaeRecommender.class);

    private final AtomicBoolean isTold = new AtomicBoolean();

    /** For a model that was trained: only where every rating counts, so that nothing was said of which are to. */
    void ofTraining(CdaeModel model) {
        if (model.config().positiveFrom() <= model.trainedOn().range().min()) {
            tell(model);
        }
    }

    /** For an estimate that was asked of a model. */
    void ofEstimate(CdaeModel model) {
        if (!isTold.get()) {
            tell(model);
        }
    }

    private void tell(CdaeModel model) {
        TrainedOn.Range range = model.trainedOn().range();
        if (range.hasValues() && range.min() < range.max() && isTold.compareAndSet(false, true)) {
            double least = Math.max(range.min(), model.config().positiveFrom());
            LOG.warn(
                    "CDAE takes each rating from {} on, of {} to {}, for a preference alike (CdaeConfig's positiveFrom), and"
                            + " its values order items: they are no ratings, and evaluators of ratings measure nothing by"
                            + " them. AutoRecRecommender estimates ratings.",
                    least,
                    range.min(),
                    range.max());
        }
    }
}
