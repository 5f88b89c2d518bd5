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

import io.github.autotaste.io.ReadRatings;
import io.github.autotaste.io.Understanding;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a file of ratings holds and how it was read. */
@Command(
        name = "data",
        description = {"Prints what a file of ratings holds, and how it was read.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--ratings",
            required = true,
            paramLabel = "FILE",
            description = "Ratings, as 'autotaste compare' takes them.")
    private Path file = Path.of("");

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        ReadRatings read = reading.read(file, commandLine.getErr());
        print(read.ratings(), read.understanding(), commandLine.getOut());
        return ExitCode.OK;
    }

    private static void print(RatingMatrix ratings, Understanding understanding, PrintWriter out) {
        int users = ratings.users().size();
        int items = ratings.items().size();
        int count = ratings.ratingCount();
        String what = ratings.hasValues() ? "ratings" : "preferences";
        out.printf("users       %,d (%s)%n", users, understanding.user());
        out.printf("items       %,d (%s)%n", items, understanding.item());
        out.printf(
                "%-11s %,d, %,.1f a user, %,.1f an item%n",
                what, count, (double) count / users, (double) count / items);
        out.printf("density     %.3f %%%n", 100.0 * count / ((double) users * items));
        if (ratings.hasValues()) {
            out.printf("scale       %s to %s, mean %.3f%n", ratings.min(), ratings.max(), ratings.mean());
        }
        out.printf("times       %s%n", understanding.time());
        out.printf("duplicates  %,d%n", understanding.duplicates());
        out.printf("lines       %,d, separated by %s%n", understanding.lines(), understanding.separator());
        understanding.remarks().forEach(remark -> out.printf("            %s%n", remark));
    }
}
