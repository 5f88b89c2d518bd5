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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the settings of AutoRec for some ratings, by the squared error of estimates of a held-out tenth. {@link Presets}
 * say where to start. Chosen are, one after the other,
 *
 * <ol>
 *   <li>the shrinkage of the biases, which needs no training;
 *   <li>the hidden activation and its weight decay, by a training each: the sigmoid of the paper, or tanh, whose units are 0
 *       where nothing comes in, which suits sparse ratings;
 *   <li>the shrinkage of columns, from the held-out estimates of these trainings. The largest leaves the biases alone, so
 *       that on held-out ratings the choice is never worse than those.
 * </ol>
 *
 * <p>Where a training takes long, because there are more than {@value #MANY_RATINGS} ratings, the activation is the preset's, and
 * one training of a third of the epochs tells the shrinkage; so a choice takes two trainings at most. Fewer than {@value
 * #FEW_RATINGS} ratings are held out {@value #FOLDS} times, since a tenth of few tells little.
 *
 * <p>The same ratings and seed give the same choice, whatever the number of threads.
 *
 * @param trainer trains what is tried
 * @param listener told of every training
 */
public record AutoRecChoice(Trainer trainer, SearchListener listener) {

    /** A choice of which nobody is told. */
    public AutoRecChoice(Trainer trainer) {
        this(trainer, SearchListener.SILENT);
    }

    /** With fewer there is nothing to choose by, and the presets stay. */
    static final int FEWEST_RATINGS = 30;

    private static final int FEW_RATINGS = 5_000;
    private static final int FOLDS = 5;
    private static final int MANY_RATINGS = 400_000;
    private static final double TRAIN_SHARE = 0.9;

    private static final List<Double> BIAS_SHRINKAGES = List.of(1.0, 2.0, 3.0, 5.0, 10.0, 25.0, 50.0);
    private static final List<Double> COLUMN_SHRINKAGES = List.of(0.0, 1.0, 3.0, 10.0, 30.0, 100.0, 1e3, 1e6);

    /**
     * The settings for these ratings.
     *
     * @param preset where to start; its seed is that of the parts and of the trainings
     */
    public AutoRecConfig choose(RatingMatrix ratings, AutoRecConfig preset) {
        if (ratings.ratingCount() < FEWEST_RATINGS) {
            return preset;
        }
        List<Holdout> parts = IntStream.range(0, ratings.ratingCount() < FEW_RATINGS ? FOLDS : 1)
                .mapToObj(fold -> Holdout.random(ratings, TRAIN_SHARE, preset.seed() + fold))
                .toList();
        AutoRecConfig withBiases = withBestBiases(preset, parts);
        List<SearchTrial> trials = new ArrayList<>();
        for (AutoRecConfig candidate : candidates(withBiases, ratings.ratingCount())) {
            SearchTrial trial = trained(trials.size(), candidate, parts);
            trials.add(trial);
            listener.trained(trial);
        }
        trials.sort(Comparator.comparingDouble(SearchTrial::score));
        listener.roundFinished(trials);
        return (AutoRecConfig) trials.get(0).config().withEpochs(preset.epochs());
    }

    private static AutoRecConfig withBestBiases(AutoRecConfig start, List<Holdout> parts) {
        AutoRecConfig best = start;
        double least = Double.POSITIVE_INFINITY;
        for (double items : BIAS_SHRINKAGES) {
            for (double users : BIAS_SHRINKAGES) {
                AutoRecConfig config = start.toBuilder()
                        .itemShrinkage(items)
                        .userShrinkage(users)
                        .build();
                double error = parts.stream()
                        .mapToDouble(
                                part -> HeldOutEstimates.ofOffsets(config, part).squaredErrors(0))
                        .sum();
                if (error < least) {
                    least = error;
                    best = config;
                }
            }
        }
        return best;
    }

    private static List<AutoRecConfig> candidates(AutoRecConfig start, int ratings) {
        if (ratings > MANY_RATINGS) {
            return List.of(start.toBuilder().epochs((start.epochs() + 2) / 3).build());
        }
        AutoRecConfig tanh = start.toBuilder()
                .hiddenActivation(Activation.TANH)
                .weightDecay(start.weightDecay() * Presets.decayFactor(Activation.TANH))
                .build();
        return List.of(start, tanh);
    }

    /** Trains and measures; the configuration gets the best shrinkage of columns. */
    private SearchTrial trained(int number, AutoRecConfig candidate, List<Holdout> parts) {
        AutoRecConfig unshrunk = candidate.toBuilder().columnShrinkage(0).build();
        List<HeldOutEstimates> estimates = parts.stream()
                .map(part -> HeldOutEstimates.of(trainer.train(part.train(), unshrunk), part))
                .toList();
        int pairs = estimates.stream().mapToInt(HeldOutEstimates::size).sum();
        double best = COLUMN_SHRINKAGES.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (double shrinkage : COLUMN_SHRINKAGES) {
            double errors = estimates.stream()
                    .mapToDouble(part -> part.squaredErrors(shrinkage))
                    .sum();
            if (errors < least) {
                least = errors;
                best = shrinkage;
            }
        }
        AutoRecConfig config = candidate.toBuilder().columnShrinkage(best).build();
        return new SearchTrial(number, config, Math.sqrt(least / pairs), candidate.epochs(), true);
    }
}
