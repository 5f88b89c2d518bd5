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

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.io.ColumnChoice;
import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.io.ReadRatings;
import io.github.autotaste.io.ReadingOptions;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.Repeats;
import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how files of ratings are read. Each file that is read is told of in a line on standard error. */
final class RatingsReading {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(
            names = "--columns",
            paramLabel = "COLUMNS",
            converter = Columns.class,
            description = "Which column of the ratings holds what, by name or by number from 1, such as"
                    + " user=reader,item=3,rating=none. What user and item do not go with is not read. Default: what the"
                    + " names of the columns and their values tell.")
    private ColumnChoice columns = ColumnChoice.NONE;

    @Option(
            names = "--separator",
            paramLabel = "TEXT",
            description =
                    "What stands between two values: TAB, comma, semicolon, bar, blanks, or any other text. Default:"
                            + " what the first lines tell.")
    private @Nullable String separator;

    @Option(
            names = "--header",
            paramLabel = "YES|NO",
            description = "Whether the first line names the columns. Default: what the first lines tell.")
    private @Nullable Answer header;

    @Option(
            names = "--quotes",
            paramLabel = "YES|NO",
            description = "Whether values may stand in double quotes. Default: what the first lines tell.")
    private @Nullable Answer quotes;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            converter = Decimal.class,
            description =
                    "The decimal sign of ratings, . or ,; the other one, blanks and apostrophes then part thousands."
                            + " Default: the point, with nothing between thousands.")
    private @Nullable Character decimal;

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX",
            converter = Scale.class,
            description = "The ratings there can be, such as 1..5; others are refused. Default: any.")
    private RatingRange scale = RatingRange.UNBOUNDED;

    @Option(
            names = "--duplicates",
            paramLabel = "WHICH",
            description =
                    "What counts where a user rates an item several times, one of: ${COMPLETION-CANDIDATES}. Of lines"
                            + " without ratings, sum makes their number the rating. Default: ${DEFAULT-VALUE}.",
            defaultValue = "LAST")
    private Repeats duplicates = Repeats.LAST;

    @Option(
            names = "--zero",
            paramLabel = "MEANING",
            description =
                    "What a rating of 0 stands for, one of: ${COMPLETION-CANDIDATES}. Lines with a missing rating are"
                            + " left out. Default: ${DEFAULT-VALUE}.",
            defaultValue = "RATING")
    private Zero zero = Zero.RATING;

    @Option(
            names = "--missing",
            paramLabel = "VALUE",
            split = ",",
            description =
                    "Values that stand for a missing rating or id, such as -1, 99, NA or empty; their lines are left"
                            + " out. Default: none, and lines without a rating are refused.")
    private List<String> missing = List.of();

    /** A saved model with the ratings of a file, or with those that it keeps if there is no such file. */
    WithRatings saved(Path model, @Nullable Path ratings, CommandSpec spec) throws IOException {
        return ratings == null
                ? ModelFile.readWithRatings(model)
                : new WithRatings(
                        ModelFile.read(model),
                        Optional.of(ratings(ratings, spec.commandLine().getErr())));
    }

    /** To a question. */
    enum Answer {
        YES,
        NO
    }

    /** What a rating of 0 stands for. */
    enum Zero {
        MISSING,
        RATING
    }

    RatingMatrix ratings(Path file, PrintWriter err) throws IOException {
        return read(file, err).ratings();
    }

    static boolean isStandardInput(Path file) {
        return file.equals(STANDARD_INPUT);
    }

    /** Reads a file, or standard input if it is called {@code -}. */
    ReadRatings read(Path file, PrintWriter err) throws IOException {
        boolean isStandardInput = isStandardInput(file);
        String name = isStandardInput ? "standard input" : file.toString();
        ReadRatings read =
                isStandardInput ? RatingsFile.read(name, System.in, options()) : RatingsFile.read(file, options());
        err.println(name + ": " + Escaping.LINE.apply(read.understanding().toString()));
        return read;
    }

    private ReadingOptions options() {
        Set<String> marks = new HashSet<>(missing);
        if (marks.remove("empty")) {
            marks.add("");
        }
        if (zero == Zero.MISSING) {
            marks.add("0");
        }
        ReadingOptions options =
                separator == null ? ReadingOptions.DEFAULT : ReadingOptions.DEFAULT.withSeparator(separator);
        return new ReadingOptions(
                columns,
                options.separator(),
                header == null ? null : header == Answer.YES,
                quotes == null ? null : quotes == Answer.YES,
                decimal,
                scale,
                duplicates,
                marks);
    }

    /** Columns by role. */
    static final class Columns implements ITypeConverter<ColumnChoice> {

        @Override
        public ColumnChoice convert(String text) {
            try {
                return ColumnChoice.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** A point or a comma. */
    static final class Decimal implements ITypeConverter<Character> {

        @Override
        public Character convert(String text) {
            if (text.equals(".") || text.equals(",")) {
                return text.charAt(0);
            }
            throw OptionValues.unexpected("a point or a comma", text);
        }
    }

    /** Two numbers with two points between them. */
    static final class Scale implements ITypeConverter<RatingRange> {

        @Override
        public RatingRange convert(String text) {
            String[] bounds = text.split("\\.\\.", -1);
            try {
                if (bounds.length == 2 && Float.parseFloat(bounds[0]) < Float.parseFloat(bounds[1])) {
                    return RatingRange.between(Float.parseFloat(bounds[0]), Float.parseFloat(bounds[1]));
                }
            } catch (NumberFormatException e) {
                // no number is as wrong as two out of order
            }
            throw OptionValues.unexpected("the lowest and the highest rating, such as 1..5", text);
        }
    }
}
