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

import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.report.Report;
import io.github.autotaste.evaluation.report.ReportFormat;
import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a saved model on ratings that it was not trained on. */
@Command(
        name = "evaluate",
        description = {
            "Measures a model that 'autotaste train' saved on ratings that it was not trained on: errors of predicted ratings and"
                    + " quality of recommended lists, as 'autotaste compare' defines them.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The saved model.")
    private Path file = Path.of("");

    @Option(names = "--test", required = true, paramLabel = "FILE", description = "Test ratings.")
    private Path testFile = Path.of("");

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description =
                    "The ratings that users are known by. Default: those the model was trained on, if it keeps them.")
    private @Nullable Path ratingsFile;

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Option(
            names = "--positive-from",
            paramLabel = "RATING",
            description =
                    "The smallest test rating that makes an item relevant in measures of lists. Default: every one.")
    private double positiveFrom = Double.NEGATIVE_INFINITY;

    @Option(names = "--at", paramLabel = "N", description = "Length of the lists. Default: ${DEFAULT-VALUE}.")
    private int cutoff = 10;

    @Option(
            names = "--per-user",
            paramLabel = "FILE",
            description =
                    "Where to write every user's metrics, as its name ends: .csv, .tsv or .jsonl. Default: nowhere.")
    private @Nullable Path perUserFile;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Where to write every test rating with the one predicted, as its name ends: .csv, .tsv or .jsonl; of a"
                            + " model that predicts ratings. Default: nowhere.")
    private @Nullable Path predictionsFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the result. Default: standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        List<Path> inputs =
                Stream.of(file, testFile, ratingsFile).filter(Objects::nonNull).toList();
        ReportTarget target = target(out, inputs);
        WithRatings saved = reading.saved(file, ratingsFile, Objects.requireNonNull(spec));
        Holdout holdout = holdout(saved);
        EvaluatedModel model = new EvaluatedModel(saved.model(), holdout);
        UserValues users = new UserValues(holdout.train().users());
        Protocol protocol = Protocol.once("given", 1).withLists(positiveFrom, cutoff);
        Comparison measured = new SideBySide(protocol, users)
                .run(seed -> holdout, List.of(ScorerContender.neural(name(), (train, seed) -> model)));
        if (perUserFile != null) {
            RowFormat rows = formatOf(perUserFile);
            target(perUserFile, inputs).write(writer -> users.writeTo(writer, rows));
        }
        if (predictionsFile != null) {
            RowFormat rows = formatOf(predictionsFile);
            target(predictionsFile, inputs).write(writer -> model.writePredictions(writer, rows));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        target.write(format.render(new Report(measured, testFile.toString(), threads)));
        return measured.hasResults() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static RowFormat formatOf(Path file) {
        return RowFormat.of(file).orElse(RowFormat.CSV);
    }

    private ReportTarget target(@Nullable Path to, List<Path> inputs) throws IOException {
        return ReportTarget.of(to, command().getOut(), inputs);
    }

    private Holdout holdout(WithRatings saved) throws IOException {
        RatingMatrix known = saved.ratings()
                .orElseThrow(() -> new IllegalArgumentException(file
                        + " keeps no ratings, so it cannot tell what users have; say with --ratings where they are"));
        return FixedSplit.of(known, reading.ratings(testFile, command().getErr()))
                .split(1);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
