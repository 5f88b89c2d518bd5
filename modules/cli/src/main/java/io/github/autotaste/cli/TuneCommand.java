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
package io.github.autotaste.cli;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.autoencoder.tuning.RandomSearch;
import io.github.autotaste.autoencoder.tuning.SearchSpace;
import io.github.autotaste.autoencoder.tuning.SearchTrial;
import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.comparison.configuration.ConfigurationFile;
import io.github.autotaste.comparison.configuration.ModelKind;
import io.github.autotaste.comparison.configuration.SearchTable;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Searches the settings of a model that do best on held-out ratings. */
@Command(
        name = "tune",
        description = {
            "Searches settings of a model at random, measures them on a held-out part of the training ratings, and writes"
                    + " the best to a file that 'autotaste train --config' and 'autotaste compare --config' read.",
            "With --split it takes the training part of that split alone: tune and then compare with the same --split and"
                    + " seed, and the test ratings were never seen. A split with a validation part is measured on that.",
            ""
        },
        footer = {"", DataSources.HINT},
        customSynopsis = "autotaste tune --model=NAME --out=FILE [--ratings=FILE] [OPTION]...",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TuneCommand implements Callable<Integer> {

    private static final int SHOWN_TRIALS = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "One of: ${COMPLETION-CANDIDATES}.")
    private ModelKind kind = ModelKind.I_AUTOREC;

    @Mixin
    private final RatingsOptions ratings = new RatingsOptions();

    @Option(
            names = "--split-seed",
            paramLabel = "N",
            description = "Seed of the split and of the validation part; 'compare' calls it --seed. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long splitSeed = 1;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            converter = OptionValues.Share.class,
            description = "Share of the training ratings to measure on, where the split has no part for that. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double validationShare = 0.1;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "What decides, one of: rmse, ndcg; the latter is that of lists of 10. Default: rmse for"
                    + " AutoRec on ratings with values, otherwise ndcg.")
    private @Nullable ValidationMetric metric;

    @Option(
            names = "--positive-from",
            paramLabel = "RATING",
            description = "The smallest rating that cdae and its relatives take for a preference, in training and"
                    + " measuring. Default: every rating is one.")
    private double positiveFrom = Double.NEGATIVE_INFINITY;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "How many configurations are tried beside the defaults. Default: ${DEFAULT-VALUE}.")
    private int trials = 30;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "The most epochs of a training; worse trials get a ninth or a third of it. Default: 225.")
    private int epochs = 225;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the search and of every training. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to train with; they change the time, not the winner. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the best configuration; the file appears whole or not at all.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        ReportTarget target = ReportTarget.of(out, console, ratings.files());
        TrainingRatings training = ratings.readTraining(splitSeed);
        Holdout parts = parts(training);
        RandomSearch search = new RandomSearch(trials, epochs, metricFor(parts), seed);
        console.printf(
                Locale.ROOT,
                "%s on %s: trained on %,d ratings, measured on %,d%n",
                kind,
                training.name(),
                parts.train().ratingCount(),
                parts.test().ratingCount());
        List<SearchTrial> ranked = run(search, parts, console);
        int shown = Math.min(SHOWN_TRIALS, ranked.size());
        console.printf("%n%s%n", SearchTable.of(ranked.subList(0, shown), nameOf(search.metric())));
        SearchTrial winner = ranked.get(0);
        if (Double.isNaN(winner.score())) {
            throw new IllegalArgumentException(
                    "No training came to an end: all diverged, or took more memory than there is."
                            + " The ratings go from " + parts.train().min() + " to "
                            + parts.train().max());
        }
        Map<String, Object> found = found(training, parts, search, winner);
        target.write(ConfigurationFile.toJson(new Configuration(kind, winner.config(), found)));
        console.printf("The best configuration is in %s%n", out);
        return ExitCode.OK;
    }

    private Holdout parts(TrainingRatings training) {
        Holdout parts = training.parted(validationShare, splitSeed);
        RatingMatrix relevant = positiveFrom == Double.NEGATIVE_INFINITY
                ? parts.test()
                : parts.test().preferencesFrom(positiveFrom);
        if (relevant.ratingCount() == 0) {
            throw new IllegalArgumentException("Expected ratings to measure on, found none of "
                    + parts.test().ratingCount() + " from " + positiveFrom + " on");
        }
        return new Holdout(parts.train(), relevant);
    }

    private ValidationMetric metricFor(Holdout parts) {
        boolean estimates =
                kind.defaults() instanceof AutoRecConfig && parts.test().hasValues();
        if (metric == ValidationMetric.RMSE && !estimates) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--metric rmse takes a model that estimates ratings, i-autorec or u-autorec, and ratings with values");
        }
        if (metric != null) {
            return metric;
        }
        return estimates ? ValidationMetric.RMSE : ValidationMetric.NDCG;
    }

    private List<SearchTrial> run(RandomSearch search, Holdout parts, PrintWriter console) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        AutoencoderConfig start = Configuration.presetOf(kind, parts.train())
                .withSeed(seed)
                .withPositiveFrom(positiveFrom)
                .config();
        try (SearchDisplay display = new SearchDisplay(
                search.trainings(), nameOf(search.metric()), console, Talk.of(Objects.requireNonNull(spec)))) {
            return search.run(SearchSpace.around(start), trainer, parts, display);
        }
    }

    private static String nameOf(ValidationMetric metric) {
        return metric == ValidationMetric.RMSE ? "rmse" : "ndcg@10";
    }

    private Map<String, Object> found(
            TrainingRatings training, Holdout parts, RandomSearch search, SearchTrial winner) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("data", training.name());
        found.put("split", training.split());
        found.put("splitSeed", splitSeed);
        found.put("trainingRatings", parts.train().ratingCount());
        found.put("validationRatings", parts.test().ratingCount());
        found.put("metric", nameOf(search.metric()));
        found.put("score", winner.score());
        found.put("trial", winner.number());
        found.put("trials", search.trials());
        found.put("epochsAtMost", search.epochs());
        found.put("searchSeed", search.seed());
        return found;
    }
}
