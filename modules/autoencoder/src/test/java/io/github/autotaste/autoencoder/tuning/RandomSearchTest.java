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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class RandomSearchTest {

    private static final Holdout PARTS = Holdout.random(TinyRatings.ratings(40, 20, 0.5, 1), 0.9, 1);

    /** Configurations are told apart by their seeds, which are numbers in the order of their draws. */
    private static final class Numbers implements SearchSpace {

        private int drawn;

        @Override
        public AutoencoderConfig start() {
            return AutoRecConfig.itemBased().epochs(60).seed(0).build();
        }

        @Override
        public AutoencoderConfig draw(RandomGenerator random) {
            return start().withSeed(++drawn);
        }
    }

    /** Every training has the score of its number, and takes notes. */
    private record Scored(IntToDoubleFunction scoreOf, List<Integer> trainings) implements RandomSearch.Training {

        private static final AutoencoderModel MODEL = Trainer.onAllProcessors()
                .train(
                        TinyRatings.ratings(),
                        AutoRecConfig.itemBased().hiddenUnits(1).epochs(1).build());

        @Override
        public ValidatedTraining train(AutoencoderConfig config, EarlyStopping stopping) {
            int number = (int) config.seed();
            trainings.add(number);
            return new ValidatedTraining(MODEL, 5, List.of(new Measurement(5, 0, scoreOf.applyAsDouble(number))));
        }
    }

    private static List<SearchTrial> search(int trials, ValidationMetric metric, IntToDoubleFunction scoreOf) {
        return new RandomSearch(trials, 90, metric, 1)
                .run(new Numbers(), new Scored(scoreOf, new ArrayList<>()), SearchListener.SILENT);
    }

    @Test
    void ranksByTheMetric() {
        assertThat(search(8, ValidationMetric.NDCG, number -> number)).first().satisfies(best -> {
            assertThat(best.config().seed()).isEqualTo(8);
            assertThat(best.score()).isEqualTo(8);
        });
        assertThat(search(8, ValidationMetric.RMSE, number -> 9 - number)
                        .get(0)
                        .config()
                        .seed())
                .isEqualTo(8);
    }

    @Test
    void onlyTheBestThirdAndTheStartGoOn() {
        List<SearchTrial> ranked = search(8, ValidationMetric.NDCG, number -> number);
        assertThat(ranked).extracting(SearchTrial::number).containsExactly(8, 7, 0, 6, 5, 4, 3, 2, 1);
        assertThat(ranked)
                .extracting(SearchTrial::allowedEpochs)
                .as("4 of 9 come to the second round, 3 of 4 to the last")
                .containsExactly(90, 90, 90, 30, 10, 10, 10, 10, 10);
    }

    @Test
    void aTrainingThatDivergesComesLast() {
        AutoRecConfig start = AutoRecConfig.userBased()
                .hiddenUnits(4)
                .batchSize(AutoRecConfig.FULL_BATCH)
                .epochs(5)
                .build();
        SearchSpace tooFast = new SearchSpace() {
            @Override
            public AutoRecConfig start() {
                return start;
            }

            @Override
            public AutoRecConfig draw(RandomGenerator random) {
                return start.toBuilder().optimiser(new MomentumSgd(1e20, 0.9)).build();
            }
        };
        List<SearchTrial> ranked = new RandomSearch(2, 20, ValidationMetric.RMSE, 1)
                .run(tooFast, Trainer.onAllProcessors(), PARTS, SearchListener.SILENT);
        assertThat(ranked).extracting(SearchTrial::number).startsWith(0);
        assertThat(ranked.get(0).score()).isFinite();
        assertThat(ranked.get(2).score()).isNaN();
    }

    @Test
    void theStartIsTriedWithItsOwnNumberOfEpochs() {
        AutoRecConfig start = AutoRecConfig.userBased().epochs(13).build();
        Trainer trainer = Trainer.onAllProcessors();
        double own = trainer.train(PARTS, start, new EarlyStopping(ValidationMetric.RMSE, 0.1, 13, 1, 1))
                .curve()
                .get(0)
                .metric();
        for (int epochs : new int[] {5, 40, 300}) {
            SearchTrial best = new RandomSearch(0, epochs, ValidationMetric.RMSE, 1)
                    .run(new AutoRecSpace(start), trainer, PARTS, SearchListener.SILENT)
                    .get(0);
            assertThat(best.score()).isLessThanOrEqualTo(own);
        }
    }

    /** They are best after 5 epochs, so with 5 measurements of patience they end after 30. */
    @Test
    void nobodyIsTrainedAgainWhoseTrainingHadEnded() {
        List<Integer> trainings = new ArrayList<>();
        List<SearchTrial> ranked = new RandomSearch(2, 1000, ValidationMetric.NDCG, 1)
                .run(new Numbers(), new Scored(number -> number, trainings), SearchListener.SILENT);
        assertThat(trainings).containsExactly(0, 1, 2);
        assertThat(ranked.get(0).config().seed()).isEqualTo(2);
        assertThat(ranked.get(0).allowedEpochs()).isEqualTo(1000);
    }

    @Test
    void takesNoMoreTrainingsThanItSays() {
        for (int trials = 0; trials < 30; trials++) {
            RandomSearch search = new RandomSearch(trials, 90, ValidationMetric.NDCG, 1);
            List<SearchTrial> trained = new ArrayList<>();
            SearchListener listener = new SearchListener() {
                @Override
                public void trained(SearchTrial trial) {
                    trained.add(trial);
                }
            };
            search.run(new Numbers(), new Scored(number -> number, new ArrayList<>()), listener);
            assertThat(trained).hasSizeBetween(trials + 3, search.trainings());
        }
    }

    @Test
    void theStartWinsWhereNobodyIsBetter() {
        assertThat(search(8, ValidationMetric.NDCG, number -> 1).get(0).number())
                .as("equal scores: the smaller number")
                .isZero();
        assertThat(search(8, ValidationMetric.NDCG, number -> number == 0 ? 0 : Double.NaN)
                        .get(0)
                        .number())
                .as("without a score, a trial is the worst")
                .isZero();
    }

    @Test
    void sameSeedGivesTheSameTrialsForAnyNumberOfThreads() {
        assertThat(autoRec(1, 6, 3)).isEqualTo(autoRec(3, 6, 3));
        assertThat(autoRec(1, 6, 3).get(0)).isNotEqualTo(autoRec(1, 6, 4).get(0));
        assertThat(cdae(1)).isEqualTo(cdae(3));
    }

    @Test
    void aTrialIsTheSameHoweverManyThereAre() {
        assertThat(configOf(4, autoRec(2, 6, 3))).isEqualTo(configOf(4, autoRec(2, 4, 3)));
    }

    private static AutoencoderConfig configOf(int number, List<SearchTrial> trials) {
        return trials.stream()
                .filter(trial -> trial.number() == number)
                .map(trial -> trial.config().withEpochs(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<SearchTrial> autoRec(int threads, int trials, long seed) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        AutoRecSpace space = new AutoRecSpace(AutoRecConfig.userBased().build());
        return new RandomSearch(trials, 20, ValidationMetric.RMSE, seed)
                .run(space, trainer, PARTS, SearchListener.SILENT);
    }

    private static List<SearchTrial> cdae(int threads) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        CdaeSpace space = new CdaeSpace(CdaeConfig.defaults().build());
        return new RandomSearch(6, 20, ValidationMetric.NDCG, 3).run(space, trainer, PARTS, SearchListener.SILENT);
    }

    /** What the winner's settings and epochs give is what its score says. */
    @Test
    void theScoreIsThatOfTheConfigurationReturned() {
        SearchTrial best = autoRec(2, 6, 3).get(0);
        EarlyStopping stopping = new EarlyStopping(ValidationMetric.RMSE, 0.1, 5, 5, 1);
        List<Measurement> curve =
                Trainer.onAllProcessors().train(PARTS, best.config(), stopping).curve();
        assertThat(curve.get(curve.size() - 1)).satisfies(last -> {
            assertThat(last.epoch()).isEqualTo(best.config().epochs());
            assertThat(last.metric()).isEqualTo(best.score());
        });
    }

    @Test
    void refusesSearchesOutOfRange() {
        assertThatThrownBy(() -> new RandomSearch(-1, 90, ValidationMetric.RMSE, 1))
                .hasMessage("Expected at least 0 trials, found -1");
        assertThatThrownBy(() -> new RandomSearch(1, 4, ValidationMetric.RMSE, 1))
                .hasMessage("Expected at least 5 epochs, found 4");
    }
}
