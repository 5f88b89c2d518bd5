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

import io.github.autotaste.autoencoder.tuning.HeldOutLists;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Workers;
import java.util.List;

/**
 * Chooses the one setting that a baseline has by the lists it gives on a tenth of the training preferences, held out, so that
 * no baseline is beaten for want of it.
 *
 * @param positiveFrom the smallest rating that counts as a preference
 * @param threads how many threads may measure, at least 1
 */
record HeldOutChoice(double positiveFrom, int threads) {

    private static final double TRAIN_SHARE = 0.9;

    @FunctionalInterface
    interface Fit<S> {
        ItemScorer of(RatingMatrix train, S setting) throws InterruptedException;
    }

    /** The best setting, the first of equal ones; the first too where nothing can be held out. */
    <S> S best(RatingMatrix train, long seed, List<S> settings, Fit<S> fit) throws InterruptedException {
        Holdout parts = Holdout.random(train, TRAIN_SHARE, seed);
        RatingMatrix known = parts.train().preferencesFrom(positiveFrom);
        HeldOutLists lists = HeldOutLists.of(known, parts.test().preferencesFrom(positiveFrom));
        S best = settings.get(0);
        if (settings.size() == 1 || known.ratingCount() == 0 || lists.preferences() == 0) {
            return best;
        }
        double bestQuality = Double.NEGATIVE_INFINITY;
        try (Workers workers = new Workers(threads)) {
            for (S setting : settings) {
                ItemScorer scorer = fit.of(parts.train(), setting);
                double quality = lists.quality(
                        (user, scores) -> scorer.scoreAll(parts.train().profileOf(user), scores), workers);
                if (quality > bestQuality) {
                    best = setting;
                    bestQuality = quality;
                }
            }
        }
        return best;
    }
}
