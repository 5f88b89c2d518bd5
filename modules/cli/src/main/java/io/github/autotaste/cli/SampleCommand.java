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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the ratings that Autotaste generates itself, for a first try. */
@Command(
        name = "sample",
        description = {
            "Writes the sample that 'autotaste compare' takes without a file: ratings of invented films by invented users,"
                    + " the same at every run.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SampleCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the ratings, as CSV with a header.")
    private Path out = Path.of("");

    @Option(
            names = "--titles-out",
            paramLabel = "FILE",
            description = "Where to write what the films are called, for --titles. Default: nowhere.")
    private @Nullable Path titlesOut;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        ReportTarget target = ReportTarget.of(out, console, List.of());
        SampleRatings sample = SampleRatings.generate();
        RatingMatrix ratings = sample.ratings();
        target.write(file -> write(ratings, file));
        console.printf(
                "%s: %,d ratings that %,d users gave to %,d items%n",
                out,
                ratings.ratingCount(),
                ratings.users().size(),
                ratings.items().size());
        if (titlesOut != null) {
            ReportTarget.of(titlesOut, console, List.of(out)).write(file -> write(sample, file));
            console.printf("%s: what these are called%n", titlesOut);
        }
        return ExitCode.OK;
    }

    private static void write(RatingMatrix ratings, Writer file) throws IOException {
        file.write("user,item,rating\n");
        SparseRows rows = ratings.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); position < rows.end(user); position++) {
                file.write(ratings.users().idAt(user) + "," + ratings.items().idAt(rows.columnAt(position)) + ","
                        + rows.valueAt(position) + "\n");
            }
        }
    }

    private static void write(SampleRatings sample, Writer file) throws IOException {
        file.write("item,title\n");
        for (int item = 0; item < sample.titles().size(); item++) {
            file.write(sample.ratings().items().idAt(item) + ",\""
                    + sample.titles().get(item) + "\"\n");
        }
    }
}
