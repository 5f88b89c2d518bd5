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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Blending;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.AutoRecChoice;
import io.github.autotaste.autoencoder.tuning.LinearPathSearch;
import io.github.autotaste.baselines.BiasedMf;
import io.github.autotaste.baselines.BprMf;
import io.github.autotaste.baselines.Ease;
import io.github.autotaste.baselines.EaseConfig;
import io.github.autotaste.baselines.InfiniteAutoencoder;
import io.github.autotaste.baselines.InfiniteAutoencoderConfig;
import io.github.autotaste.baselines.ItemKnn;
import io.github.autotaste.baselines.ItemKnnConfig;
import io.github.autotaste.baselines.ItemKnnRatings;
import io.github.autotaste.baselines.ItemRbm;
import io.github.autotaste.baselines.UserItemBias;
import io.github.autotaste.baselines.UserRbm;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Fits of this project's own models and baselines, with the settings that are best on held-out ratings where they choose any. */
record ScorerFits(ContenderSettings settings) {

    private static final List<Double> EASE_DECAYS = List.of(500d, 30d, 125d, 2000d);
    /** Items for which EASE takes longer than all other contenders together if it is fitted more than once. */
    private static final int MANY_ITEMS = 4096;

    private static final List<Integer> NEIGHBOURS = List.of(100, 20, 400);
    private static final List<Integer> RATING_NEIGHBOURS = List.of(200, 50, 1000);
    private static final List<Double> MF_DECAYS = List.of(0.08, 0.04, 0.16);
    private static final List<Double> SHRINKAGES = List.of(1d, 3d, 10d, 25d, 50d);
    private static final List<Double> RIDGES = List.of(1d, 0.3, 3d, 10d);

    AutoencoderModel itemAutoRec(RatingMatrix train, long seed, DoubleConsumer epochLoss) {
        return trainer(epochLoss).train(train, chosenAutoRec(Orientation.ITEM, train, seed));
    }

    ItemScorer userAutoRec(RatingMatrix train, long seed, DoubleConsumer epochLoss) {
        return trainer(epochLoss).train(train, chosenAutoRec(Orientation.USER, train, seed));
    }

    private AutoRecConfig chosenAutoRec(Orientation orientation, RatingMatrix train, long seed) {
        return new AutoRecChoice(trainer())
                .choose(train, Presets.autoRec(orientation, train).seed(seed).build());
    }

    /** The weights are learnt on a tenth of the training ratings. I-AutoRec of ratings as they are errs in other places. */
    ItemScorer autoRecBlend(RatingMatrix train, long seed) {
        AutoRecConfig ofItems = chosenAutoRec(Orientation.ITEM, train, seed);
        AutoRecConfig ofRatings = AutoRecConfig.itemBased()
                .ratingUnit(ofItems.ratingUnit())
                .weightDecay(2 * StrictMath.cbrt(train.ratingCount()))
                .batchSize(ofItems.batchSize())
                .seed(seed)
                .build();
        return new Blending(trainer(), 0.1, seed)
                .train(train, List.of(ofItems, chosenAutoRec(Orientation.USER, train, seed), ofRatings));
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

    /** CDAE with the linear path that is best on a tenth of the training ratings. */
    AutoencoderModel chosenCdae(RatingMatrix train, long seed, DoubleConsumer epochLoss) {
        CdaeConfig start = Presets.cdae(train)
                .positiveFrom(settings.positiveFrom())
                .seed(seed)
                .build();
        CdaeConfig chosen = new LinearPathSearch(trainer()).choose(train, start);
        return trainer(epochLoss).train(train, chosen);
    }

    /** Closed form, so the seed changes nothing. */
    ItemScorer ease(RatingMatrix train, long seed) throws InterruptedException {
        return best(
                train,
                seed,
                train.items().size() > MANY_ITEMS ? EASE_DECAYS.subList(0, 1) : EASE_DECAYS,
                (part, decay) -> Ease.fit(part, new EaseConfig(decay, settings.positiveFrom()), settings.threads()));
    }

    ItemScorer itemKnn(RatingMatrix train, long seed) throws InterruptedException {
        return best(
                train,
                seed,
                NEIGHBOURS,
                (part, neighbours) -> ItemKnn.fit(
                        part,
                        new ItemKnnConfig(neighbours, ItemKnn.DEFAULT.shrinkage()),
                        settings.positiveFrom(),
                        settings.threads()));
    }

    ItemScorer infiniteAutoencoder(RatingMatrix train, long seed) throws InterruptedException {
        return best(
                train,
                seed,
                RIDGES,
                (part, ridge) -> InfiniteAutoencoder.fit(
                        part, new InfiniteAutoencoderConfig(ridge, settings.positiveFrom(), seed), settings.threads()));
    }

    /** Fitted with the setting that is best on held-out preferences. */
    private <S> ItemScorer best(RatingMatrix train, long seed, List<S> candidates, HeldOutChoice.Fit<S> fit)
            throws InterruptedException {
        HeldOutChoice choice = new HeldOutChoice(settings.positiveFrom(), settings.threads());
        return fit.of(train, choice.best(train, seed, candidates, fit));
    }

    ItemScorer itemKnnRatings(RatingMatrix train, long seed) throws InterruptedException {
        return mostAccurate(
                train,
                seed,
                RATING_NEIGHBOURS,
                (part, neighbours) -> ItemKnnRatings.fit(
                        part, new ItemKnnConfig(neighbours, ItemKnnRatings.DEFAULT.shrinkage()), settings.threads()));
    }

    ItemScorer biasedMf(RatingMatrix train, long seed) throws InterruptedException {
        return mostAccurate(
                train,
                seed,
                MF_DECAYS,
                (part, decay) -> BiasedMf.fit(
                        part, BiasedMf.DEFAULT.withWeightDecay(decay).withSeed(seed)));
    }

    ItemScorer userItemBias(RatingMatrix train, long seed) throws InterruptedException {
        List<UserItemBias.Shrinkage> candidates = new ArrayList<>(List.of(UserItemBias.Shrinkage.DEFAULT));
        for (double items : SHRINKAGES) {
            for (double users : SHRINKAGES) {
                candidates.add(new UserItemBias.Shrinkage(items, users));
            }
        }
        return mostAccurate(train, seed, candidates, UserItemBias::fit);
    }

    /** Fitted with the setting that is best on held-out ratings. */
    private static <S> ItemScorer mostAccurate(
            RatingMatrix train, long seed, List<S> candidates, HeldOutChoice.Fit<S> fit) throws InterruptedException {
        return fit.of(train, HeldOutRatings.of(train, seed).best(candidates, fit));
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
