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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.SettingsChoice;
import io.github.autotaste.ratings.RatingMatrix;
import org.apache.mahout.cf.taste.common.TasteException;
import org.jspecify.annotations.Nullable;

/** Where the settings of a recommender's models come from. */
sealed interface ModelSettings {

    /**
     * The settings to train with.
     *
     * @param before the model that the training goes on from; null if there is none
     * @param trainer trains what the choice is made by, if that takes a training
     */
    AutoencoderConfig chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before, Trainer trainer);

    /** @throws TasteException if training cannot go on from a stored model with these settings; the message says why */
    void check(AutoencoderModel stored) throws TasteException;

    /** The caller's, for all data. */
    record Given(AutoencoderConfig config) implements ModelSettings {

        @Override
        public AutoencoderConfig chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before, Trainer trainer) {
            return config;
        }

        @Override
        public void check(AutoencoderModel stored) throws TasteException {
            if (!stored.config().equals(config)) {
                throw new TasteException(
                        "It was trained with another configuration: expected " + config + ", found " + stored.config());
            }
        }
    }

    /**
     * Those that are best on held-out ratings, from the ones that {@link Presets} has for data of this size on: {@link
     * SettingsChoice} says which. Those in use stay as long as they suit.
     *
     * @param kind any configuration of the kind
     */
    record Preset(AutoencoderConfig kind) implements ModelSettings {

        @Override
        public AutoencoderConfig chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before, Trainer trainer) {
            if (before != null && Presets.suit(before.config(), ratings)) {
                return before.config();
            }
            AutoencoderConfig preset = Presets.ofKind(before == null ? kind : before.config(), ratings);
            return new SettingsChoice(trainer).choose(ratings, preset);
        }

        @Override
        public void check(AutoencoderModel stored) throws TasteException {
            if (stored.config().getClass() != kind.getClass()) {
                throw new TasteException("It is of another kind: expected a model with a "
                        + kind.getClass().getSimpleName() + ", found " + stored.config());
            }
        }
    }
}
