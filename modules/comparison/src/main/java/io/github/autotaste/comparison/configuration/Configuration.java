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
package io.github.autotaste.comparison.configuration;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.SettingsChoice;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A model's name with all its settings.
 *
 * @param kind what model it is
 * @param config of the kind of {@link ModelKind#defaults}
 * @param found how it was found, fact by fact; empty if nobody says
 */
public record Configuration(ModelKind kind, AutoencoderConfig config, Map<String, Object> found) {

    public Configuration {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    /** The settings for data of this size. */
    public static Configuration presetOf(ModelKind kind, RatingMatrix ratings) {
        return new Configuration(kind, kind.presetFor(ratings), Map.of());
    }

    /** The same with what {@link SettingsChoice} chooses on held-out ratings. */
    public Configuration chosenFor(RatingMatrix ratings, Trainer trainer) {
        return kind.isChosen()
                ? new Configuration(kind, new SettingsChoice(trainer).choose(ratings, config), found)
                : this;
    }

    public Configuration withSeed(long seed) {
        return new Configuration(kind, config.withSeed(seed), found);
    }

    /** Settings for another least rating that counts as a preference; AutoRec has no use for it. */
    public Configuration withPositiveFrom(double positiveFrom) {
        return config instanceof CdaeConfig cdae
                ? new Configuration(
                        kind, cdae.toBuilder().positiveFrom(positiveFrom).build(), found)
                : this;
    }

    /** The least rating that counts as a preference; none of AutoRec, which has no use for it. */
    public OptionalDouble positiveFrom() {
        return config instanceof CdaeConfig cdae ? OptionalDouble.of(cdae.positiveFrom()) : OptionalDouble.empty();
    }

    /**
     * A contender with these settings but for the seed, which is the comparison's.
     *
     * @param name what it is called there
     * @param threads how many threads a fit may use, at least 1
     */
    public Contender contender(String name, int threads) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        return ScorerContender.neural(name, (train, seed) -> withSeed(seed).train(train, trainer));
    }

    public AutoencoderModel train(RatingMatrix ratings, Trainer trainer) {
        return trainer.train(ratings, config);
    }
}
