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

import io.github.autotaste.ratings.Holdout;
import java.util.List;

/**
 * The size of the data of a comparison; the last two as means over the repeats, rounded. Ratings that are neither trained nor tested
 * on, because they are folded in or set aside, are among all ratings.
 */
public record DataSummary(int users, int items, int ratings, int trainRatings, int testRatings) {

    static DataSummary of(Holdout holdout) {
        int train = holdout.train().ratingCount();
        int test = holdout.test().ratingCount();
        int all = holdout.known().ratingCount() + test + holdout.setAside().ratingCount();
        return new DataSummary(
                holdout.train().users().size(), holdout.train().items().size(), all, train, test);
    }

    /** The sizes over several splits of the same data. */
    static DataSummary mean(List<DataSummary> splits) {
        DataSummary first = splits.get(0);
        double train =
                splits.stream().mapToInt(DataSummary::trainRatings).average().orElseThrow();
        double test =
                splits.stream().mapToInt(DataSummary::testRatings).average().orElseThrow();
        return new DataSummary(
                first.users, first.items, first.ratings, (int) Math.round(train), (int) Math.round(test));
    }
}
