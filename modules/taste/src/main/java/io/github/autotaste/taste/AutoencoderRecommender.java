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

import io.github.autotaste.ratings.InService;
import io.github.autotaste.ratings.ItemScorer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;

/**
 * A Taste recommender over an {@link ItemScorer}.
 *
 * <p>A user's preferences are read from the data model at every call and handed to the scorer as they are then. So, with
 * a scorer that encodes them, a preference added to a live data model counts at once, and users the model was not
 * trained on are served like others, the anonymous one of a {@code PlusAnonymousUserDataModel} included. Items newer than
 * the scorer, of a live data model or one that was refreshed alone, do not count in profiles until the next {@link
 * #refresh}, or until a {@link TrainedRecommender} has folded them in. Until then they are estimated, and listed, by the mean of their ratings and by how far the user rates above
 * the means of other items, where scores are ratings and preferences have values; elsewhere they wait.
 *
 * <p>Lists are ordered by score. Where the scorer {@link ItemScorer#predictsRatings() predicts ratings}, the values of a
 * list are the scores clipped to the data model's range of preferences; elsewhere they only order the items. A rescorer
 * sees these values, and what it makes of them orders the list. Equal items are ordered by score, then by
 * {@link io.github.autotaste.ratings.ItemQuality}: where scores are ratings by the mean of an item's ratings, then by their
 * number, elsewhere by the number first; then by id. So somebody without preferences gets the items that are liked best.
 *
 * <p>Safe for any number of threads. A refresh builds a new scorer beside the one in use and then changes over; calls
 * never wait for it. A scorer that is {@link AutoCloseable} is closed when it has been replaced and the last call over
 * it has returned.
 */
public class AutoencoderRecommender implements Recommender {

    private final DataModel dataModel;
    private final @Nullable CandidateItems candidateItems;
    private final RefreshHelper refreshHelper;
    private final InService<Snapshot> service;
    private volatile Snapshot refreshed;

    /** A recommender that chooses from all items of the scorer. */
    public AutoencoderRecommender(DataModel dataModel, ItemScorerBuilder scorerBuilder) throws TasteException {
        this(dataModel, scorerBuilder, (CandidateItems) null);
    }

    /** A recommender that chooses from the items a strategy names; those the scorer does not know are passed over. */
    public AutoencoderRecommender(
            DataModel dataModel, ItemScorerBuilder scorerBuilder, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        this(
                dataModel,
                scorerBuilder,
                new CandidateItems(Objects.requireNonNull(candidateItemsStrategy, "candidateItemsStrategy")));
    }

    private AutoencoderRecommender(
            DataModel dataModel, ItemScorerBuilder scorerBuilder, @Nullable CandidateItems candidateItems)
            throws TasteException {
        this.dataModel = Objects.requireNonNull(dataModel, "dataModel");
        this.candidateItems = candidateItems;
        refreshed = Snapshot.of(dataModel, scorerBuilder);
        service = new InService<>("This recommender", refreshed, Snapshot::close);
        refreshHelper = new RefreshHelper(() -> {
            changeOver(scorerBuilder);
            return null;
        });
        refreshHelper.addDependency(dataModel);
        if (candidateItems != null) {
            refreshHelper.addDependency(candidateItems.strategy());
        }
    }

    /** Builds beside what serves, which calls and {@link #close} go on with. */
    private void changeOver(ItemScorerBuilder scorerBuilder) throws TasteException {
        if (!service.isClosed()) {
            Snapshot next = Snapshot.of(dataModel, scorerBuilder);
            try {
                warmUp(next);
                if (candidateItems == null) {
                    next.warmUpForStrangers();
                }
            } catch (TasteException | RuntimeException e) {
                next.close();
                throw e;
            }
            service.replaceBy(next);
            refreshed = next;
        }
    }

    /** What calls need is made before they come; lists of candidates are made without what lists of all items need. */
    final void warmUp(Snapshot next) throws TasteException {
        next.catalogue().read();
        if (candidateItems == null) {
            next.warmUpForUsers();
        }
    }

    /** Changes over from one snapshot to another; false if something else has come between. */
    final boolean replace(Snapshot before, Snapshot next) {
        return service.replace(before, next);
    }

    /**
     * Serves no more: later calls fail, and a scorer that is {@link AutoCloseable} is closed after the last call under
     * way. A refresh under way is not waited for; its scorer is closed when it is built. Over other scorers, such as trained
     * models, there is nothing to close.
     */
    public final void close() {
        service.close();
    }

