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

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.model.ModelFile;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.cli.input.RatingsFile;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model on all ratings of a file and saves it. */
@Command(
        name = "train",
        description = {"Trains a model on all the ratings of a file and saves it for 'autotaste recommend'.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class TrainCommand implements Callable<Integer> {

    /** What can be trained; the names are those of the contenders. */
    private enum Kind {
        I_AUTOREC,
        U_AUTOREC,
        CDAE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.I_AUTOREC;

    @Option(
            names = "--ratings",
            required = true,
            paramLabel = "FILE",
            description = "Ratings, as 'autotaste compare' takes them.")
    private Path ratingsFile = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the model; the file appears whole or not at all.")
    private Path out = Path.of("");

    @Option(
            names = "--positive-from",
            paramLabel = "RATING",
            description = "The smallest rating that cdae takes for a preference. Default: every rating is one.")
    private double positiveFrom = Double.NEGATIVE_INFINITY;

    @Option(
            names = "--without-ratings",
            description =
                    "Leave the ratings out of the file: it is smaller and says nothing of anybody, but to recommend to"
                            + " a user then takes the ratings beside it.")
    private boolean withoutRatings;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the training. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = OptionValues.Count.class,
            description = "Threads to train with; they change the time, not the model. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        ReportTarget.requireWritable(out);
        RatingMatrix ratings = RatingsFile.read(ratingsFile);
        save(train(ratings), ratings);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        "%s, trained on %d ratings that %d users gave to %d items, is in %s%n",
                        kind,
                        ratings.ratingCount(),
                        ratings.users().size(),
                        ratings.items().size(),
                        out);
        return ExitCode.OK;
    }

    private void save(AutoencoderModel model, RatingMatrix ratings) throws IOException {
        if (withoutRatings) {
            ModelFile.write(model, out);
        } else {
            ModelFile.write(model, ratings, out);
        }
    }

    private AutoencoderModel train(RatingMatrix ratings) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        return switch (kind) {
            case I_AUTOREC ->
                trainer.train(ratings, AutoRecConfig.itemBased().seed(seed).build());
            case U_AUTOREC ->
                trainer.train(ratings, AutoRecConfig.userBased().seed(seed).build());
            case CDAE ->
                trainer.train(
                        ratings,
                        CdaeConfig.defaults()
                                .positiveFrom(positiveFrom)
                                .seed(seed)
                                .build());
        };
    }
}
