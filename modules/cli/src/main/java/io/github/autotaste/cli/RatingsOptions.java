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

import io.github.autotaste.comparison.sample.SampleRatings;
import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.io.ReadRatings;
import io.github.autotaste.ratings.KCore;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the ratings and the way to split them. */
final class RatingsOptions {

    private static final String DEFAULT_SPLIT = "random:0.9";

    @ArgGroup
    private @Nullable Source source;

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            converter = SplitChoice.Converter.class,
            description = "How to part the ratings into training and test: " + SplitChoice.FORMS + ". SHARE is that of"
                    + " the training part, in ratings or in users, but of cold-items and cold-users that of the items"
                    + " or users held out as a whole; with folds, take as many --repeats. Default: "
                    + DEFAULT_SPLIT + "; of 'tune' none, it takes all ratings.")
    private @Nullable SplitChoice choice;

    @Option(
            names = "--preferences-from",
            paramLabel = "RATING",
            description =
                    "Takes ratings from this one on for preferences without values and drops the others, before the"
                            + " split. Default: ratings stay as they are.")
    private @Nullable Double preferencesFrom;

    @Option(
            names = "--core",
            paramLabel = "N",
            description =
                    "Drops users and items with fewer ratings, before the split, until none is left. Default: none.")
    private int core = 1;

    /** A file to split, or two files that are split already. */
    private static final class Source {

        @Option(
                names = "--ratings",
                paramLabel = "FILE",
                description =
                        "Ratings, one in each line: user, item, rating and time, the last two of which may be missing; or"
                                + " JSON objects. With or without a header line; may be gzip or a zip of one file; - is"
                                + " standard input. How the file was read is told on standard error.")
        private @Nullable Path ratings;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Parts parts;
    }

    private static final class Parts {

        @Option(
                names = "--train",
                required = true,
                paramLabel = "FILE",
                description = "Training ratings, as --ratings.")
        private Path train = Path.of("");

        @Option(names = "--test", required = true, paramLabel = "FILE", description = "Test ratings, as --ratings.")
        private Path test = Path.of("");
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The files that will be read; none for the sample. */
    List<Path> files() {
        if (source == null) {
            return List.of();
        }
        return source.ratings != null
                ? List.of(source.ratings)
                : List.of(Objects.requireNonNull(source.parts).train, source.parts.test);
    }

    /**
     * Reads or generates the ratings.
     *
     * @param seed the seed of the first repeat
     */
    SplitRatings read(long seed) throws IOException {
        if (source != null && source.parts != null) {
            return parts(source.parts);
        }
        RatingMatrix ratings = whole();
        SplitChoice chosen = choice == null ? new SplitChoice.Converter().convert(DEFAULT_SPLIT) : choice;
        return new SplitRatings(name(), chosen.text(), chosen.of(ratings, seed), ratings.users(), ratings.hasValues());
    }

    /**
     * Reads or generates what may be learned from: the training part with what the split sets aside for validation, or all
     * ratings if no split is chosen.
     *
     * @param seed the seed of the split
     */
    TrainingRatings readTraining(long seed) throws IOException {
        if (choice == null && (source == null || source.parts == null)) {
            return TrainingRatings.all(name(), whole());
        }
        SplitRatings split = read(seed);
        return TrainingRatings.of(split, seed);
    }

    private String name() {
        if (source == null) {
            return "the sample that Autotaste generates";
        }
        return source.ratings != null
                ? source.ratings.toString()
                : Objects.requireNonNull(source.parts).train + " and " + source.parts.test;
    }

    private RatingMatrix whole() throws IOException {
        RatingMatrix ratings = source == null
                ? SampleRatings.generate().ratings()
                : reading.ratings(Objects.requireNonNull(source.ratings), err());
        RatingMatrix wanted = preferencesFrom == null ? ratings : ratings.preferencesFrom(preferencesFrom);
        return preferencesFrom == null && core == 1 ? wanted : KCore.of(wanted, core, core);
    }

    private SplitRatings parts(Parts parts) throws IOException {
        if (choice != null || preferencesFrom != null || core > 1) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--split, --preferences-from and --core do not go with --train and --test");
        }
        ReadRatings training = reading.read(parts.train, err());
        ReadRatings test = reading.read(parts.test, err());
        FixedSplit split = FixedSplit.of(training.likeThoseOf(test), test.likeThoseOf(training));
        RatingMatrix train = split.split(0).train();
        return new SplitRatings(name(), "given", split, train.users(), train.hasValues());
    }

    private PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }
}
