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
package io.github.autotaste.benchmarks.survey;

import io.github.autotaste.cli.ReportTarget;
import io.github.autotaste.cli.Talk;
import io.github.autotaste.comparison.contenders.Contenders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures all contenders with their defaults on every data set there is. */
@Command(
        name = "survey",
        description = {
            "Measures all contenders with their defaults on every data set there is, and prints one table a metric: its mean"
                    + " on each data set, mean ranks with their critical difference, and who beats whom. Every fit is kept"
                    + " in a file, and a later run goes on where this one ended.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SurveyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the data sets, each in a folder of its own: ml-100k, ml-1m, ml-latest-small,"
                    + " douban-monti, lastfm-hetrec, citeulike-t, steam, retailrocket; those that are missing are left"
                    + " out. Default: the environment variable AUTOTASTE_DATA.",
            defaultValue = "${env:AUTOTASTE_DATA}")
    private @Nullable Path data;

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "A file of ratings of your own as a further data set; may be given several times.")
    private List<Path> files = List.of();

    @Option(
            names = "--data-sets",
            paramLabel = "NAME",
            split = ",",
            description = "Only these data sets, separated by commas. Default: all there are.")
    private List<String> only = List.of();

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            completionCandidates = Contenders.Names.class,
            description = "Only these contenders, separated by commas. Default: all there are.")
    private List<String> contenders = Contenders.names();

    @Option(
            names = "--outcomes",
            paramLabel = "DIR",
            description =
                    "Folder that keeps the outcome of every fit: DATA SET/CONTENDER-SEED.json. Whoever removes a file"
                            + " has it measured anew. Default: ${DEFAULT-VALUE}.")
    private Path outcomes = Path.of("survey");

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "How many users' lists are measured, drawn with the seed. Default: ${DEFAULT-VALUE}.")
    private int users = 1000;

    @Option(names = "--repeats", paramLabel = "N", description = "Number of random splits. Default: ${DEFAULT-VALUE}.")
    private int repeats = 3;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long one contender may take for one split. Default: ${DEFAULT-VALUE}.",
            defaultValue = "10m")
    private Duration timeLimit = Duration.ZERO;

    @Mixin
    private final MeasuringOptions measuring = new MeasuringOptions();

    @Override
    public Integer call() throws IOException {
        List<DataSet> dataSets = dataSets();
        requireKnownContenders();
        ReportTarget target = ReportTarget.of(
                measuring.out(),
                command().getOut(),
                dataSets.stream().map(DataSet::file).toList());
        Survey survey = new Survey(
                outcomes,
                contenders,
                users,
                measuring.seed(),
                repeats,
                timeLimit,
                measuring.threads(),
                line -> Talk.note(command().getCommandSpec(), line));
        List<MeasuredDataSet> measured = new ArrayList<>();
        for (DataSet dataSet : dataSets) {
            measured.add(survey.measure(dataSet));
        }
        target.write(new SurveyReport(survey, measured).toMarkdown());
        return ExitCode.OK;
    }

    private List<DataSet> dataSets() {
        List<DataSet> all = Stream.concat(
                        data == null ? Stream.of() : DataSet.in(data).stream(),
                        files.stream().map(DataSet::of))
                .toList();
        List<String> names = all.stream().map(DataSet::name).toList();
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(command(), "No data set is called '" + name + "'; there are " + names);
        });
        if (names.stream().distinct().count() < names.size()) {
            throw new ParameterException(command(), "Expected data sets with distinct names, found " + names);
        }
        if (all.isEmpty()) {
            throw new ParameterException(
                    command(),
                    "Expected --ratings to name a file, or --data or the environment variable AUTOTASTE_DATA a folder"
                            + " with data sets, found none");
        }
        return all.stream()
                .filter(dataSet -> only.isEmpty() || only.contains(dataSet.name()))
                .toList();
    }

    private void requireKnownContenders() {
        contenders.stream()
                .filter(name -> !Contenders.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(
                            command(), "No contender is called '" + name + "'; there are " + Contenders.names());
                });
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
