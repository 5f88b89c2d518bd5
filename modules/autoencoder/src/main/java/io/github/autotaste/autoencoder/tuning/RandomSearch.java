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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.Holdout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random search with early discarding: all trials get a few epochs, the best third of them three times as many, and so
 * on until the most epochs there are. Each round trains from the start again, so that a result is that of its
 * configuration; but for trials whose training had ended before its epochs were over. A trial whose
 * training diverges or takes more memory than there is keeps the score it had; without one it comes last. The configuration that the search starts from is never discarded, so the winner is at least as good.
 *
 * <p>Bergstra and Bengio, Random search for hyper-parameter optimization, JMLR 13, 2012; successive halving by Jamieson
 * and Talwalkar, Non-stochastic best arm identification and hyperparameter optimization, AISTATS 2016, with thirds in
 * place of halves as in Li et al., Hyperband, JMLR 18, 2018.
 *
 * <p>The same data, space and seed give the same result, whatever the number of threads. Trial n draws the same
 * configuration whatever the number of trials.
 *
 * @param trials how many configurations are drawn, beside the one to start from; at least 0
 * @param epochs the most epochs of a training, at least {@value #FEWEST_EPOCHS}
 * @param metric what decides
 * @param seed seed of the draws
 */
public record RandomSearch(int trials, int epochs, ValidationMetric metric, long seed) {

    private static final int KEPT_SHARE = 3;
    private static final int ROUNDS = 3;
    private static final int INTERVAL = 5;
    private static final int PATIENCE = 5;
    public static final int FEWEST_EPOCHS = INTERVAL;

    public RandomSearch {
        if (trials < 0) {
            throw new IllegalArgumentException("Expected at least 0 trials, found " + trials);
        }
        if (epochs < FEWEST_EPOCHS) {
            throw new IllegalArgumentException("Expected at least " + FEWEST_EPOCHS + " epochs, found " + epochs);
        }
    }

    /**
     * Searches.
     *
     * @param parts the test part is what is measured on
     * @return all trials; first those that came furthest, and of them the best first
     */
    public List<SearchTrial> run(SearchSpace space, Trainer trainer, Holdout parts, SearchListener listener) {
        return run(space, (config, stopping) -> trainer.train(parts, config, stopping), listener);
    }

    /** Trains a configuration and measures the model. */
    interface Training {
        ValidatedTraining train(AutoencoderConfig config, EarlyStopping stopping);
    }

    List<SearchTrial> run(SearchSpace space, Training training, SearchListener listener) {
        List<SearchTrial> left = new ArrayList<>();
        left.add(asItIs(space.start(), training, listener));
        for (int number = 1; number <= trials; number++) {
            left.add(SearchTrial.untrained(number, space.draw(randomOf(number))));
        }
        List<SearchTrial> discarded = new ArrayList<>();
        for (int round = ROUNDS - 1; round >= 0; round--) {
            left = trained(left, epochsOf(round), training, listener);
            if (round > 0) {
                List<SearchTrial> kept = kept(left);
                discarded.addAll(
                        0, left.stream().filter(trial -> !kept.contains(trial)).toList());
                left = kept;
            }
        }
        left.addAll(discarded);
        return List.copyOf(left);
    }

    /** The start counts with its own number of epochs too. */
    private SearchTrial asItIs(AutoencoderConfig start, Training training, SearchListener listener) {
        SearchTrial trial = trained(SearchTrial.untrained(0, start), start.epochs(), training);
        listener.trained(trial);
        return trial;
    }

    /** How many trainings a search takes at most. */
    public int trainings() {
        int left = trials + 1;
        int sum = 1 + left;
        for (int round = ROUNDS - 1; round > 0; round--) {
            left = Math.min(left, thirdOf(left) + 1);
            sum += left;
        }
        return sum;
    }

    private static int thirdOf(int count) {
        return (count + KEPT_SHARE - 1) / KEPT_SHARE;
    }

    private Well19937c randomOf(int number) {
        return new Well19937c(new int[] {(int) (seed >>> Integer.SIZE), (int) seed, number});
    }

    private int epochsOf(int round) {
        double exact = epochs / StrictMath.pow(KEPT_SHARE, round);
        return Math.min(epochs, INTERVAL * (int) Math.ceil(exact / INTERVAL));
    }

    private List<SearchTrial> trained(
            List<SearchTrial> trials, int allowedEpochs, Training training, SearchListener listener) {
        List<SearchTrial> results = new ArrayList<>();
        for (SearchTrial trial : trials) {
            SearchTrial result = trial.isSettled()
                    ? trial.withAllowedEpochs(allowedEpochs)
                    : trained(trial, allowedEpochs, training);
            results.add(result);
            listener.trained(result);
        }
        results.sort(this::compare);
        listener.roundFinished(results);
        return results;
    }

    private SearchTrial trained(SearchTrial trial, int allowedEpochs, Training training) {
        AutoencoderConfig longEnough = trial.config().withEpochs(allowedEpochs);
        try {
            ValidatedTraining outcome =
                    training.train(longEnough, new EarlyStopping(metric, 0.1, INTERVAL, PATIENCE, seed));
            AutoencoderConfig best = longEnough.withEpochs(outcome.bestEpoch());
            boolean isSettled = outcome.bestEpoch() + PATIENCE * INTERVAL < allowedEpochs;
            SearchTrial result = new SearchTrial(trial.number(), best, outcome.bestMetric(), allowedEpochs, isSettled);
            return metric.isBetter(trial.score(), result.score()) ? trial.withAllowedEpochs(allowedEpochs) : result;
        } catch (TrainingDivergedException | HeapTooSmallException withoutAModel) {
            return trial.withAllowedEpochs(allowedEpochs);
        }
    }

    private int compare(SearchTrial one, SearchTrial other) {
        Comparator<Double> byScore = metric.isBetter(1, 0) ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<SearchTrial, Boolean>comparing(trial -> Double.isNaN(trial.score()))
                .thenComparing(SearchTrial::score, byScore)
                .thenComparing(SearchTrial::number)
                .compare(one, other);
    }

    private List<SearchTrial> kept(List<SearchTrial> ranked) {
        int count = thirdOf(ranked.size());
        List<SearchTrial> kept = new ArrayList<>(ranked.subList(0, count));
        ranked.stream().skip(count).filter(trial -> trial.number() == 0).forEach(kept::add);
        return kept;
    }
}
