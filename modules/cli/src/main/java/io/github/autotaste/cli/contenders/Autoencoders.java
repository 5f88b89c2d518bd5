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

/** Our own models with their default settings. */
final class Autoencoders {

    private Autoencoders() {}

    static Contender itemAutoRec(String name, ContenderSettings settings) {
        return autoRec(name, settings, AutoRecConfig.itemBased());
    }

    static Contender userAutoRec(String name, ContenderSettings settings) {
        return autoRec(name, settings, AutoRecConfig.userBased());
    }

    private static Contender autoRec(String name, ContenderSettings settings, AutoRecConfig.Builder config) {
        return new ScorerContender(
                name,
                (train, seed) ->
                        trainer(settings).train(train, config.seed(seed).build()));
    }

    static Contender cdae(String name, ContenderSettings settings) {
        CdaeConfig.Builder config = CdaeConfig.defaults().positiveFrom(settings.positiveFrom());
        return new ScorerContender(
                name,
                (train, seed) ->
                        trainer(settings).train(train, config.seed(seed).build()));
    }

    private static Trainer trainer(ContenderSettings settings) {
        return Trainer.onAllProcessors().withThreads(settings.threads());
    }
}
