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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.training.Blending;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.baselines.BiasedMf;
import io.github.autotaste.baselines.BprMf;
import io.github.autotaste.baselines.Ease;
import io.github.autotaste.baselines.EaseConfig;
import io.github.autotaste.baselines.ItemKnn;
import io.github.autotaste.baselines.ItemKnnRatings;
import io.github.autotaste.baselines.ItemRbm;
import io.github.autotaste.baselines.UserRbm;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Fits of this project's own models, with the settings that {@link Presets} or their defaults have. */
record ScorerFits(ContenderSettings settings) {

    ItemScorer itemAutoRec(RatingMatrix train, long seed, DoubleConsumer epochLoss) {
        return trainer(epochLoss).train(train, autoRec(Orientation.ITEM, train, seed));
    }

    ItemScorer userAutoRec(RatingMatrix train, long seed, DoubleConsumer epochLoss) {
        return trainer(epochLoss).train(train, autoRec(Orientation.USER, train, seed));
    }

    private static AutoRecConfig autoRec(Orientation orientation, RatingMatrix train, long seed) {
        return Presets.autoRec(orientation, train).seed(seed).build();
    }

    /** The weights of both are learnt on a tenth of the training ratings. */
    ItemScorer autoRecBlend(RatingMatrix train, long seed) {
        return new Blending(trainer(), 0.1, seed)
                .train(train, List.of(autoRec(Orientation.ITEM, train, seed), autoRec(Orientation.USER, train, seed)));
    }

    /** @param variant the settings of CDAE or one of its relatives for training ratings */
    ScorerContender.WatchedFit cdae(Function<RatingMatrix, CdaeConfig.Builder> variant) {
        return (train, seed, epochLoss) -> trainer(epochLoss)
                .train(
                        train,
                        variant.apply(train)
                                .positiveFrom(settings.positiveFrom())
                                .seed(seed)
                                .build());
    }

    /** Closed form, so the seed changes nothing. */
    ItemScorer ease(RatingMatrix train, long seed) throws InterruptedException {
        EaseConfig config = new EaseConfig(EaseConfig.DEFAULT.weightDecay(), settings.positiveFrom());
        return Ease.fit(train, config, settings.threads());
    }

    ItemScorer itemKnn(RatingMatrix train, long seed) throws InterruptedException {
        return ItemKnn.fit(train, ItemKnn.DEFAULT, settings.positiveFrom(), settings.threads());
    }

    ItemScorer itemKnnRatings(RatingMatrix train, long seed) throws InterruptedException {
        return ItemKnnRatings.fit(train, ItemKnnRatings.DEFAULT, settings.threads());
    }

    ItemScorer biasedMf(RatingMatrix train, long seed) throws InterruptedException {
        return BiasedMf.fit(train, BiasedMf.DEFAULT.withSeed(seed));
    }

    ItemScorer bprMf(RatingMatrix train, long seed) throws InterruptedException {
        return BprMf.fit(train, BprMf.DEFAULT.withSeed(seed), settings.positiveFrom());
    }

    ItemScorer itemRbm(RatingMatrix train, long seed) throws InterruptedException {
        return ItemRbm.fit(train, ItemRbm.DEFAULT.withSeed(seed), settings.threads());
    }

    ItemScorer userRbm(RatingMatrix train, long seed) throws InterruptedException {
        return UserRbm.fit(train, UserRbm.DEFAULT.withSeed(seed), settings.threads());
    }

    private Trainer trainer(DoubleConsumer epochLoss) {
        return settings.tellsLosses()
                ? trainer().withListener((epoch, epochs, loss) -> epochLoss.accept(loss))
                : trainer();
    }

    private Trainer trainer() {
        return Trainer.onAllProcessors().withThreads(settings.threads());
    }
}
