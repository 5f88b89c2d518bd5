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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** A training by what differs between the kinds of configuration, which share no type. */
record ConfiguredTraining<C>(
        ToIntFunction<C> epochs,
        BiFunction<C, Integer, C> changedEpochs,
        BiFunction<C, EarlyStopping, ValidatedTraining<?>> training)
        implements Training<C> {

    @Override
    public int epochsOf(C config) {
        return epochs.applyAsInt(config);
    }

    @Override
    public C withEpochs(C config, int newEpochs) {
        return changedEpochs.apply(config, newEpochs);
    }

    @Override
    public ValidatedTraining<?> train(C config, EarlyStopping stopping) {
        return training.apply(config, stopping);
    }
}
