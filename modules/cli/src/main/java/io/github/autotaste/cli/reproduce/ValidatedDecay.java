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
package io.github.autotaste.cli.reproduce;

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * AutoRec as its paper fits it (section 3): the weight decay is chosen by the error on a tenth of the training ratings, and
 * so is the number of epochs here; then the model is trained again on all of them.
 */
final class ValidatedDecay implements ScorerContender.Fit {

    private final Trainer trainer;
    private final AutoRecConfig config;
    private final List<Double> decays;
    private final List<String> chosen = new CopyOnWriteArrayList<>();

    /** @param decays the paper's lambdas to choose from */
    ValidatedDecay(Trainer trainer, AutoRecConfig config, List<Double> decays) {
        this.trainer = trainer;
        this.config = config;
        this.decays = List.copyOf(decays);
    }

    @Override
    public ItemScorer fit(RatingMatrix train, long seed) {
        AutoRecConfig best = config;
        double lowest = Double.POSITIVE_INFINITY;
        for (double decay : decays) {
            AutoRecConfig candidate =
                    config.toBuilder().weightDecay(decay).seed(seed).build();
            ValidatedTraining<?> training = trainer.train(train, candidate, EarlyStopping.on(ValidationMetric.RMSE));
            double error = error(training);
            if (error < lowest) {
                lowest = error;
                best = candidate.toBuilder().epochs(training.bestEpoch()).build();
            }
        }
        chosen.add(String.format(Locale.ROOT, "%s (%d)", plain(best.weightDecay()), best.epochs()));
        return trainer.train(train, best);
    }

    private static double error(ValidatedTraining<?> training) {
        return training.curve().stream().mapToDouble(Measurement::metric).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static String plain(double decay) {
        return decay == Math.rint(decay) ? String.format(Locale.ROOT, "%.0f", decay) : Double.toString(decay);
    }

    /** The decay of every split so far, with its epochs. */
    String chosen() {
        return String.join(", ", chosen);
    }

    /** A row of a table. */
    Row row(String name) {
        return row(name, this);
    }

    /** A row whose fit is this one in another guise. */
    Row row(String name, ScorerContender.Fit guise) {
        return new Row(ScorerContender.neural(name, guise), Map.of(), this::chosen);
    }
}
