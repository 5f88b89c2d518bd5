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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.model.AutoRecConfig.Orientation;
import io.github.autotaste.ratings.RatingMatrix;

/**
 * Settings for data of a given size, so that nobody has to tune before the first useful result. Those for small data were
 * found on validation ratings of MovieLens-100K, the others on MovieLens-1M; they differ where one of the two lost by the
 * other's. What was tried is in {@code docs/results.md}.
 */
public final class Presets {

    /** Halfway between the two data sets, on a logarithmic scale. */
    private static final int SMALL = 300_000;

    /** Users times items; twice those of MovieLens-1M. */
    private static final long MANY_CELLS = 50_000_000;

    private Presets() {}

    /** AutoRec for these ratings. */
    public static AutoRecConfig.Builder autoRec(Orientation orientation, RatingMatrix ratings) {
        boolean isSmall = ratings.byUser().entryCount() < SMALL;
        return switch (orientation) {
            case ITEM ->
                isSmall ? AutoRecConfig.itemBased().weightDecay(100).batchSize(128) : AutoRecConfig.itemBased();
            case USER ->
                isSmall
                        ? AutoRecConfig.userBased()
                                .weightDecay(50)
                                .batchSize(64)
                                .epochs(40)
                        : AutoRecConfig.userBased();
        };
    }

    /** CDAE for these ratings: the negatives are sampled where the whole catalogue would be too much work. */
    public static CdaeConfig.Builder cdae(RatingMatrix ratings) {
        long cells = (long) ratings.users().size() * ratings.items().size();
        return cells > MANY_CELLS ? CdaeConfig.asPublished() : CdaeConfig.defaults();
    }
}
