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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
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
 * so is the number of epochs here where the learning rate is constant; then the model is trained again on all of them.
 */
final class ValidatedDecay implements ScorerContender.Fit {

    private final Trainer trainer;
    private final AutoRecConfig config;
    private final List<Double> decays;
    private final List<String> chosen = new CopyOnWriteArrayList<>();

    /**
     * What came of one decay.
     *
     * @param index which one it is
     * @param config with the number of epochs after which it was best
     * @param error then
     */
    private record Attempt(int index, AutoRecConfig config, double error) {}

    /** @param decays the paper's lambdas to choose from, ascending */
    ValidatedDecay(Trainer trainer, AutoRecConfig config, List<Double> decays) {
        this.trainer = trainer;
        this.config = config;
        this.decays = List.copyOf(decays);
    }

    /** Goes from the middle of the decays to the smaller or the larger ones for as long as the error falls. */
    @Override
    public ItemScorer fit(RatingMatrix train, long seed) {
        Attempt middle = attempt(decays.size() / 2, train, seed);
        Attempt smaller = followed(middle, -1, train, seed);
        Attempt best = smaller.equals(middle) ? followed(middle, 1, train, seed) : smaller;
        AutoRecConfig chosenConfig = best.config();
        chosen.add(String.format(Locale.ROOT, "%s (%d)", plain(chosenConfig.weightDecay()), chosenConfig.epochs()));
        return trainer.train(train, chosenConfig);
    }

    private Attempt followed(Attempt from, int step, RatingMatrix train, long seed) {
        Attempt best = from;
        for (int index = from.index() + step; index >= 0 && index < decays.size(); index += step) {
            Attempt next = attempt(index, train, seed);
            if (!(next.error() < best.error())) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Attempt attempt(int index, RatingMatrix train, long seed) {
        AutoRecConfig candidate =
                config.toBuilder().weightDecay(decays.get(index)).seed(seed).build();
        ValidatedTraining training = trainer.train(train, candidate, EarlyStopping.on(ValidationMetric.RMSE));
        AutoRecConfig best = candidate.toBuilder().epochs(training.bestEpoch()).build();
        return new Attempt(index, best, training.bestMetric());
    }

    private static String plain(double decay) {
        return decay == Math.rint(decay) ? String.format(Locale.ROOT, "%.0f", decay) : Double.toString(decay);
    }

    /** The decay of every split so far, with its epochs. */
    String chosen() {
        return String.join(", ", chosen);
    }

    /** A row of a table. */
    TableRow row(String name) {
        return row(name, this);
    }

    /** A row whose fit is this one in another guise. */
    TableRow row(String name, ScorerContender.Fit guise) {
        return new TableRow(ScorerContender.neural(name, guise), Map.of(), this::chosen);
    }
}
