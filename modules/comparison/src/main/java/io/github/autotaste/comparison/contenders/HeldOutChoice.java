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
import io.github.autotaste.evaluation.splits.ColdItemsSplit;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.Workers;
import java.util.List;
import java.util.function.IntPredicate;

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
        return best(Holdout.random(train, TRAIN_SHARE, seed), settings, fit, item -> true);
    }

    /** As {@link #best(RatingMatrix, long, List, Fit)}, by lists of items that are held out as a whole. */
    <S> S bestOnColdItems(RatingMatrix train, long seed, List<S> settings, Fit<S> fit) throws InterruptedException {
        Holdout parts = new ColdItemsSplit(train, 1 - TRAIN_SHARE).split(seed);
        SparseRows tested = parts.test().byItem();
        return best(parts, settings, fit, item -> tested.rowLength(item) > 0);
    }

    private <S> S best(Holdout parts, List<S> settings, Fit<S> fit, IntPredicate isListed) throws InterruptedException {
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
                        (user, scores) -> score(scorer, parts.train().profileOf(user), isListed, scores), workers);
                if (quality > bestQuality) {
                    best = setting;
                    bestQuality = quality;
                }
            }
        }
        return best;
    }

    private static void score(ItemScorer scorer, UserProfile profile, IntPredicate isListed, float[] scores) {
        scorer.scoreAll(profile, scores);
        for (int item = 0; item < scores.length; item++) {
            if (!isListed.test(item)) {
                scores[item] = Float.NaN;
            }
        }
    }
}
