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

import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Errors for users and for items with 1 to 80 ratings: trained, folded in, and by averages and biases. */
final class FewRatingsCurve implements Reproduction {

    private static final List<Integer> KEPT = List.of(1, 3, 10, 20, FewRatingsSplit.MANY);
    private static final String FILE = "ml-100k/u.data";

    @Override
    public String name() {
        return "few-ratings";
    }

    @Override
    public String subject() {
        return "users and items of MovieLens-100K cut to 1, 3, 10, 20 and 80 ratings";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        RatingMatrix ratings = settings.ratings(FILE);
        List<Study> studies = new ArrayList<>();
        for (boolean ofItems : new boolean[] {false, true}) {
            for (int kept : KEPT) {
                studies.add(study(new FewRatingsSplit(ratings, ofItems, kept), settings));
            }
        }
        return studies;
    }

    private static Study study(FewRatingsSplit split, ReproductionSettings settings) {
        String rows = split.ofItems() ? "items" : "users";
        List<TableRow> contenders = new ArrayList<>(List.of(settings.standard("i-autorec")));
        if (!split.ofItems()) {
            contenders.add(TableRow.of(foldedIn(settings)));
        }
        List.of("u-autorec", "user-item-bias", "item-user-average", "item-average")
                .forEach(name -> contenders.add(settings.standard(name)));
        return new Study(
                "MovieLens-100K, " + rows + " with " + split.kept() + (split.kept() == 1 ? " rating" : " ratings"),
                FILE,
                split,
                settings.ofRatings("random:0.9, some " + rows + " cut to " + split.kept(), 3),
                List.of("rmse"),
                contenders,
                List.of("A quarter of the " + rows + " with at least " + FewRatingsSplit.MANY
                        + " training ratings keep " + split.kept()
                        + " of them; the errors are those of their test ratings."));
    }

    /** I-AutoRec trained with these users, who are scored by their ratings as visitors are. */
    private static Contender foldedIn(ReproductionSettings settings) {
        ScorerContender trained =
                (ScorerContender) settings.standard("i-autorec").contender();
        return new ScorerContender(
                "i-autorec, visitors",
                (train, seed) -> new AsVisitors(trained.fit().fit(train, seed)));
    }

    /** A scorer that takes nobody for a user it was trained on. */
    private static final class AsVisitors extends TrainedScorer {

        private final ItemScorer scorer;

        AsVisitors(ItemScorer scorer) {
            super(scorer.users(), scorer.items(), scorer.predictsRatings());
            this.scorer = scorer;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            scorer.scoreAll(new UserProfile(-1, profile.itemIndices(), profile.ratings()), scores);
        }
    }
}
