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
package io.github.autotaste.cli.contenders;

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ScorerContender;

/**
 * Contenders of our models with given settings; only the seed is the comparison's.
 *
 * @param threads how many threads a fit may use, at least 1
 */
public record ConfiguredContenders(int threads) {

    public Contender of(String name, AutoRecConfig config) {
        return ScorerContender.neural(
                name,
                (train, seed) ->
                        trainer().train(train, config.toBuilder().seed(seed).build()));
    }

    public Contender of(String name, CdaeConfig config) {
        return ScorerContender.neural(
                name,
                (train, seed) ->
                        trainer().train(train, config.toBuilder().seed(seed).build()));
    }

    private Trainer trainer() {
        return Trainer.onAllProcessors().withThreads(threads);
    }
}
