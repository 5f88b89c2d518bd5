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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.UserFeatures;
import java.util.Objects;
import java.util.Optional;

/**
 * How a model is trained and where it is kept; what it learns, its configuration says. Threads and listener do not change
 * the model; with a store, training goes on from the stored one. For example
 *
 * <pre>{@code
 *   TrainingOptions options = TrainingOptions.defaults().withThreads(2).withStore(new FileModelStore(file));
 * }</pre>
 *
 * <p>Whatever the options, every training tells the SLF4J logger of the recommender's or factorizer's class, at level
 * info, that it starts, every ten seconds how far it is, and that it has ended. It stops after the current batch if its
 * thread is interrupted: a constructor then fails, a refresh leaves the model in use where it is.
 *
 * @param threads how many threads train, at least 1
 * @param listener told of every epoch, on the thread that trains
 * @param store where a recommender's model is kept between two runs of the program, if it is; factorizers keep nothing
 * @param refreshPolicy when a recommender trains, and when it takes in items that came after the training
 * @param itemFeatures towards which a recommender draws items with few preferences, whether they were trained or came later; {@link
 *     ItemFeatures#NONE} for none
 * @param userFeatures towards which a recommender draws lists and estimates for users with few preferences, whether they were trained or
 *     came later; {@link UserFeatures#NONE} for none. Factorizers know nothing of them
 */
public record TrainingOptions(
        int threads,
        TrainingListener listener,
        Optional<ModelStore> store,
        RefreshPolicy refreshPolicy,
        ItemFeatures itemFeatures,
        UserFeatures userFeatures) {

    public TrainingOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(refreshPolicy, "refreshPolicy");
        Objects.requireNonNull(itemFeatures, "itemFeatures");
        Objects.requireNonNull(userFeatures, "userFeatures");
        if (userFeatures.users().hasTexts()) {
            throw new IllegalArgumentException("Expected ids of users that are numbers, as Taste's are, found "
                    + userFeatures.users().textAt(0));
        }
    }

    /** All processors of the machine, no listener and no store; every refresh trains, and new items are folded in at once. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(
                Runtime.getRuntime().availableProcessors(),
                TrainingListener.SILENT,
                Optional.empty(),
                RefreshPolicy.defaults(),
                ItemFeatures.NONE,
                UserFeatures.NONE);
    }

    public TrainingOptions withThreads(int threads) {
        return new TrainingOptions(threads, listener, store, refreshPolicy, itemFeatures, userFeatures);
    }

    public TrainingOptions withListener(TrainingListener listener) {
        return new TrainingOptions(threads, listener, store, refreshPolicy, itemFeatures, userFeatures);
    }

    public TrainingOptions withStore(ModelStore store) {
        return new TrainingOptions(threads, listener, Optional.of(store), refreshPolicy, itemFeatures, userFeatures);
    }

    public TrainingOptions withRefreshPolicy(RefreshPolicy refreshPolicy) {
        return new TrainingOptions(threads, listener, store, refreshPolicy, itemFeatures, userFeatures);
    }

    public TrainingOptions withItemFeatures(ItemFeatures itemFeatures) {
        return new TrainingOptions(threads, listener, store, refreshPolicy, itemFeatures, userFeatures);
    }

    public TrainingOptions withUserFeatures(UserFeatures userFeatures) {
        return new TrainingOptions(threads, listener, store, refreshPolicy, itemFeatures, userFeatures);
    }

    /** A trainer with these threads, which tells another listener as well. */
    Trainer trainer(TrainingListener also) {
        return Trainer.onAllProcessors().withThreads(threads).withListener(both(listener, also));
    }

    /** @throws IllegalArgumentException if there is a store: a second recommender would go on from the first one's model */
    TrainingOptions forManyRecommenders() {
        if (store.isPresent()) {
            throw new IllegalArgumentException(
                    "Expected options without a store, since all recommenders of a builder would"
                            + " share it and learn from each other's ratings; found " + store.get());
        }
        return this;
    }

    private static TrainingListener both(TrainingListener first, TrainingListener second) {
        return new TrainingListener() {
            @Override
            public void onEpoch(int epoch, int epochs, double loss) {
                first.onEpoch(epoch, epochs, loss);
                second.onEpoch(epoch, epochs, loss);
            }

            @Override
            public boolean wantsLoss() {
                return first.wantsLoss() || second.wantsLoss();
            }
        };
    }
}
