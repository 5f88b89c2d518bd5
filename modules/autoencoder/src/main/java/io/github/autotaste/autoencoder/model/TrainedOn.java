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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.math.OnDemand;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.ratings.UserProfile;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model keeps of its training ratings, so that it can be used, saved and told from others without them. */
public final class TrainedOn {

    /** Numbers that are digested at once. */
    private static final int CHUNK = 1 << 16;

    private final IdIndex users;
    private final IdIndex items;
    private final Range range;
    private final long[] profileHashes;
    private final boolean[] isColdItem;
    private final int itemsTrained;
    private final @Nullable FeatureWeights featureWeights;
    private final @Nullable UserFeatureWeights userFeatureWeights;
    private final OnDemand<int[]> coldItems;
    private final OnDemand<int[]> allItems;

    /**
     * The number of the ratings and their scale.
     *
     * @param count how many there are
     * @param mean of all ratings; NaN, like the other two, if there is none
     * @param hasValues whether ratings have values, or are bare preferences
     */
    public record Range(long count, float min, float max, float mean, boolean hasValues) {

        static Range of(RatingMatrix ratings) {
            return new Range(
                    ratings.byUser().entryCount(),
                    ratings.min(),
                    ratings.max(),
                    (float) ratings.mean(),
                    ratings.hasValues());
        }

        /** The range of the values; unbounded if there are none. */
        RatingRange ofValues() {
            return hasValues ? RatingRange.between(min, max) : RatingRange.UNBOUNDED;
        }
    }

    public TrainedOn(IdIndex users, IdIndex items, Range range, long[] profileHashes, boolean[] isColdItem) {
        this(users, items, range, profileHashes, isColdItem, items.size());
    }

    /** @param itemsTrained how many of the items were there in training; the others came later */
    public TrainedOn(
            IdIndex users, IdIndex items, Range range, long[] profileHashes, boolean[] isColdItem, int itemsTrained) {
        this.itemsTrained = itemsTrained;
        featureWeights = null;
        userFeatureWeights = null;
        this.users = users;
        this.items = items;
        this.range = range;
        this.profileHashes = profileHashes;
        this.isColdItem = isColdItem;
        coldItems = indicesOf(item -> isColdItem[item]);
        allItems = indicesOf(item -> true);
    }

    /** The same training with other items, or with what was learnt of features. */
    private TrainedOn(
            TrainedOn before,
            IdIndex items,
            boolean[] isColdItem,
            @Nullable FeatureWeights featureWeights,
            @Nullable UserFeatureWeights userFeatureWeights) {
        itemsTrained = before.itemsTrained;
        this.featureWeights = featureWeights;
        this.userFeatureWeights = userFeatureWeights;
        users = before.users;
        this.items = items;
        range = before.range;
        profileHashes = before.profileHashes;
        this.isColdItem = isColdItem;
        coldItems = indicesOf(item -> isColdItem[item]);
        allItems = indicesOf(item -> true);
    }

    private OnDemand<int[]> indicesOf(IntPredicate isOne) {
        int count = isColdItem.length;
        return new OnDemand<>(() -> IntStream.range(0, count).filter(isOne).toArray());
    }

    /** What is kept of some ratings. */
    public static TrainedOn of(RatingMatrix ratings) {
        SparseRows byUser = ratings.byUser();
        long[] hashes = new long[byUser.rowCount()];
        boolean[] isColdItem = new boolean[byUser.columnCount()];
        Arrays.fill(isColdItem, true);
        for (int user = 0; user < hashes.length; user++) {
            hashes[user] = ratings.profileOf(user).hash();
        }
        for (int position = 0; position < byUser.entryCount(); position++) {
            isColdItem[byUser.columnAt(position)] = false;
        }
        return new TrainedOn(ratings.users(), ratings.items(), Range.of(ratings), hashes, isColdItem);
    }

    /**
     * The same training, after which items came.
     *
     * @param isCold (items) whether nothing is known of each
     * @throws IllegalArgumentException if one of the items is known already
     */
    public TrainedOn withNewItems(IdIndex newItems, boolean[] isCold) {
        boolean[] isAnyCold = Arrays.copyOf(isColdItem, isColdItem.length + isCold.length);
        System.arraycopy(isCold, 0, isAnyCold, isColdItem.length, isCold.length);
        return new TrainedOn(this, items.followedBy(newItems), isAnyCold, featureWeights, userFeatureWeights);
    }

    public IdIndex users() {
        return users;
    }

    /** Those of the training, and behind them those that came after it. */
    public IdIndex items() {
        return items;
    }

