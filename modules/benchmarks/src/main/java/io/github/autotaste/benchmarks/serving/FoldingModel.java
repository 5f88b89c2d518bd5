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

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;

/** The models that new items are folded into, with the settings for the data, trained for one epoch. */
public enum FoldingModel {
    CDAE_WITH_PATH {
        @Override
        AutoencoderConfig config(RatingMatrix ratings) {
            return Presets.cdae(ratings)
                    .linearPath(LinearPath.ClosedForm.defaults())
                    .epochs(1)
                    .build();
        }
    },
    CDAE {
        @Override
        AutoencoderConfig config(RatingMatrix ratings) {
            return Presets.cdae(ratings).linearPath(LinearPath.NONE).epochs(1).build();
        }
    },
    I_AUTOREC {
        @Override
        AutoencoderConfig config(RatingMatrix ratings) {
            return Presets.autoRec(Orientation.ITEM, ratings).epochs(1).build();
        }
    },
    U_AUTOREC {
        @Override
        AutoencoderConfig config(RatingMatrix ratings) {
            return Presets.autoRec(Orientation.USER, ratings).epochs(1).build();
        }
    };

    abstract AutoencoderConfig config(RatingMatrix ratings);

    AutoencoderModel train(RatingMatrix ratings) {
        return Trainer.onAllProcessors().train(ratings, config(ratings));
    }
}
