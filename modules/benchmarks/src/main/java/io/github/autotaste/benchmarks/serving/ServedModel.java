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
package io.github.autotaste.benchmarks.serving;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;

/** The models of the library, trained for one epoch: how fast they serve does not depend on how well they do. */
public enum ServedModel {
    /** Keeps the codes of all items. */
    I_AUTOREC {
        @Override
        public AutoencoderModel train(RatingMatrix ratings, int hiddenUnits) {
            return trainer().train(ratings, oneEpoch(AutoRecConfig.overBiases(Orientation.ITEM), hiddenUnits));
        }
    },
    /** Encodes the user at every request. */
    U_AUTOREC {
        @Override
        public AutoencoderModel train(RatingMatrix ratings, int hiddenUnits) {
            return trainer().train(ratings, oneEpoch(AutoRecConfig.overBiases(Orientation.USER), hiddenUnits));
        }
    },
    /** Encodes the user at every request. */
    CDAE {
        @Override
        public AutoencoderModel train(RatingMatrix ratings, int hiddenUnits) {
            CdaeConfig config = CdaeConfig.asPublished()
                    .hiddenUnits(hiddenUnits)
                    .optimiser(FRUGAL)
                    .epochs(1)
                    .build();
            return trainer().train(ratings, config);
        }
    };

    /** One moment only: a million items then train in half the memory. */
    private static final Optimiser FRUGAL = new MomentumSgd(1e-3, 0);

    /** Trains on all processors. */
    public abstract AutoencoderModel train(RatingMatrix ratings, int hiddenUnits);

    private static Trainer trainer() {
        return Trainer.onAllProcessors();
    }

    private static AutoRecConfig oneEpoch(AutoRecConfig.Builder config, int hiddenUnits) {
        return config.hiddenUnits(hiddenUnits)
                .optimiser(FRUGAL)
                .batchSize(4096)
                .epochs(1)
                .build();
    }
}