    /** The scorer in use until the next refresh. */
    public ItemScorer scorer() {
        return service.subject().scorer();
    }

    Snapshot snapshot() {
        return service.subject();
    }

    /** That of the last refresh, or of the constructor, whatever was folded in since. */
    Snapshot refreshedSnapshot() {
        return refreshed;
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany) throws TasteException {
        return recommend(userID, howMany, null, false);
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, boolean includeKnownItems) throws TasteException {
        return recommend(userID, howMany, null, includeKnownItems);
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, @Nullable IDRescorer rescorer)
            throws TasteException {
        return recommend(userID, howMany, rescorer, false);
    }

    /**
     * The best items for a user, best first.
     *
     * @param howMany length of the list, at least 1; it is shorter if there is less to recommend
     * @param rescorer leaves items out, or changes their value and with it their place; null for none
     * @param includeKnownItems whether items the user has a preference for may be listed; their value is the estimate
     * @return a new list, the caller's to change; empty if there is nothing to recommend
     * @throws IllegalArgumentException if {@code howMany} is below 1
     * @throws org.apache.mahout.cf.taste.common.NoSuchUserException if the data model does not know the user
     */
    @Override
    public List<RecommendedItem> recommend(
            long userID, int howMany, @Nullable IDRescorer rescorer, boolean includeKnownItems) throws TasteException {
        requirePositive(howMany);
        PreferenceArray preferences = dataModel.getPreferencesFromUser(userID);
        try (InService.Lease<Snapshot> now = service.lease()) {
            Request request = new Request(now.subject(), userID, preferences, howMany, rescorer, includeKnownItems);
            return candidateItems == null
                    ? request.bestOfAll()
                    : request.bestOf(candidateItems.of(userID, preferences, dataModel, includeKnownItems));
        }
    }

    static void requirePositive(int howMany) {
        if (howMany < 1) {
            throw new IllegalArgumentException("howMany must be at least 1, but is " + howMany);
        }
    }

    /**
     * The actual preference where the user has expressed one; otherwise the estimate; NaN if the item is newer than a
     * scorer that estimates no ratings, or preferences have no values.
     *
     * @throws org.apache.mahout.cf.taste.common.NoSuchUserException if the data model does not know the user
     * @throws NoSuchItemException if the data model does not know the item
     */
    @Override
    public float estimatePreference(long userID, long itemID) throws TasteException {
        PreferenceArray preferences = dataModel.getPreferencesFromUser(userID);
        for (int position = preferences.length() - 1; position >= 0; position--) {
            if (preferences.getItemID(position) == itemID) {
                return service.subject().ratingAt(preferences, position);
            }
        }
        try (InService.Lease<Snapshot> now = service.lease()) {
            return estimate(now.subject(), userID, itemID, preferences);
        }
    }

    private float estimate(Snapshot now, long userID, long itemID, PreferenceArray preferences) throws TasteException {
        indexOf(itemID, now);
        return now.estimate(now.profileOf(userID, preferences), itemID);
    }

    /**
     * The index of an item; -1 if it is newer than the model.
     *
     * @throws NoSuchItemException if the data model does not know it
     */
    int indexOf(long itemID, Snapshot now) throws TasteException {
        if (dataModel.getNumUsersWithPreferenceFor(itemID) == 0) {
            throw new NoSuchItemException(itemID);
        }
        return now.scorer().items().indexOf(itemID);
    }

    /**
     * Hands a preference on to the data model.
     *
     * @throws IllegalArgumentException if the value is NaN
     * @throws UnsupportedOperationException if the data model cannot be changed
     */
    @Override
    public void setPreference(long userID, long itemID, float value) throws TasteException {
        if (Float.isNaN(value)) {
            throw new IllegalArgumentException("NaN value");
        }
        dataModel.setPreference(userID, itemID, value);
    }

    /**
     * Has the data model forget a preference.
     *
     * @throws UnsupportedOperationException if the data model cannot be changed
     */
    @Override
    public void removePreference(long userID, long itemID) throws TasteException {
        dataModel.removePreference(userID, itemID);
    }

    @Override
    public DataModel getDataModel() {
        return dataModel;
    }

    /**
     * Refreshes the data model and the candidate strategy, then builds the scorer anew. If that fails, the failure is
     * logged and the old scorer goes on serving; while a refresh runs, a second one returns at once.
     *
     * @param alreadyRefreshed what need not be refreshed again; may be null
     */
    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + scorer().users().size() + " users, "
                + scorer().items().size() + " items]";
    }
}
