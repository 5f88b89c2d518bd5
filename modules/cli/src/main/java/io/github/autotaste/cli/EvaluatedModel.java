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
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model over the users and items of some ratings, which may be more than it was trained on: it does not score items that are new to it,
 * and takes users that are new to it for visitors.
 */
final class EvaluatedModel implements ItemScorer {

    private static final List<String> PREDICTION = List.of("user", "item", "rating", "predicted");

    private final ItemScorer model;
    private final Holdout holdout;
    private final ProfileMapping profiles;
    private final int[] modelItems;

    EvaluatedModel(ItemScorer model, Holdout holdout) {
        this.model = model;
        this.holdout = holdout;
        this.profiles = new ProfileMapping(model, holdout.train());
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
        model.scoreAll(profiles.of(profile), ofModel);
        for (int item = 0; item < modelItems.length; item++) {
            scores[item] = modelItems[item] < 0 ? Float.NaN : ofModel[modelItems[item]];
        }
    }

    /** Every test rating with the predicted one, which is within the range of the training ratings; without a prediction where there is none. */
    void writePredictions(Writer out, RowFormat format) throws IOException {
        if (!predictsRatings() || !holdout.test().hasValues()) {
            throw new IllegalArgumentException(
                    "--predictions takes a model that predicts ratings, i-autorec or u-autorec, and ratings with values");
        }
        RatingRange range =
                RatingRange.between(holdout.train().min(), holdout.train().max());
        RatingMatrix test = holdout.test();
        SparseRows rows = test.byUser();
        float[] scores = new float[items().size()];
        out.write(format.header(PREDICTION));
        for (int user : rows.nonEmptyRows()) {
            scoreAll(holdout.known().profileOf(user), scores);
            for (int position = rows.start(user); position < rows.end(user); position++) {
                int item = rows.columnAt(position);
                out.write(format.row(
                        PREDICTION,
                        RowFormat.id(users(), user),
                        RowFormat.id(items(), item),
                        rows.valueAt(position),
                        RowFormat.number(range.clip(scores[item]))));
            }
        }
    }
}
