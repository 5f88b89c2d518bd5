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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * CDAE for as many epochs as do best on a tenth of the training preferences, then trained again on all of them: settings
 * that learn slowly compare with those that learn fast.
 */
final class ValidatedEpochs implements ScorerContender.Fit {

    private static final int MOST_EPOCHS = 200;

    private final Trainer trainer;
    private final CdaeConfig config;
    private final List<String> chosen = new CopyOnWriteArrayList<>();

    ValidatedEpochs(Trainer trainer, CdaeConfig config) {
        this.trainer = trainer;
        this.config = config;
    }

    @Override
    public ItemScorer fit(RatingMatrix train, long seed) {
        CdaeConfig longest = config.toBuilder()
                .rateSchedule(RateSchedule.CONSTANT)
                .epochs(MOST_EPOCHS)
                .seed(seed)
                .build();
        int epochs = trainer.train(train, longest, EarlyStopping.on(ValidationMetric.NDCG))
                .bestEpoch();
        chosen.add(Integer.toString(epochs));
        return trainer.train(train, longest.toBuilder().epochs(epochs).build());
    }

    TableRow row(String name) {
        return new TableRow(ScorerContender.neural(name, this), Map.of(), () -> String.join(", ", chosen));
    }
}
