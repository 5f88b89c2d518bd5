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

import io.github.autotaste.comparison.datasets.Catalogue;
import io.github.autotaste.comparison.datasets.DataSet;
import io.github.autotaste.comparison.datasets.DataSetFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads a public data set. */
@Command(
        name = "fetch",
        description = {
            "Downloads a public data set from its publisher, checks and unpacks it, and prints where its ratings are. Without a"
                    + " name it lists the data sets. What is there already is not downloaded again; a transfer that broke off is"
                    + " carried on.",
            ""
        },
        footer = {
            "",
            "Behind a proxy: JAVA_OPTS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT'.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FetchCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            converter = OptionValues.Name.class,
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String name;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description =
                    "Where to keep data sets. Default: autotaste in XDG_CACHE_HOME, or in .cache of the home folder.")
    private @Nullable Path folder;

    @Option(
            names = {"-y", "--yes"},
            description = "Agree to the terms of the data set; without a terminal nobody is asked.")
    private boolean isAgreed;

    /** For help and completion. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Catalogue.known().sets().stream().map(DataSet::name).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.known();
        if (name == null) {
            list(catalogue);
            return ExitCode.OK;
        }
        DataSet set = catalogue.named(name).orElseThrow(() -> unknown(catalogue));
        return fetch(set, new DataSetFolder(folder == null ? folderOfUser() : folder));
    }

    private static Path folderOfUser() {
        return DataSetFolder.ofUser(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private ParameterException unknown(Catalogue catalogue) {
        return new ParameterException(
                command().commandLine(),
                "There is no data set " + name + "; there are "
                        + catalogue.sets().stream().map(DataSet::name).collect(Collectors.joining(", ")));
    }

    private void list(Catalogue catalogue) {
        for (DataSet set : catalogue.sets()) {
            out().printf("%-16s %9s  %s%n", set.name(), size(set), set.content());
        }
    }

    private static String size(DataSet set) {
        return String.format(Locale.ROOT, "%.1f MB", set.bytes() / MEGABYTE);
    }

    /** @return the exit code */
    int fetch(DataSet set, DataSetFolder folder) throws IOException {
        if (!folder.has(set)) {
            PrintWriter err = command().commandLine().getErr();
            err.printf("%s: %s, %s from %s%n", set.name(), set.content(), size(set), set.address());
            err.printf(
                    "Terms: %s%n       %s%n",
                    set.licence().terms(), set.licence().address());
            if (!isAgreed && !isAnsweredYes("Download it to " + folder.of(set) + "? [y/N] ")) {
                return ExitCode.SOFTWARE;
            }
            download(set, folder);
        }
        out().println(folder.ratingsOf(set));
        Talk.note(
                command(),
                "Next: autotaste compare --ratings " + folder.ratingsOf(set) + System.lineSeparator()
                        + "What items are called, for --titles, is in " + folder.titlesOf(set));
        return ExitCode.OK;
    }

    private boolean isAnsweredYes(String question) throws IOException {
        if (!Talk.canAsk()) {
            throw new ParameterException(
                    command().commandLine(), "Nobody can be asked without a terminal; --yes agrees to the terms");
        }
        return Talk.isAnsweredYes(command(), question);
    }

    private void download(DataSet set, DataSetFolder folder) throws IOException {
        Talk talk = Talk.of(command());
        try (ProgressBar bar = ProgressDisplay.bar(talk, set.name(), set.bytes(), " MB", (int) MEGABYTE)) {
            folder.fetch(set, (received, total) -> {
                if (bar != null) {
                    bar.maxHint(total > 0 ? total : Math.max(received, set.bytes()))
                            .stepTo(received);
                }
            });
        }
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
