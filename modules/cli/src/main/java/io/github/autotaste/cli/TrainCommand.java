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

import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeaturePlacement;
import io.github.autotaste.autoencoder.model.UserFeaturePlacement;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.comparison.configuration.ConfigurationFile;
import io.github.autotaste.comparison.configuration.ModelKind;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model on all ratings of a file and saves it. */
@Command(
        name = "train",
        description = {"Trains a model on all the ratings of a file and saves it for 'autotaste recommend'.", ""},
        footer = {"", DataSources.HINT},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class TrainCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private final Source source = new Source();

    /** The defaults of a model, or a file with its settings. */
    private static final class Source {

        @Option(
                names = "--model",
                paramLabel = "NAME",
                description =
                        "A model with the settings for data of that size, and for cdae what is best on a tenth of them, one of: ${COMPLETION-CANDIDATES}.")
        private @Nullable ModelKind kind;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "A model with the settings in a file, as 'autotaste tune' writes it.")
        private @Nullable Path file;

        /** A broken file shows before any ratings are read. */
        private Function<RatingMatrix, Configuration> configuration() throws IOException {
            if (file == null) {
                return ratings -> Configuration.presetOf(Objects.requireNonNull(kind), ratings);
            }
            Configuration configuration = ConfigurationFile.read(file);
            return ratings -> configuration;
        }
    }

    /**
     * What is known beside the ratings.
     *
     * @param ofItems null if nothing
     * @param ofUsers null if nothing
     */
    private record Known(
            @Nullable ItemFeatures ofItems, @Nullable UserFeatures ofUsers) {

        AutoencoderModel learntBy(AutoencoderModel trained, RatingMatrix ratings) {
            AutoencoderModel model =
                    ofItems == null ? trained : FeaturePlacement.DEFAULT.place(trained, ratings, ofItems);
            return ofUsers == null ? model : UserFeaturePlacement.DEFAULT.keptBy(model, ratings, ofUsers);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--ratings",
            required = true,
            paramLabel = "FILE",
            description = "Ratings, as 'autotaste compare' takes them.")
    private Path ratingsFile = Path.of("");

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the model; the file appears whole or not at all.")
    private Path out = Path.of("");

    @Option(
            names = "--positive-from",
            paramLabel = "RATING",
            description =
                    "The smallest rating that cdae and its relatives take for a preference. Default: what --config"
                            + " says, otherwise cdae goes by the mean of the ratings, unless they are counts, and its"
                            + " relatives take every rating for one.")
    private @Nullable Double positiveFrom;

    @Option(
            names = "--without-ratings",
            description =
                    "Leave the ratings out of the file: it is smaller and says nothing of anybody, but to recommend to"
                            + " a user then takes the ratings beside it.")
    private boolean withoutRatings;

    @Mixin
    private final CheckpointOptions checkpoints = new CheckpointOptions();

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    @Mixin
    private final UserFeatureOptions userFeatures = new UserFeatureOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the training. Default: what --config says, otherwise 1.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to train with; they change the time, not the model. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        requireWritable();
        Function<RatingMatrix, Configuration> configurationOf = source.configuration();
        Map<String, String> titlesByItem = titles.read();
        Known known = new Known(features.read(), userFeatures.read());
        RatingMatrix ratings = reading.ratings(
                ratingsFile, Objects.requireNonNull(spec).commandLine().getErr());
        Configuration configuration = asAsked(configurationOf.apply(ratings));
        requirePreferences(ratings, configuration);
        titles.requireSomeOf(ratings.items(), titlesByItem);
        userFeatures.requireSomeOf(ratings.users(), known.ofUsers());
        RatingMatrix catalogue = features.withAllItems(ratings, known.ofItems());
        Configuration used = train(catalogue, configuration, titlesByItem, known);
        tell(used, ratings, catalogue.items().size());
        tell(known);
        if (source.file == null && used.kind().isChosen()) {
            Objects.requireNonNull(spec).commandLine().getOut().println(chosen(configuration, used));
        }
        return ExitCode.OK;
    }

    private void requireWritable() throws IOException {
        List<Path> inputs = Stream.concat(
                        Stream.of(ratingsFile, source.file, titles.file()).filter(Objects::nonNull),
                        Stream.concat(features.files().stream(), userFeatures.files().stream()))
                .toList();
        ReportTarget.requireWritable(out, inputs);
        checkpoints.requireWritable(inputs, out);
    }

    /** @param items how many the model has, with and without ratings */
    private void tell(Configuration used, RatingMatrix ratings, int items) {
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        "%s, trained on %d %s that %d users gave to %d items, is in %s%n"
                                + "Trained with %d threads and kernels in %s%n",
                        used.kind(),
                        ratings.ratingCount(),
                        ratings.hasValues() ? "ratings" : "preferences",
                        ratings.users().size(),
                        ratings.items().size(),
                        out,
                        threads,
                        Kernels.best().name());
        if (features.areGiven()) {
            int placed = items - ratings.items().size();
            spec.commandLine().getOut().println("Placed by their features: " + placed + " items without ratings");
        }
    }

    private void tell(Known known) {
        UserFeatures ofUsers = known.ofUsers();
        if (ofUsers != null) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("Learnt what " + ofUsers.features().size() + " features say of users");
        }
    }

    /** @return the configuration that was trained */
    private Configuration train(
            RatingMatrix ratings, Configuration start, Map<String, String> titlesByItem, Known known)
            throws IOException {
        try (TrainingDisplay display = new TrainingDisplay(Talk.of(Objects.requireNonNull(spec)))) {
            Trainer trainer = Trainer.onAllProcessors().withThreads(threads).withListener(display);
            display.show("choosing settings");
            Configuration used = checkpoints
                    .chosen(originOf(start))
                    .map(config -> new Configuration(start.kind(), config, start.found()))
                    .orElseGet(() -> chosenFor(ratings, start, trainer));
            display.show("training");
            AutoencoderModel model =
                    known.learntBy(used.train(ratings, checkpoints.applyTo(trainer, originOf(start))), ratings);
            ModelFile.write(model, withoutRatings ? Optional.empty() : Optional.of(ratings), titlesByItem, out);
            checkpoints.delete();
            return used;
        }
    }

    /** What says, with the ratings, which settings will be used. */
    private String originOf(Configuration start) {
        String how = source.file == null ? "chosen from " : "given as ";
        return how + start.kind() + " " + Settings.of(start.config());
    }

    private Configuration chosenFor(RatingMatrix ratings, Configuration start, Trainer trainer) {
        return source.file == null ? start.chosenFor(ratings, trainer) : start;
    }

    /** The settings that the choice on held-out ratings has changed. */
    private static String chosen(Configuration start, Configuration used) {
        Map<String, String> before = Settings.of(start.config());
        String changed = Settings.of(used.config()).entrySet().stream()
                .filter(setting -> !setting.getValue().equals(before.get(setting.getKey())))
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
        return changed.isEmpty()
                ? "Settings are those for data of this size"
                : "Chosen on held-out ratings: " + changed;
    }

    /** A model of preferences learns nothing where no rating is one. */
    private void requirePreferences(RatingMatrix ratings, Configuration configuration) {
        OptionalDouble least = configuration.positiveFrom();
        if (ratings.hasValues() && least.isPresent() && ratings.max() < least.getAsDouble()) {
            String setting = positiveFrom != null ? "--positive-from" : "positiveFrom of " + source.file;
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    setting + ": expected at most the largest rating, found " + least.getAsDouble()
                            + " with ratings from " + ratings.min() + " to " + ratings.max() + " in " + ratingsFile);
        }
    }

    private Configuration asAsked(Configuration source) {
        Configuration configuration = source;
        if (positiveFrom != null) {
            configuration = configuration.withPositiveFrom(positiveFrom);
        }
        return seed == null ? configuration : configuration.withSeed(seed);
    }
}
