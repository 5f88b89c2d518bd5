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

/**
 * What is known of users beside their ratings, such as their age, or a 1 for the country they live in. Immutable.
 *
 * @param users the users that something is known of
 * @param features in the order of the columns
 * @param values (users x features) finite; most are absent, which is 0
 */
public record UserFeatures(IdIndex users, List<Feature> features, SparseRows values) {

    /** Nothing is known of any user. */
    public static final UserFeatures NONE =
            new UserFeatures(IdIndex.of(), List.of(), new SparseRows(0, new int[1], new int[0], new float[0]));

    /** @throws IllegalArgumentException if there are not as many rows and columns as users and features, or a value is not finite */
    public UserFeatures {
        features = List.copyOf(features);
        new FeatureRows(users, features, values).requireSound("users");
    }

    /** Features whose values are taken as they are, by their names. */
    public static UserFeatures named(IdIndex users, List<String> names, SparseRows values) {
        return new UserFeatures(users, names.stream().map(Feature::named).toList(), values);
    }

    /**
     * These, if they are some features.
     *
     * @throws IllegalArgumentException if they are others, or in another order
     */
    public UserFeatures withFeatures(List<Feature> expected) {
        rows().requireFeatures(expected);
        return this;
    }

    /** (others x features) the values by another index of users; rows of users that nothing is known of are empty. */
    public SparseRows valuesBy(IdIndex others) {
        return rows().by(others);
    }

    /** The same of other users; of some of them nothing may be known. */
    public UserFeatures of(IdIndex others) {
        return new UserFeatures(others, features, valuesBy(others));
    }

    private FeatureRows rows() {
        return new FeatureRows(users, features, values);
    }
}
