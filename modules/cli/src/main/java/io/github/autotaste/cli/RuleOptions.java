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

import io.github.autotaste.io.ItemIdsFile;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the rules of a shop, in the order in which they take effect. */
final class RuleOptions {

    private static final double MILLIS_OF_A_DAY = 86_400_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--again-after",
            paramLabel = "DAYS",
            description =
                    "Items that users have had may be listed again when so many days have passed from their rating to the"
                            + " latest of all. Needs --ratings with times. Default: never.")
    private @Nullable Double againAfter;

    @Option(
            names = "--exclude",
            paramLabel = "FILE",
            description = "Items that are not listed: a file with an id in each line.")
    private @Nullable Path exclude;

    @Option(
            names = "--only",
            paramLabel = "FILE",
            description = "Items out of which lists are made: a file with an id in each line. Default: all.")
    private @Nullable Path only;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            split = ",",
            description = "Only items of this category, or of one of several, separated by commas, such as Comedy; with"
                    + " --item-features.")
    private List<String> categories = List.of();

    @Option(
            names = "--explore",
            paramLabel = "SHARE",
            description = "Share of the places of a list that go to items drawn at random, from 0 to 1. Default: 0.")
    private double explore;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of what --explore draws. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description =
                    "At most so many items of each category in a list; with --item-features. Default: any number.")
    private @Nullable Integer atMost;

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    /**
     * The rules over the items of a scorer.
     *
     * @param candidates which items may be listed
     * @param selection how lists are made of them
     */
    record Rules(Candidates candidates, Selection selection) {}

    /** What is known of items, for rules and for new items. */
    FeatureOptions features() {
        return features;
    }

    List<Path> files() {
        return Stream.concat(Stream.of(exclude, only).flatMap(Stream::ofNullable), features.files().stream())
                .toList();
    }

    /**
     * Reads the files of the rules.
     *
     * @param profiles of the users with ratings; null for somebody without
     */
    Rules read(IdIndex items, @Nullable ProfileMapping profiles) throws IOException {
        if (!features.areGiven() && (atMost != null || !categories.isEmpty())) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--category and --at-most need --item-features, which says what the items are");
        }
        ItemFeatures known = atMost == null && categories.isEmpty() ? null : features.read();
        Selection selection = Selection.best(profiles == null ? new float[0][] : profiles.tieBreaks())
                .exploring(explore, seed);
        return new Rules(
                candidates(items, known, profiles),
                atMost == null
                        ? selection
                        : selection.atMost(atMost, Objects.requireNonNull(known).categoriesBy(items)));
    }

    private Candidates candidates(IdIndex items, @Nullable ItemFeatures known, @Nullable ProfileMapping profiles)
            throws IOException {
        Candidates candidates = againAfter == null ? Candidates.UNKNOWN_ITEMS : again(profiles, againAfter);
        if (exclude != null) {
            candidates = candidates.without(indices(ItemIdsFile.read(exclude), items));
        }
        if (only != null) {
            candidates = candidates.among(indices(ItemIdsFile.read(only), items));
        }
        return categories.isEmpty() ? candidates : candidates.among(ofCategories(Objects.requireNonNull(known), items));
    }

    private static Candidates again(@Nullable ProfileMapping profiles, double days) {
        if (profiles == null || !profiles.ratings().hasTimes()) {
            throw new IllegalArgumentException(
                    "--again-after needs to know when users had their items: --ratings with times");
        }
        RatingMatrix ratings = profiles.ratings();
        long since = ratings.latestTime() - (long) (days * MILLIS_OF_A_DAY) + 1;
        return Candidates.notHadSince(ratings, profiles.model(), since);
    }

    private static int[] indices(Collection<String> ids, IdIndex items) {
        return ids.stream().mapToInt(items::indexOf).filter(index -> index >= 0).toArray();
    }

    private int[] ofCategories(ItemFeatures known, IdIndex items) {
        return categories.stream()
                .flatMapToInt(category -> IntStream.of(known.itemsOf(category)))
                .map(place -> items.indexOf(known.items(), place))
                .filter(index -> index >= 0)
                .toArray();
    }
}
