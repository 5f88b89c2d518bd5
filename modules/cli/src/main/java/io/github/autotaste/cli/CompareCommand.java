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

import io.github.autotaste.comparison.contenders.ContenderSettings;
import io.github.autotaste.comparison.contenders.Contenders;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ComparisonInterruptedException;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.report.ProtocolText;
import io.github.autotaste.evaluation.report.Report;
import io.github.autotaste.evaluation.report.ReportFormat;
import io.github.autotaste.evaluation.report.TableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits recommenders on the same ratings and prints how well each predicts the others. */
@Command(
        name = "compare",
        description = {
            "Fits recommenders on the same training ratings and measures them on the same test ratings: errors of"
                    + " predicted ratings, quality of recommended lists, coverage and time.",
            "Without a file it takes a sample of ratings that Autotaste generates itself.",
            ""
        },
        customSynopsis = "autotaste compare [--ratings=FILE | --train=FILE --test=FILE] [OPTION]...",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    /** Up to so many users, lists of all of them are measured by default; of larger data, those of a sample. */
    private static final int ALL_USERS_UP_TO = 200;

    private static final int SAMPLE_OF_USERS = 100;
    private static final String ALL = "all";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RatingsOptions ratings = new RatingsOptions();

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            converter = OptionValues.Name.class,
            completionCandidates = Contenders.Names.class,
            description = "Names of the recommenders to compare, separated by commas, out of: ${COMPLETION-CANDIDATES};"
                    + " or all. Default: eight, ours and the best known of each kind.")
    private @Nullable List<String> names;

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    @Mixin
    private final UserFeatureOptions userFeatures = new UserFeatureOptions();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final ConfigurationOptions configurations = new ConfigurationOptions();

    @Option(
            names = "--positive-from",
            paramLabel = "RATING",
            description = "The smallest test rating that makes an item relevant in measures of lists, and the smallest"
                    + " training rating that cdae and ease take for a preference. Default: every rating does.")
    private double positiveFrom = Double.NEGATIVE_INFINITY;

    @Option(
            names = "--at",
            paramLabel = "N",
            description = "Length of the recommended lists. Default: ${DEFAULT-VALUE}.")
    private int cutoff = 10;

    @Option(
            names = "--users",
            paramLabel = "N",
            converter = OptionValues.Users.class,
            description = "How many users' lists are measured, drawn with the seed; or all. Default: all up to "
                    + ALL_USERS_UP_TO + " users, " + SAMPLE_OF_USERS + " of more.")
    private @Nullable Integer users;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long one contender may take for one split, such as 90s, 10m or 1h30m. Default:"
                    + " ${DEFAULT-VALUE}.",
            defaultValue = "10m")
    private Duration timeLimit = Duration.ZERO;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of splits, samples of users and fits. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Number of splits, each with the next seed. Default: ${DEFAULT-VALUE}.")
    private int repeats = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that a fit may use; they change its time, not its result. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--sampled-negatives",
            paramLabel = "N",
            description = "Also measure hit rate and nDCG of each relevant item among N drawn ones, to compare with"
                    + " publications that do. These metrics misrank. Default: not measured.")
    private int sampledNegatives = 0;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the result; a file appears whole or not at all. Default: standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ContenderSettings settings = settings();
        List<Contender> named = contenders(chosenNames(), settings);
        metrics.requireKnown();
        List<Path> inputs = Stream.of(ratings.files(), configurations.files(), features.files(), userFeatures.files())
                .flatMap(List::stream)
                .toList();
        ReportTarget target = ReportTarget.of(out, command().getOut(), inputs);
        SplitRatings data = ratings.read(seed);
        userFeatures.requireSomeOf(data.users(), settings.userFeatures());
        List<Contender> contenders = suited(named, data.hasValues(), settings);
        try (Interruption interruption = Interruption.ofThisThread()) {
            Comparison comparison = compare(data, contenders);
            interruption.settle();
            if (sampledNegatives > 0) {
                Talk.note(command().getCommandSpec(), ProtocolText.SAMPLED_WARNING);
            }
            Report report = new Report(comparison, data.name(), threads, metrics.shown(), origin());
            target.write(format == ReportFormat.TABLE ? TableReport.of(report, this::bold) : format.render(report));
            command().getOut().flush();
            return comparison.hasResults() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<String> origin() {
        String arguments = String.join(" ", command().getParseResult().originalArgs());
        return List.of(
                "autotaste " + arguments,
                "version " + Autotaste.Version.number(),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    private Comparison compare(SplitRatings data, List<Contender> contenders) {
        try (ProgressDisplay progress = progress(contenders.size() * repeats)) {
            Comparison comparison = new SideBySide(protocol(data), progress).run(data.splitter(), contenders);
            if (progress.ranOutOfMemory()) {
                command().getErr().println(Failures.outOfMemory());
            }
            return comparison;
        } catch (ComparisonInterruptedException e) {
            Comparison finished = e.finished().orElseThrow(() -> e);
            command()
                    .getErr()
                    .printf(
                            "%s; %d of %d contenders were measured before%n",
                            e.getMessage(), finished.contenders().size(), contenders.size());
            return finished;
        }
    }

    private ProgressDisplay progress(int trials) {
        Talk talk = Talk.of(command().getCommandSpec());
        return ProgressDisplay.of(trials, talk, talk.isVerbose() ? command().getErr() : null);
    }

    private String bold(String text) {
        boolean isShown = out == null && command().getColorScheme().ansi().enabled();
        return isShown ? Style.bold.on() + text + Style.reset.on() : text;
    }

    /** None for those that depend on the data. */
    private List<String> chosenNames() {
        if (names == null) {
            return List.of();
        }
        return names.contains(ALL)
                ? Contenders.names().stream()
                        .filter(name -> features.areGiven() || !Contenders.needsFeatures(name))
                        .filter(name -> userFeatures.areGiven() || !Contenders.needsUserFeatures(name))
                        .toList()
                : names;
    }

    /** Those that can learn from such data, if they are not chosen one by one. */
    private List<Contender> suited(List<Contender> named, boolean hasValues, ContenderSettings settings)
            throws IOException {
        if (names == null) {
            return contenders(Contenders.defaultNames(hasValues), settings);
        }
        return names.contains(ALL) && !hasValues ? withoutRatingPredictors(named) : named;
    }

    private List<Contender> withoutRatingPredictors(List<Contender> contenders) {
        List<String> out = contenders.stream()
                .map(Contender::name)
                .filter(Contenders::predictsRatings)
                .toList();
        Talk.note(
                command().getCommandSpec(),
                "Left out, since preferences without values teach nothing about ratings: " + String.join(", ", out));
        return contenders.stream()
                .filter(contender -> !out.contains(contender.name()))
                .toList();
    }

    private Protocol protocol(SplitRatings data) {
        int defaultUsers = data.users().size() <= ALL_USERS_UP_TO ? Protocol.ALL_USERS : SAMPLE_OF_USERS;
        int measuredUsers = users == null ? defaultUsers : users;
        return new Protocol(data.split(), positiveFrom, cutoff, measuredUsers, timeLimit, seed, repeats)
                .withSampledNegatives(sampledNegatives);
    }

    private ContenderSettings settings() throws IOException {
        ContenderSettings plain = new ContenderSettings(threads, positiveFrom)
                .withFeatures(features.read())
                .withUserFeatures(userFeatures.read());
        return format == ReportFormat.HTML ? plain.tellingLosses() : plain;
    }

    private List<Contender> contenders(List<String> wanted, ContenderSettings settings) throws IOException {
        requireFeatures(wanted, Contenders::needsFeatures, features.areGiven(), "item");
        requireFeatures(wanted, Contenders::needsUserFeatures, userFeatures.areGiven(), "user");
        List<Contender> contenders = new ArrayList<>();
        try {
            wanted.stream()
                    .distinct()
                    .map(name -> Contenders.named(name, settings))
                    .forEach(contenders::add);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command(), Objects.requireNonNull(e.getMessage()));
        }
        List<String> taken = contenders.stream().map(Contender::name).toList();
        contenders.addAll(configurations.contenders(taken, threads));
        return contenders;
    }

    private void requireFeatures(List<String> wanted, Predicate<String> needsThem, boolean areGiven, String of) {
        List<String> needing = wanted.stream().filter(needsThem).toList();
        if (!needing.isEmpty() && !areGiven) {
            throw new ParameterException(
                    command(),
                    "--" + of + "-features says what is known of the " + of + "s, which is needed by "
                            + String.join(", ", needing));
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
