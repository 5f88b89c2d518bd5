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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.ratings.Contributions;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.cf.taste.recommender.UserBasedRecommender;
import org.apache.mahout.common.LongPair;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A recommender that trains a model on its data model, and knows which items and which users the model finds alike.
 *
 * <p>A refresh goes on training where the model in use ended: users and items it knows keep their weights, new ones join.
 * If the ratings have not changed, the model stays.
 *
 * <p>An item newer than the model that a preference is set for by {@link #setPreference} is folded in, on a thread of its own: some
 * milliseconds later, or for the first one after a training as soon as the data model is read, it is listed, explained and compared
 * like others. It leaves when its last preference is removed. {@link RefreshPolicy} turns that off, and has refreshes that fold in all new items
 * in place of training.
 *
 * @param <M> the kind of model
 */
public abstract sealed class TrainedRecommender<M extends AutoencoderModel> extends AutoencoderRecommender
        implements ItemBasedRecommender, UserBasedRecommender permits AutoRecRecommender, CdaeRecommender {

    private final Latest<M, AutoencoderItemSimilarity, RuntimeException> itemSimilarity =
            new Latest<>(this::model, AutoencoderItemSimilarity::new);
    private final Latest<Snapshot, AutoencoderUserSimilarity, TasteException> userSimilarity =
            new Latest<>(this::refreshedSnapshot, this::userSimilarityOf);
    private final ModelTraining training;
    private final FoldInWorker worker;
    /** Items newer than the model whose preferences were changed by this recommender. */
    private final Set<Long> newer = ConcurrentHashMap.newKeySet();

    TrainedRecommender(DataModel dataModel, ModelSettings settings, TrainingOptions options, Logger log)
            throws TasteException {
        this(dataModel, new ModelTraining(settings, options, log), log);
    }

    private TrainedRecommender(DataModel dataModel, ModelTraining training, Logger log) throws TasteException {
        super(dataModel, training);
        this.training = training;
        worker = new FoldInWorker(this::foldIn, log);
    }

    TrainedRecommender(
            DataModel dataModel,
            ModelSettings settings,
            TrainingOptions options,
            Logger log,
            CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        this(dataModel, new ModelTraining(settings, options, log), log, candidateItemsStrategy);
    }

    private TrainedRecommender(
            DataModel dataModel, ModelTraining training, Logger log, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, training, candidateItemsStrategy);
        this.training = training;
        worker = new FoldInWorker(this::foldIn, log);
    }

    @Override
    public void setPreference(long userID, long itemID, float value) throws TasteException {
        super.setPreference(userID, itemID, value);
        foldInIfNewer(itemID);
    }

    @Override
    public void removePreference(long userID, long itemID) throws TasteException {
        super.removePreference(userID, itemID);
        foldInIfNewer(itemID);
    }

    /** As in any recommender, but the {@link RefreshPolicy} may have new items folded in in place of a training. */
    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        super.refresh(alreadyRefreshed);
        newer.forEach(this::foldInIfNewer);
    }

    /** A refresh that trains, whatever the {@link RefreshPolicy}. */
    public final void train() {
        training.request();
        refresh(null);
    }

    private void foldInIfNewer(long itemID) {
        LaterItems later = training.laterItems();
        if (later == null || !training.policy().foldsInAtOnce()) {
            return;
        }
        if (later.isTrained(itemID)) {
            newer.remove(itemID);
        } else {
            newer.add(itemID);
            worker.changed(itemID);
        }
    }

    /** Beside the snapshot in use; one that a refresh has brought meanwhile has the items folded in after that. */
    private void foldIn(Collection<Long> itemIDs) throws TasteException {
        LaterItems later = training.laterItems();
        Snapshot before = snapshot();
        while (later != null && later.areOf(learnt(before.scorer()))) {
            AutoencoderModel extended = later.foldIn(itemIDs, getDataModel());
            Snapshot next = Snapshot.of(getDataModel(), data -> training.knowingUsers(extended));
            warmUp(next);
            if (replace(before, next)) {
                return;
            }
            before = snapshot();
        }
    }

    /** The model in use until the next refresh. */
    @SuppressWarnings("unchecked") // the training of each subclass trains its models
    public final M model() {
        return (M) learnt(scorer());
    }

    /** The model of a scorer, without what is known of users beside their preferences. */
    private static ItemScorer learnt(ItemScorer scorer) {
        return scorer instanceof UserFeatureScorer featured ? featured.scorer() : scorer;
    }

    /**
     * How alike the model in use finds items. After a refresh one caller works that out; others who ask meanwhile get the
     * similarity of the model before.
     */
    public final AutoencoderItemSimilarity itemSimilarity() {
        return itemSimilarity.get();
    }

    /**
     * How alike the model in use finds users; they are embedded as they are when this is first asked for. After a refresh
     * one caller works that out; others who ask meanwhile get the similarity of the model before.
     */
    public final AutoencoderUserSimilarity userSimilarity() throws TasteException {
        return userSimilarity.get();
    }

    private AutoencoderUserSimilarity userSimilarityOf(Snapshot now) throws TasteException {
        return new AutoencoderUserSimilarity(getDataModel(), (AutoencoderModel) learnt(now.scorer()));
    }

    @Override
    public final List<RecommendedItem> mostSimilarItems(long itemID, int howMany) throws TasteException {
        return mostSimilarItems(itemID, howMany, null);
    }

    @Override
    public final List<RecommendedItem> mostSimilarItems(long itemID, int howMany, @Nullable Rescorer<LongPair> rescorer)
            throws TasteException {
        return mostSimilarItems(new long[] {itemID}, howMany, rescorer, true);
    }

    @Override
    public final List<RecommendedItem> mostSimilarItems(long[] itemIDs, int howMany) throws TasteException {
        return mostSimilarItems(itemIDs, howMany, null, true);
    }

    @Override
    public final List<RecommendedItem> mostSimilarItems(
            long[] itemIDs, int howMany, @Nullable Rescorer<LongPair> rescorer) throws TasteException {
        return mostSimilarItems(itemIDs, howMany, rescorer, true);
    }

    @Override
    public final List<RecommendedItem> mostSimilarItems(
            long[] itemIDs, int howMany, boolean excludeItemIfNotSimilarToAll) throws TasteException {
        return mostSimilarItems(itemIDs, howMany, null, excludeItemIfNotSimilarToAll);
    }

    /**
     * The items most similar to some others on average, best first, equal ones by id.
     *
     * @param howMany length of the list, at least 1; it is shorter if there are fewer
     * @param rescorer leaves pairs of one of {@code itemIDs} and a candidate out, or changes their similarity; null for
     *     none
     * @param excludeItemIfNotSimilarToAll whether a candidate must have a similarity with every one of {@code itemIDs};
     *     an item newer than the model has none until it is folded in
     * @throws org.apache.mahout.cf.taste.common.NoSuchItemException if the data model does not know an item
     */
    @Override
    public final List<RecommendedItem> mostSimilarItems(
            long[] itemIDs, int howMany, @Nullable Rescorer<LongPair> rescorer, boolean excludeItemIfNotSimilarToAll)
            throws TasteException {
        requirePositive(howMany);
        for (long itemID : itemIDs) {
            indexOf(itemID, snapshot());
        }
        return itemSimilarity()
                .mostSimilarTo(itemIDs, howMany, rescorer, excludeItemIfNotSimilarToAll)
                .toItems();
    }

    /**
     * The known items that speak most for an item. The value of each is exactly what it adds: the item's score less its
     * score if the known item were not among the user's preferences, everything else being equal. Estimated ratings are
     * those of a user the model was not trained on, since a trained row cannot forget one rating.
     *
     * @return best first; values below 0 speak against the item; empty if the item is newer than the model and not folded in
     */
    @Override
    public final List<RecommendedItem> recommendedBecause(long userID, long itemID, int howMany) throws TasteException {
        requirePositive(howMany);
        Snapshot now = snapshot();
        UserProfile profile = now.profileOf(userID, getDataModel().getPreferencesFromUser(userID));
        int itemIndex = indexOf(itemID, now);
        if (itemIndex < 0) {
            return List.of();
        }
        float[] added = Contributions.of(now.scorer(), profile, itemIndex);
        IdIndex known = IdIndex.inOrder(IntStream.of(profile.itemIndices())
                .mapToLong(now.scorer().items()::idAt)
                .toArray());
        return Ranked.best(known, howMany, index -> known.idAt(index) == itemID ? Double.NaN : added[index])
                .toItems();
    }

    @Override
    public final long[] mostSimilarUserIDs(long userID, int howMany) throws TasteException {
        return mostSimilarUserIDs(userID, howMany, null);
    }

    /**
     * The users most similar to a user, best first, equal ones by id.
     *
     * @param howMany length of the list, at least 1; it is shorter if there are fewer
     * @param rescorer leaves pairs of this user and another out, or changes their similarity; null for none
     * @throws org.apache.mahout.cf.taste.common.NoSuchUserException if the data model does not know the user
     */
    @Override
    public final long[] mostSimilarUserIDs(long userID, int howMany, @Nullable Rescorer<LongPair> rescorer)
            throws TasteException {
        requirePositive(howMany);
        return userSimilarity().mostSimilarTo(userID, howMany, rescorer).ids();
    }
}
