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

import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.Contributions;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
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

/** Tells which of a user's items speak for another. */
@Command(
        name = "explain",
        description = {
            "Tells which of a user's items speak most for another, in a model that 'autotaste train' saved.",
            "The first line has the item, its score and, with --titles, its title. Each other line has an item of the user and by how"
                    + " much the score is higher for it: what it would lose if the user did not have that item. The score is the one that lists are ranked by.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The saved model.")
    private Path file = Path.of("");

    @Option(names = "--user", required = true, paramLabel = "ID", description = "Id of the user.")
    private String userID = "";

    @Option(names = "--item", required = true, paramLabel = "ID", description = "Id of the item that is explained.")
    private String itemID = "";

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description =
                    "The ratings of the user, if they are newer than those the model was trained on, or if the model"
                            + " was saved without ratings.")
    private @Nullable Path ratingsFile;

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Override
    public Integer call() throws IOException {
        WithRatings saved = reading.saved(file, ratingsFile, Objects.requireNonNull(spec));
        AutoencoderModel model = saved.model();
        int item = model.items().indexOf(itemID);
        if (item < 0) {
            throw new IllegalArgumentException("The model knows no item " + itemID);
        }
        UserProfile profile = profile(model, saved.ratings().orElseThrow(this::withoutRatings));
        print(model, profile, item);
        return ExitCode.OK;
    }

    private IllegalArgumentException withoutRatings() {
        return new IllegalArgumentException(
                file + " keeps no ratings, so it cannot tell what the user has; say with --ratings where they are");
    }

    /** A trained row cannot forget one rating, so a user whose ratings are predicted is one who was not trained on. */
    private UserProfile profile(AutoencoderModel model, RatingMatrix ratings) {
        int row = ratings.users().indexOf(userID);
        if (row < 0) {
            throw new IllegalArgumentException("There are no ratings of user " + userID);
        }
        UserProfile profile = new ProfileMapping(model, ratings).of(row);
        return model.predictsRatings() ? UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings()) : profile;
    }

    private void print(AutoencoderModel model, UserProfile profile, int item) throws IOException {
        ListedItems items = list.items(model.items(), file);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        float[] score = new float[1];
        model.scoreItems(profile, new int[] {item}, score);
        items.lines(new TopList(new int[] {item}, new float[] {score[0]})).forEach(out::println);
        items.lines(reasons(model, profile, item))
                .map(line -> line.replaceFirst("\t(?=\\d)", "\t+"))
                .forEach(out::println);
    }

    private TopList reasons(AutoencoderModel model, UserProfile profile, int item) {
        float[] contributions = Contributions.of(model, profile, item);
        TopN best = new TopN(list.count());
        for (int entry = 0; entry < contributions.length; entry++) {
            int known = profile.itemIndices()[entry];
            best.offer(known, known == item ? Float.NaN : contributions[entry]);
        }
        return TopList.drained(best);
    }
}
