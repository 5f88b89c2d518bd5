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
package io.github.autotaste.evaluation;

import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.ratings.RatingMatrix;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A comparison over seeded ratings, small enough for milliseconds. */
record SmallComparison(int users, Duration timeLimit, long seed, int repeats) {

    static final RatingMatrix RATINGS = SeededRatings.of(40, 60, 0.3, 5);
    static final Splitter SPLIT = new RandomSplit(RATINGS, 0.8);
    static final int CUTOFF = 20;
    static final Set<String> RATING_METRICS =
            Set.of("rmse", "rmse-answered", "mae", "no-estimate", "calibration-error");
    static final Set<String> LIST_METRICS = Set.of(
            "precision@20",
            "recall@20",
            "ndcg@20",
            "map@20",
            "mrr@20",
            "hit-rate@20",
            "user-coverage",
            "catalogue-coverage");
    static final String GRADED = "ndcg-graded@20";
    /** They need at least one recommended item. */
    static final Set<String> EXPOSURE_METRICS = Set.of("novelty", "diversity", "gini", "long-tail", "popularity-lift");

    /** One repeat over all users with seed 11 and ample time. */
    static SmallComparison standard() {
        return new SmallComparison(Protocol.ALL_USERS, Duration.ofMinutes(5), 11, 1);
    }

    SmallComparison withUsers(int newUsers) {
        return new SmallComparison(newUsers, timeLimit, seed, repeats);
    }

    SmallComparison withTimeLimit(Duration newTimeLimit) {
        return new SmallComparison(users, newTimeLimit, seed, repeats);
    }

    SmallComparison withSeed(long newSeed) {
        return new SmallComparison(users, timeLimit, newSeed, repeats);
    }

    SmallComparison withRepeats(int newRepeats) {
        return new SmallComparison(users, timeLimit, seed, newRepeats);
    }

    Protocol protocol() {
        return new Protocol("random:0.8", Double.NEGATIVE_INFINITY, CUTOFF, users, timeLimit, seed, repeats);
    }

    Comparison run(Splitter splitter, Contender... contenders) {
        return new SideBySide(protocol(), ComparisonListener.SILENT).run(splitter, List.of(contenders));
    }

    List<ContenderResult> results(Contender... contenders) {
        return run(SPLIT, contenders).contenders();
    }

    ContenderResult result(Contender contender) {
        return results(contender).get(0);
    }
}
