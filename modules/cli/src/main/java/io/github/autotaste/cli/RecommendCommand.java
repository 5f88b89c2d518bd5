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

import io.github.autotaste.cli.input.RatingsFile;
import io.github.autotaste.cli.input.TitlesFile;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recommends items out of a saved model. */
@Command(
        name = "recommend",
        description = {
            "Recommends items to a user, or to anybody who likes some items, out of a model that 'autotaste train' saved"
                    + " or 'autotaste export' wrote.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class RecommendCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private @Nullable ModelChoice choice;

    @ArgGroup(multiplicity = "1")
    private @Nullable Whom whom;

    /** Somebody with ratings, or somebody who is known by a few likes. */
    private static final class Whom {

        @ArgGroup(exclusive = false)
        private @Nullable User user;

        @Option(
                names = "--likes",
                paramLabel = "ITEM",
                split = ",",
                description = "Ids of items that are liked, separated by commas; each counts as rated with the highest"
                        + " rating.")
        private long @Nullable [] likes;
    }

    private static final class User {

        @Option(names = "--user", required = true, paramLabel = "ID", description = "Id of the user.")
        private long userID;

        @Option(
                names = "--ratings",
                paramLabel = "FILE",
                description =
                        "The user's ratings, if they are newer than those the model was trained on, or if the model"
                                + " was saved without ratings.")
        private @Nullable Path ratings;
    }

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = OptionValues.Count.class,
            description = "Length of the list. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(
            names = "--titles",
            paramLabel = "FILE",
            description = "What items are called: id and title in each line, separated by TAB, comma, :: or |.")
    private @Nullable Path titlesFile;

    @Override
    public Integer call() throws IOException {
        Map<Long, String> titles = titlesFile == null ? Map.of() : TitlesFile.read(titlesFile);
        Whom asked = Objects.requireNonNull(whom);
        boolean withRatings = asked.user != null && asked.user.ratings == null;
        try (ModelChoice.Opened opened = Objects.requireNonNull(choice).open(withRatings)) {
            ItemScorer model = opened.scorer();
            UserProfile profile = profile(asked, opened);
            float[] scores = new float[model.items().size()];
            model.scoreAll(profile, scores);
            for (int known : profile.itemIndices()) {
                scores[known] = Float.NaN;
            }
            print(model, scores, titles);
        }
        return ExitCode.OK;
    }

    private static UserProfile profile(Whom asked, ModelChoice.Opened model) throws IOException {
        return asked.user == null
                ? profileOfLikes(Objects.requireNonNull(asked.likes), model)
                : profileOf(asked.user, model);
    }

    private static UserProfile profileOfLikes(long[] likes, ModelChoice.Opened model) {
        int[] items = indices(likes, model.scorer().items());
        float[] ratings = new float[items.length];
        Arrays.fill(ratings, model.highestRating());
        return UserProfile.ofUnknownUser(items, ratings);
    }

    private static int[] indices(long[] itemIDs, IdIndex items) {
        return LongStream.of(itemIDs)
                .mapToInt(itemID -> {
                    int index = items.indexOf(itemID);
                    if (index < 0) {
                        throw new IllegalArgumentException("The model knows no item " + itemID);
                    }
                    return index;
                })
                .sorted()
                .distinct()
                .toArray();
    }

    /** Items newer than the model are passed over. */
    private static UserProfile profileOf(User user, ModelChoice.Opened opened) throws IOException {
        ItemScorer model = opened.scorer();
        RatingMatrix ratings = user.ratings == null ? opened.trainingRatings() : RatingsFile.read(user.ratings);
        int row = ratings.users().indexOf(user.userID);
        if (row < 0) {
            throw new IllegalArgumentException("There are no ratings of user " + user.userID + " in "
                    + (user.ratings == null ? opened.file() : user.ratings));
        }
        UserProfile there = ratings.profileOf(row);
        int[] kept = IntStream.range(0, there.itemIndices().length)
                .filter(p -> model.items().indexOf(ratings.items().idAt(there.itemIndices()[p])) >= 0)
                .toArray();
        int[] items = new int[kept.length];
        float[] values = new float[kept.length];
        for (int p = 0; p < kept.length; p++) {
            items[p] = model.items().indexOf(ratings.items().idAt(there.itemIndices()[kept[p]]));
            values[p] = there.ratings()[kept[p]];
        }
        return new UserProfile(model.users().indexOf(user.userID), items, values);
    }

    private void print(ItemScorer model, float[] scores, Map<Long, String> titles) {
        TopN best = new TopN(count);
        best.offerAll(scores, scores.length);
        int[] items = new int[best.size()];
        float[] values = new float[items.length];
        best.drain(items, values);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (int rank = 0; rank < items.length; rank++) {
            long itemID = model.items().idAt(items[rank]);
            out.println(
                    String.format(Locale.ROOT, "%d\t%.3f\t%s", itemID, values[rank], titles.getOrDefault(itemID, ""))
                            .stripTrailing());
        }
    }
}
