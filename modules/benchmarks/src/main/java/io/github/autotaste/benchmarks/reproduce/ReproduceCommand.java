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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.benchmarks.survey.MeasuringOptions;
import io.github.autotaste.benchmarks.survey.SurveyCommand;
import io.github.autotaste.cli.Autotaste;
import io.github.autotaste.cli.ConfigurationOptions;
import io.github.autotaste.cli.ProgressDisplay;
import io.github.autotaste.cli.ReportTarget;
import io.github.autotaste.cli.Talk;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains and measures the models of a published table anew. */
@Command(
        name = "autotaste reproduce",
        description = {
            "Trains and measures the models of a published table anew, and prints what is published beside it. Without a"
                    + " name it lists the tables there are.",
            ""
        },
        footer = {
            "",
            "MovieLens is at https://grouplens.org/datasets/movielens, LastFM at https://grouplens.org/datasets/hetrec-2011."
        },
        subcommands = SurveyCommand.class,
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReproduceCommand implements Callable<Integer> {

    /** How the tables are written. */
    private enum Format {
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which table. Default: none, but a list of all.")
    private @Nullable String name;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with the data sets, each in a folder of its own: ml-100k, ml-1m, lastfm-hetrec. Default:"
                            + " the environment variable AUTOTASTE_DATA.",
            defaultValue = "${env:AUTOTASTE_DATA}")
    private @Nullable Path data;

    @Mixin
    private final ConfigurationOptions configurations = new ConfigurationOptions();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description =
                    "Number of random splits; given splits are measured once. Default: from 1 to 5, by the table.")
    private @Nullable Integer repeats;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long one contender may take for one split. Default: ${DEFAULT-VALUE}.",
            defaultValue = "2h")
    private Duration timeLimit = Duration.ZERO;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.MARKDOWN;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Where to write the plot, as SVG, of a table that has one.")
    private @Nullable Path plot;

    @Mixin
    private final MeasuringOptions measuring = new MeasuringOptions();

    @Mixin
    private final Talk talk = new Talk();

    public static void main(String[] args) {
        Autotaste.run(new ReproduceCommand(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            return list();
        }
        Reproduction reproduction = reproduction(name);
        ReportTarget tables = ReportTarget.of(measuring.out(), command().getOut(), inputs());
        if (plot != null) {
            ReportTarget.requireWritable(plot, inputs());
            requireTwoFiles(plot);
        }
        ReproductionSettings settings =
                new ReproductionSettings(folder(), measuring.seed(), repeats, measuring.threads(), timeLimit);
        List<Study> studies = withConfigurations(reproduction.studies(settings));
        List<Comparison> results = measure(studies);
        tables.write(render(studies, results));
        if (plot != null) {
            ReportTarget.of(plot, command().getOut(), inputs())
                    .write(reproduction.curve().orElseThrow().toSvg(results.get(0)));
        }
        return results.stream().anyMatch(Comparison::hasResults) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The configurations, and whatever lies in the folder with data. */
    private List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>(configurations.files());
        try (Stream<Path> files = Files.walk(folder())) {
            files.filter(Files::isRegularFile).forEach(inputs::add);
        }
        return inputs;
    }

    private void requireTwoFiles(Path plotFile) {
        Path out = measuring.out();
        if (out != null
                && out.toAbsolutePath()
                        .normalize()
                        .equals(plotFile.toAbsolutePath().normalize())) {
            throw new ParameterException(command(), "Expected two files as --out and --plot, found " + out + " twice");
        }
    }

    private int list() {
        Reproductions.all().forEach(one -> command().getOut().printf("%-14s%s%n", one.name(), one.subject()));
        command()
                .getOut()
                .printf("%-14s%s%n", "survey", "all contenders with their defaults on every data set there is");
        return ExitCode.OK;
    }

    private Reproduction reproduction(String wanted) {
        try {
            Reproduction found = Reproductions.named(wanted);
            if (plot != null && found.curve().isEmpty()) {
                throw new IllegalArgumentException("There is no plot of '" + wanted + "'");
            }
            return found;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command(), Objects.requireNonNull(e.getMessage()));
        }
    }

    private Path folder() {
        if (data == null) {
            throw new ParameterException(
                    command(),
                    "Expected --data or the environment variable AUTOTASTE_DATA to name the folder with data");
        }
        return data;
    }

    /** The configurations of files as further rows of every table. */
    private List<Study> withConfigurations(List<Study> studies) throws IOException {
        List<String> taken =
                studies.stream().flatMap(study -> study.names().stream()).toList();
        List<Contender> more = configurations.contenders(taken, measuring.threads());
        return studies.stream().map(study -> study.with(more)).toList();
    }

    private List<Comparison> measure(List<Study> studies) {
        int fits = studies.stream().mapToInt(Study::fits).sum();
        try (ProgressDisplay progress = ProgressDisplay.of(fits, talk)) {
            return studies.stream().map(study -> study.measure(progress)).toList();
        }
    }

    private String render(List<Study> studies, List<Comparison> results) {
        List<PublishedTable> tables = new ArrayList<>();
        for (int index = 0; index < studies.size(); index++) {
            tables.add(studies.get(index).table(results.get(index), measuring.threads()));
        }
        if (format == Format.JSON) {
            return PublishedTable.toJson(tables);
        }
        return String.join("\n", tables.stream().map(PublishedTable::toMarkdown).toList());
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
