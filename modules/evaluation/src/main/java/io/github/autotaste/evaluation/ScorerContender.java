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

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * A contender that fits an {@link ItemScorer}: estimates are its scores, clipped to the range of the training ratings,
 * and lists hold its highest scores, equal ones by {@link io.github.autotaste.ratings.ItemQuality} in the training ratings,
 * then by smaller item id. For example
 *
 * <pre>{@code
 *   new ScorerContender("most-popular", (train, seed) -> MostPopular.fit(train))
 * }</pre>
 */
public record ScorerContender(String name, Fit fit, boolean isClassic) implements Contender {

    /** A classic contender. */
    public ScorerContender(String name, Fit fit) {
        this(name, fit, true);
    }

    /** A contender that the classic ones are there to be beaten by. */
    public static ScorerContender neural(String name, Fit fit) {
        return new ScorerContender(name, fit, false);
    }

    /** As {@link #neural(String, Fit)}, of a fit in epochs that can be watched. */
    public static ScorerContender neural(String name, WatchedFit fit) {
        return new ScorerContender(name, fit, false);
    }

    /** Learns an item scorer whose indices are those of the training matrix. */
    @FunctionalInterface
    public interface Fit {

        ItemScorer fit(RatingMatrix train, long seed) throws Exception;

        /** As {@link #fit(RatingMatrix, long)}, telling the mean training loss of each epoch if it knows it. */
        default ItemScorer fit(RatingMatrix train, long seed, DoubleConsumer epochLoss) throws Exception {
            return fit(train, seed);
        }
    }

    /** A fit that reports the mean training loss of each epoch. */
    @FunctionalInterface
    public interface WatchedFit extends Fit {

        @Override
        ItemScorer fit(RatingMatrix train, long seed, DoubleConsumer epochLoss) throws Exception;

        @Override
        default ItemScorer fit(RatingMatrix train, long seed) throws Exception {
            return fit(train, seed, loss -> {});
        }
    }

    @Override
    public FittedContender fit(RatingMatrix train, long seed) throws Exception {
        List<Double> epochLosses = new ArrayList<>();
        ItemScorer scorer = fit.fit(train, seed, epochLosses::add);
        return new FittedScorer(scorer, train, List.copyOf(epochLosses));
    }
}
