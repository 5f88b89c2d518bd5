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
package io.github.autotaste.ratings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is known of some items or users, a row for each.
 *
 * @param values (ids x features)
 */
record FeatureRows(IdIndex ids, List<Feature> features, SparseRows values) {

    /**
     * @param whose what has the ids, in the plural
     * @throws IllegalArgumentException if there are not as many rows and columns as ids and features, or a value is not finite
     */
    void requireSound(String whose) {
        if (values.rowCount() != ids.size() || values.columnCount() != features.size()) {
            throw new IllegalArgumentException("Expected values of " + ids.size() + " " + whose + " by "
                    + features.size() + " features, found " + values.rowCount() + " by " + values.columnCount());
        }
        if (values.values().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected finite values of features, found infinite ones or NaN");
        }
    }

    /** @throws IllegalArgumentException if these are other features, or in another order */
    void requireFeatures(List<Feature> expected) {
        if (!features.equals(expected)) {
            throw new IllegalArgumentException(
                    "Expected the features " + someOf(expected) + ", found " + someOf(features));
        }
    }

    private static String someOf(List<Feature> some) {
        return some.stream().limit(3).map(Feature::name).collect(Collectors.joining(", "))
                + (some.size() > 3 ? " and " + (some.size() - 3) + " more" : "");
    }

    /** (others x features) the values by another index; rows of what nothing is known of are empty. */
    SparseRows by(IdIndex others) {
        int[] rows = IntStream.range(0, others.size())
                .map(other -> ids.indexOf(others, other))
                .toArray();
        return values.rows(rows);
    }
}