    /** Those of the training alone, with their indices. */
    public IdIndex trainedItems() {
        return items.first(itemsTrained);
    }

    /** How many of the items were there in training: the first ones. */
    public int itemsTrained() {
        return itemsTrained;
    }

    public Range range() {
        return range;
    }

    /** The indices of the items without a rating, ascending; not to be changed. */
    int[] indicesOfColdItems() {
        return coldItems.get();
    }

    /** The indices of all items, ascending; not to be changed. */
    int[] indicesOfAllItems() {
        return allItems.get();
    }

    /** Whether the user had a rating. */
    public boolean hasRatings(int userIndex) {
        return profileHashes[userIndex] != UserProfile.EMPTY;
    }

    /** The mean number of ratings of the users who had any; 0 if nobody had. */
    public double ratingsPerUser() {
        long users = IntStream.range(0, profileHashes.length)
                .filter(this::hasRatings)
                .count();
        return users == 0 ? 0 : range.count() / (double) users;
    }

    /** The mean number of ratings of the items that had any; 0 if none had. */
    public double ratingsPerItem() {
        long items = IntStream.range(0, itemsTrained)
                .filter(item -> !isColdItem[item])
                .count();
        return items == 0 ? 0 : range.count() / (double) items;
    }

    /** Whether the item had no rating, or came later and nothing is known of it. */
    public boolean isCold(int itemIndex) {
        return isColdItem[itemIndex];
    }

    /** The same, in which some items count as if they had had ratings. */
    TrainedOn withoutCold(int... placed) {
        boolean[] areCold = isColdItem.clone();
        for (int item : placed) {
            areCold[item] = false;
        }
        return new TrainedOn(this, items, areCold, featureWeights, userFeatureWeights);
    }

    /** The same with what was learnt of features of items. */
    public TrainedOn withFeatureWeights(FeatureWeights weights) {
        return new TrainedOn(this, items, isColdItem, weights, userFeatureWeights);
    }

    /** The same with what was learnt of features of users. */
    public TrainedOn withUserFeatureWeights(UserFeatureWeights weights) {
        return new TrainedOn(this, items, isColdItem, featureWeights, weights);
    }

    /** Whether something was learnt of these features. */
    public boolean knows(ItemFeatures features) {
        return featureWeights != null && featureWeights.features().equals(features.features());
    }

    /** Whether something was learnt of these features. */
    public boolean knows(UserFeatures features) {
        return userFeatureWeights != null && userFeatureWeights.features().equals(features.features());
    }

    /** What the features of items say, if the model was trained with any. */
    public Optional<FeatureWeights> featureWeights() {
        return Optional.ofNullable(featureWeights);
    }

    /** What the features of users say, if the model was trained with any. */
    public Optional<UserFeatureWeights> userFeatureWeights() {
        return Optional.ofNullable(userFeatureWeights);
    }

    /** Whether the profile is that of a training user as it was then. */
    public boolean isUnchanged(UserProfile profile) {
        return profile.isKnownUser() && profileHashes[profile.userIndex()] == profile.hash();
    }

    /**
     * A fingerprint of the ratings, 64 hexadecimal digits: equal for equal ids and ratings, whatever order they came in. Items
     * that came after training do not change it.
     */
    public String fingerprint() {
        MessageDigest digest = sha256();
        digest.update((byte) (range.hasValues() ? 1 : 0));
        for (long[] part : new long[][] {users.toArray(), trainedItems().toArray(), profileHashes}) {
            update(digest, new long[] {part.length});
            update(digest, part);
        }
        for (IdIndex ids : List.of(users, trainedItems())) {
            if (ids.hasTexts()) {
                ids.texts().forEach(text -> update(digest, text));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With the length and the characters of a text. */
    private static void update(MessageDigest digest, String text) {
        update(digest, new long[] {text.length()});
        update(digest, text.chars().asLongStream().toArray());
    }

    /** With the big-endian bytes of some numbers, some of them at a time. */
    private static void update(MessageDigest digest, long[] numbers) {
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - from);
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * count);
            bytes.asLongBuffer().put(numbers, from, count);
            digest.update(bytes);
        }
    }

    /** Whether these are the ratings, by their fingerprints. */
    public boolean isOf(RatingMatrix ratings) {
        return fingerprint().equals(of(ratings).fingerprint());
    }

    @Override
    public String toString() {
        return "TrainedOn[" + users.size() + " users, " + items.size() + " items, fingerprint " + fingerprint() + "]";
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The {@link UserProfile#hash hash} of each user's training ratings; to be read only. */
    public long[] profileHashes() {
        return profileHashes;
    }

    public boolean[] coldItems() {
        return isColdItem;
    }
}
