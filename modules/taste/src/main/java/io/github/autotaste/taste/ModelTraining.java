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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeaturePlacement;
import io.github.autotaste.autoencoder.model.UserFeaturePlacement;
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserFeatures;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Trains the models of one recommender, one after the other. Each starts where the one before ended, or from scratch if
 * its layers are others; if the ratings have not changed since, that one stays. The first goes on from the stored one, if
 * there is a store and it has a model. While there are no ratings, the model served has learnt nothing and is not kept; while
 * there are some, but none to learn from, the one before stays, if there is one.
 */
final class ModelTraining implements ItemScorerBuilder {

    private final ModelSettings settings;
    private final TrainingOptions options;
    private final Logger log;
    private final @Nullable ModelKeeping kept;
    private @Nullable AutoencoderModel latest;
    private volatile @Nullable LaterItems later;
    private int refreshes;
    private volatile boolean isTrainingRequested;

    ModelTraining(ModelSettings settings, TrainingOptions options, Logger log) {
        this.settings = settings;
        this.options = options;
        this.log = log;
        kept = options.store().map(store -> new ModelKeeping(store, log)).orElse(null);
    }

    @Override
    public synchronized ItemScorer buildScorer(DataModel dataModel) throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        LaterItems items = later;
        if (items != null && !trainsNow()) {
            return knowingUsers(items.foldInAll(ratings));
        }
        AutoencoderModel model = trainedOn(ratings);
        refreshes = 0;
        isTrainingRequested = false;
        later = latest == null ? null : new LaterItems(model, options.itemFeatures());
        return knowingUsers(model);
    }

    /** The model that knows of users what the options say, if it has learnt of that. */
    ItemScorer knowingUsers(AutoencoderModel model) {
        UserFeatures features = options.userFeatures();
        return model.trainedOn().knows(features) ? UserFeatureScorer.of(model, features) : model;
    }

    private boolean trainsNow() {
        refreshes++;
        return isTrainingRequested || options.refreshPolicy().trainsAt(refreshes);
    }

    /** Has the next refresh train, whatever the policy. */
    void request() {
        isTrainingRequested = true;
    }

    RefreshPolicy policy() {
        return options.refreshPolicy();
    }

    /** Of the model that was built last; null if that has learnt nothing. */
    @Nullable
    LaterItems laterItems() {
        return later;
    }

    private AutoencoderModel trainedOn(RatingMatrix ratings) throws TasteException {
        boolean isFirst = latest == null;
        AutoencoderModel before = isFirst && kept != null ? kept.load(settings) : latest;
        Trainer searching = Trainer.onAllProcessors().withThreads(options.threads());
        AutoencoderConfig config = LoggedTraining.refusable(() -> settings.chosenFor(ratings, before, searching));
        if (config.learntFrom(ratings).ratingCount() == 0) {
            latest = before;
            return withoutExamples(ratings, config, before);
        }
        AutoencoderModel now =
                isFirst && before != null ? goneOnFrom(before, ratings, config) : next(ratings, config, before);
        latest = now;
        if (kept != null) {
            kept.save(now);
        }
        return now;
    }

    /** Empty data knows nobody, whatever was learnt before. */
    private AutoencoderModel withoutExamples(
            RatingMatrix ratings, AutoencoderConfig config, @Nullable AutoencoderModel before) throws TasteException {
        if (ratings.ratingCount() > 0) {
            log.warn(
                    "There is nothing to learn from in {} with {}; {}",
                    ratings,
                    config,
                    before == null ? "the model served has learnt nothing" : "the model before is served as it is");
            if (before != null) {
                return before;
            }
        }
        return LoggedTraining.refusable(
                () -> options.trainer(TrainingListener.SILENT).untrained(ratings, config));
    }

    private AutoencoderModel goneOnFrom(AutoencoderModel stored, RatingMatrix ratings, AutoencoderConfig config)
            throws TasteException {
        try {
            return next(ratings, config, stored);
        } catch (TasteException e) {
            if (!(e.getCause() instanceof TrainingDivergedException || e.getCause() instanceof HeapTooSmallException)) {
                throw e;
            }
            log.warn("The stored model is served as it is, since it could not learn the new ratings", e);
            return stored;
        }
    }

    private AutoencoderModel next(RatingMatrix ratings, AutoencoderConfig config, @Nullable AutoencoderModel before)
            throws TasteException {
        AutoencoderModel model =
                before != null && before.trainedOn().isOf(ratings) ? before : trained(ratings, config, before);
        return placed(model, ratings);
    }

    /** With items of few preferences drawn to what their features say, and with what features of users say, once. */
    private AutoencoderModel placed(AutoencoderModel model, RatingMatrix ratings) {
        ItemFeatures ofItems = options.itemFeatures();
        AutoencoderModel placed =
                model.trainedOn().knows(ofItems) ? model : FeaturePlacement.DEFAULT.place(model, ratings, ofItems);
        UserFeatures ofUsers = options.userFeatures();
        return placed.trainedOn().knows(ofUsers)
                ? placed
                : UserFeaturePlacement.DEFAULT.keptBy(placed, ratings, ofUsers);
    }

    private AutoencoderModel trained(RatingMatrix ratings, AutoencoderConfig config, @Nullable AutoencoderModel before)
            throws TasteException {
        AutoencoderModel start = before != null && before.config().hasLayersOf(config) ? before : null;
        if (before != null) {
            log.info(
                    "The ratings are others than those of the model in use, {}; {}",
                    before.trainedOn(),
                    start == null ? "training anew, since the layers are others" : "training goes on from its weights");
        }
        return LoggedTraining.train(options, start, ratings, config, log);
    }
}
