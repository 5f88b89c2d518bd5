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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeaturePlacement;
import io.github.autotaste.autoencoder.model.UserFeaturePlacement;
import io.github.autotaste.baselines.ContentKnn;
import io.github.autotaste.baselines.MostPopularOfCategory;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserFeatures;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Fits of contenders that know of items or users beside their ratings. */
record FeatureFits(ContenderSettings settings, ScorerFits ours) {

    private static final List<Integer> NEIGHBOURS = List.of(Integer.MAX_VALUE, 100, 20, 5);

    @FunctionalInterface
    interface ModelFit {
        AutoencoderModel fit(RatingMatrix train, long seed, DoubleConsumer epochLoss);
    }

    /** A model whose items without ratings are placed by their features. */
    ScorerContender.WatchedFit placed(ModelFit fit) {
        return (train, seed, epochLoss) -> {
            ItemFeatures features = features();
            return FeaturePlacement.DEFAULT.place(fit.fit(train, seed, epochLoss), train, features);
        };
    }

    /** A model whose users are drawn towards what is known of them. */
    ScorerContender.WatchedFit knowingUsers(ModelFit fit) {
        return (train, seed, epochLoss) -> {
            UserFeatures features = userFeatures().of(train.users());
            return UserFeaturePlacement.DEFAULT.place(fit.fit(train, seed, epochLoss), train, features);
        };
    }

    /** With as many neighbours as are best on cold items among those of the training part. */
    ItemScorer contentKnn(RatingMatrix train, long seed) throws InterruptedException {
        ItemFeatures features = features();
        HeldOutChoice.Fit<Integer> fit =
                (part, neighbours) -> ContentKnn.fit(part, features, neighbours, settings.positiveFrom());
        HeldOutChoice choice = new HeldOutChoice(settings.positiveFrom(), settings.threads());
        return fit.of(train, choice.bestOnColdItems(train, seed, NEIGHBOURS, fit));
    }

    ItemScorer mostPopularOfCategory(RatingMatrix train, long seed) {
        return MostPopularOfCategory.fit(train, features(), settings.positiveFrom());
    }

    private ItemFeatures features() {
        ItemFeatures features = settings.features();
        if (features == null) {
            throw new IllegalArgumentException("it needs features of the items (--item-features)");
        }
        return features;
    }

    private UserFeatures userFeatures() {
        UserFeatures features = settings.userFeatures();
        if (features == null) {
            throw new IllegalArgumentException("it needs features of the users (--user-features)");
        }
        return features;
    }
}
