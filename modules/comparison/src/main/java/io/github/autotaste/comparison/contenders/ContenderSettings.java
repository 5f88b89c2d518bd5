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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.UserFeatures;
import org.jspecify.annotations.Nullable;

/**
 * What all contenders of a comparison are told.
 *
 * @param threads how many threads a fit may use, at least 1
 * @param positiveFrom the smallest rating that counts as a preference; negative infinity if every rating does
 * @param tellsLosses whether neural ones tell the loss of each epoch, which can take them a third more time
 * @param features what is known of the items beside their ratings; null if nothing, and those that need it then fail
 * @param userFeatures the same of the users
 */
public record ContenderSettings(
        int threads,
        double positiveFrom,
        boolean tellsLosses,
        @Nullable ItemFeatures features,
        @Nullable UserFeatures userFeatures) {

    static final ContenderSettings DEFAULT = new ContenderSettings(1, Double.NEGATIVE_INFINITY);

    /** Losses are not told. */
    public ContenderSettings(int threads, double positiveFrom) {
        this(threads, positiveFrom, false, null, null);
    }

    public ContenderSettings tellingLosses() {
        return new ContenderSettings(threads, positiveFrom, true, features, userFeatures);
    }

    public ContenderSettings withFeatures(@Nullable ItemFeatures itemFeatures) {
        return new ContenderSettings(threads, positiveFrom, tellsLosses, itemFeatures, userFeatures);
    }

    public ContenderSettings withUserFeatures(@Nullable UserFeatures ofUsers) {
        return new ContenderSettings(threads, positiveFrom, tellsLosses, features, ofUsers);
    }
}
