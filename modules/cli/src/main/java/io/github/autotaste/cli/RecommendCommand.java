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

import static java.util.stream.Collectors.joining;

import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recommends items out of a saved model. */
@Command(
        name = "recommend",
        description = {
            "Recommends items to a user, to anybody who likes some items, or to all users, out of a model that 'autotaste"
                    + " train' saved or 'autotaste export' wrote. Items that they have are left out.",
            "Each line has an item, its score and, with --titles, its title. The score of AutoRec is the rating that it predicts;"
                    + " that of cdae and its relatives has no unit: higher is better, and it compares items of one user only.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class RecommendCommand implements Callable<Integer> {

    private static final String NOTHING =
            "The model has nothing to recommend: all its items are known to the user, or nothing it learned from is.";

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private @Nullable ModelChoice choice;

    @ArgGroup(multiplicity = "1")
    private @Nullable Whom whom;

    /** A user with ratings, a profile of liked items, or all users. */
    private static final class Whom {

        @Option(names = "--user", paramLabel = "ID", description = "Id of a user.")
        private @Nullable String userID;

        @Option(
                names = "--likes",
                paramLabel = "ITEM",
                split = ",",
                description = "Ids of items that are liked, separated by commas; each counts as rated with the highest"
                        + " rating.")
        private String @Nullable [] likes;

        @Option(
                names = "--all-users",
                description = "Every user who has ratings; the user's id is then first in each line.")
        private boolean all;
    }

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "The ratings of the user or of all users, if they are newer than those the model was trained"
                    + " on, or if the model was saved without ratings.")
    private @Nullable Path ratingsFile;

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final NewItemOptions newItems = new NewItemOptions();

    @Mixin
    private final UserFeatureOptions userFeatures = new UserFeatureOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the lists. Default: standard output.")
    private @Nullable Path outFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Rows with names and exact scores, one of: ${COMPLETION-CANDIDATES}. Default: csv or jsonl if the"
                            + " name of --out ends so, and otherwise lines as they are printed, with TABs and without names.")
    private @Nullable RowFormat format;

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        Whom asked = Objects.requireNonNull(whom);
        if (asked.likes != null && ratingsFile != null) {
            throw new ParameterException(commandLine, "--ratings goes with --user or --all-users, not with --likes");
        }
        ReportTarget target = ReportTarget.of(outFile, commandLine.getOut(), inputs());
        newItems.requireModelFile(commandLine, Objects.requireNonNull(choice).isModelFile());
        requireUsersOfModelFile(asked);
        newItems.requireSource(commandLine, ratingsFile != null, rules.features());
        boolean withRatings = ratingsFile == null && (asked.likes == null || newItems.areWanted());
        RatingMatrix newer = ratingsFile == null ? null : reading.ratings(ratingsFile, commandLine.getErr());
        try (ModelChoice.Opened opened = opened(withRatings, newer)) {
            ListText text = new ListText(items(opened), chosenFormat());
            if (asked.all) {
                ProfileMapping profiles = profiles(opened, newer);
                RuleOptions.Rules read = rules.read(opened.scorer().items(), profiles);
                recommendToAll(new ListsOfAllUsers(profiles, list.count(), read), text, target);
            } else {
                TopList best = list(asked, opened, newer);
                if (best.itemIndices().length == 0) {
                    throw new IllegalArgumentException(NOTHING);
                }
                target.write(text.header(false) + text.of(best));
            }
        }
        return ExitCode.OK;
    }

    /** Items that came after training keep the scores of the model, to which those by features of users do not compare. */
    private void requireUsersOfModelFile(Whom asked) {
        boolean isFit = asked.likes == null
                && !newItems.areWanted()
                && Objects.requireNonNull(choice).isModelFile();
        if (userFeatures.areGiven() && !isFit) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--user-features goes with --model and --user or --all-users, and not with --with-new-items");
        }
    }

    private ModelChoice.Opened opened(boolean withRatings, @Nullable RatingMatrix newer) throws IOException {
        ModelChoice.Opened opened = Objects.requireNonNull(choice).open(withRatings);
        return newItems.areWanted()
                ? opened.withNewItems(newItems, newer == null ? opened.trainingRatings() : newer, rules.features())
                : opened.withUserFeatures(userFeatures);
    }

    private @Nullable RowFormat chosenFormat() {
        if (format != null || outFile == null) {
            return format;
        }
        return RowFormat.of(outFile).filter(byName -> byName != RowFormat.TSV).orElse(null);
    }

    private ListedItems items(ModelChoice.Opened opened) throws IOException {
        IdIndex items = opened.scorer().items();
        return Objects.requireNonNull(choice).isModelFile() ? list.items(items, opened.file()) : list.items(items);
    }

    private List<Path> inputs() {
        Stream<@Nullable Path> own = Stream.of(Objects.requireNonNull(choice).file(), ratingsFile, list.titlesFile());
        Stream<Path> tables = Stream.concat(rules.files().stream(), userFeatures.files().stream());
        return Stream.concat(own.filter(Objects::nonNull), tables).toList();
    }

    private void recommendToAll(ListsOfAllUsers lists, ListText text, ReportTarget target) throws IOException {
        AtomicInteger withoutList = new AtomicInteger();
        target.write(out -> {
            withoutList.set(lists.write(out, text));
            if (withoutList.get() == lists.users()) {
                throw new IllegalArgumentException("No user has a list. " + NOTHING);
            }
        });
        if (withoutList.get() > 0) {
            Talk.note(
                    Objects.requireNonNull(spec),
                    withoutList + " of " + lists.users() + " users have no list. " + NOTHING);
        }
    }

    private static ProfileMapping profiles(ModelChoice.Opened opened, @Nullable RatingMatrix newer) {
        return new ProfileMapping(opened.scorer(), newer == null ? opened.trainingRatings() : newer);
    }

    private TopList list(Whom asked, ModelChoice.Opened opened, @Nullable RatingMatrix newer) throws IOException {
        if (asked.userID == null) {
            return list(profileOfLikes(Objects.requireNonNull(asked.likes), opened), opened, null);
        }
        ProfileMapping profiles = profiles(opened, newer);
        int row = profiles.ratings().users().indexOf(asked.userID);
        return list(row < 0 ? withoutRatings(asked.userID, opened) : profiles.of(row), opened, profiles);
    }

    /** The profile of a user of whom features are known and nothing else. */
    private UserProfile withoutRatings(String userID, ModelChoice.Opened opened) {
        int user = opened.scorer().users().indexOf(userID);
        if (user < 0 || !(opened.scorer() instanceof UserFeatureScorer featured && featured.hasFeatures(user))) {
            throw new IllegalArgumentException("There are no ratings of user " + userID + " in "
                    + (ratingsFile == null ? opened.file() : ratingsFile)
                    + (userFeatures.areGiven() ? ", and no features in --user-features" : ""));
        }
        return new UserProfile(user, new int[0], new float[0]);
    }

    private TopList list(UserProfile profile, ModelChoice.Opened opened, @Nullable ProfileMapping profiles)
            throws IOException {
        RuleOptions.Rules read = rules.read(opened.scorer().items(), profiles);
        return TopList.of(opened.scorer(), List.of(profile), list.count(), read.candidates(), read.selection())
                .get(0);
    }

    private UserProfile profileOfLikes(String[] likes, ModelChoice.Opened model) {
        int[] items = indices(likes, model.scorer().items());
        float[] ratings = new float[items.length];
        Arrays.fill(ratings, model.highestRating());
        return UserProfile.ofUnknownUser(items, ratings);
    }

    /** Of items that the model knows; the others are told. */
    private int[] indices(String[] itemIDs, IdIndex items) {
        String unknown =
                Stream.of(itemIDs).filter(itemID -> items.indexOf(itemID) < 0).collect(joining(", "));
        int[] known = Stream.of(itemIDs)
                .mapToInt(items::indexOf)
                .filter(index -> index >= 0)
                .sorted()
                .distinct()
                .toArray();
        if (known.length == 0) {
            throw new IllegalArgumentException("The model knows no item " + unknown);
        }
        if (!unknown.isEmpty()) {
            Talk.note(
                    Objects.requireNonNull(spec), "The model knows no item " + unknown + "; the list is by the others");
        }
        return known;
    }
}
