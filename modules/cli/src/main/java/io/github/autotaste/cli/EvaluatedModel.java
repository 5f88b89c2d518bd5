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

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/**
 * A model over the users and items of some ratings, which may be more than it was trained on: it does not score items that are new to it,
 * and takes users that are new to it for visitors.
 */
final class EvaluatedModel implements ItemScorer {

    private final ItemScorer model;
    private final Holdout holdout;
    private final int[] modelItems;

    EvaluatedModel(ItemScorer model, Holdout holdout) {
        this.model = model;
        this.holdout = holdout;
        this.modelItems = IntStream.range(0, items().size())
                .map(item -> model.items().indexOf(items(), item))
                .toArray();
    }

    @Override
    public IdIndex users() {
        return holdout.train().users();
    }

    @Override
    public IdIndex items() {
        return holdout.train().items();
    }

    @Override
    public boolean predictsRatings() {
        return model.predictsRatings();
    }

    @Override
    public RatingRange learntRange() {
        return model.learntRange();
    }

    @Override
    public float reported(float score) {
        return model.reported(score);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        float[] ofModel = new float[model.items().size()];
        model.scoreAll(inModel(profile), ofModel);
        for (int item = 0; item < modelItems.length; item++) {
            scores[item] = modelItems[item] < 0 ? Float.NaN : ofModel[modelItems[item]];
        }
    }

    private UserProfile inModel(UserProfile profile) {
        int[] kept = IntStream.range(0, profile.itemIndices().length)
                .filter(entry -> modelItems[profile.itemIndices()[entry]] >= 0)
                .toArray();
        float[] ratings = new float[kept.length];
        for (int entry = 0; entry < kept.length; entry++) {
            ratings[entry] = profile.ratings()[kept[entry]];
        }
        int[] items = Arrays.stream(kept)
                .map(entry -> modelItems[profile.itemIndices()[entry]])
                .toArray();
        int user = profile.isKnownUser() ? model.users().indexOf(users(), profile.userIndex()) : -1;
        return user < 0 ? UserProfile.ofUnknownUser(items, ratings) : new UserProfile(user, items, ratings);
    }

    /** Every test rating with the predicted one, which is within the range of the training ratings; empty where there is none. */
    void writePredictions(Writer out) throws IOException {
        if (!predictsRatings() || !holdout.test().hasValues()) {
            throw new IllegalArgumentException(
                    "--predictions takes a model that predicts ratings, i-autorec or u-autorec, and ratings with values");
        }
        RatingMatrix test = holdout.test();
        SparseRows rows = test.byUser();
        float[] scores = new float[items().size()];
        out.write("user,item,rating,predicted\n");
        for (int user : rows.nonEmptyRows()) {
            scoreAll(holdout.known().profileOf(user), scores);
            for (int position = rows.start(user); position < rows.end(user); position++) {
                int item = rows.columnAt(position);
                out.write(CSVFormat.RFC4180.format(
                                users().textAt(user),
                                items().textAt(item),
                                rows.valueAt(position),
                                written(scores[item]))
                        + "\n");
            }
        }
    }

    private String written(float score) {
        float clipped = Math.min(holdout.train().max(), Math.max(holdout.train().min(), score));
        return Float.isNaN(score) ? "" : String.format(Locale.ROOT, "%.4f", clipped);
    }
}
