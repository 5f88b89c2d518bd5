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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.function.BiFunction;
import org.apache.mahout.cf.taste.common.TasteException;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings of a recommender's models come from.
 *
 * @param <C> the configuration of the kind of model
 */
sealed interface Settings<C extends Record> {

    /**
     * The settings to train with.
     *
     * @param before the model that the training goes on from; null if there is none
     */
    C chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before);

    /** @throws TasteException if training cannot go on from a stored model with these settings; the message says why */
    void check(AutoencoderModel stored) throws TasteException;

    /** The caller's, for all data. */
    record Given<C extends Record>(C config) implements Settings<C> {

        @Override
        public C chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before) {
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
     * Those for data of this size.
     *
     * @param kind the class of the configuration
     * @param presets gives the settings for some ratings; those in use, where they are not null and still suit
     */
    record Preset<C extends Record>(Class<C> kind, BiFunction<RatingMatrix, @Nullable C, C> presets)
            implements Settings<C> {

        @Override
        public C chosenFor(RatingMatrix ratings, @Nullable AutoencoderModel before) {
            return presets.apply(ratings, before == null ? null : kind.cast(before.config()));
        }

        @Override
        public void check(AutoencoderModel stored) throws TasteException {
            if (!kind.isInstance(stored.config())) {
                throw new TasteException("It is of another kind: expected a model with a " + kind.getSimpleName()
                        + ", found " + stored.config());
            }
        }
    }
}
