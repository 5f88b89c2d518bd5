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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;

/**
 * What {@link Centring} subtracts: {@code users[u] + items[i]} from the rating of user u for item i. Means of few ratings
 * are drawn towards the mean of all, as if so many ratings of that size were there too as the configuration's shrinkage says.
 */
public final class Offsets {

    private final AutoRecConfig config;
    private final float mean;
    private final float[] users;
    private final float[] items;

    /** @param mean of all training ratings */
    public Offsets(AutoRecConfig config, float mean, float[] users, float[] items) {
        this.config = config;
        this.mean = mean;
        this.users = users;
        this.items = items;
    }

    /** The offsets of training ratings. */
    public static Offsets of(AutoRecConfig config, RatingMatrix ratings) {
        float mean = (float) ratings.mean();
        float[] users = new float[ratings.users().size()];
        float[] items = new float[ratings.items().size()];
        switch (config.centring()) {
            case NONE -> {}
            case GLOBAL -> Arrays.fill(items, mean);
            case USER -> fillMeans(ratings.byUser(), mean, config.userShrinkage(), users);
            case ITEM -> fillMeans(ratings.byItem(), mean, config.itemShrinkage(), items);
            case BIASES -> {
                fillMeans(ratings.byItem(), mean, config.itemShrinkage(), items);
                SparseRows residuals = ratings.byUser().mapValues((user, item, rating) -> rating - items[item]);
                fillMeans(residuals, 0, config.userShrinkage(), users);
            }
        }
        return new Offsets(config, mean, users, items);
    }

    /**
     * The offsets of items whose ratings were summed; of users nothing is subtracted.
     *
     * @param users how many users are known
     * @param mean of all training ratings
     * @param sums (items) the sum of the ratings of each
     * @param counts (items) how many there are of each
     * @throws IllegalArgumentException if the configuration centres by users
     */
    public static Offsets ofItems(AutoRecConfig config, int users, float mean, double[] sums, float[] counts) {
        float[] items = new float[sums.length];
        switch (config.centring()) {
            case NONE -> {}
            case GLOBAL -> Arrays.fill(items, mean);
            case ITEM -> {
                for (int item = 0; item < items.length; item++) {
                    double shrinkage = config.itemShrinkage();
                    items[item] = (float) ((shrinkage * mean + sums[item]) / (shrinkage + counts[item]));
                }
            }
            case USER, BIASES ->
                throw new IllegalArgumentException(
                        "Expected centring NONE, GLOBAL or ITEM, found " + config.centring());
        }
        return new Offsets(config, mean, new float[users], items);
    }

    private static void fillMeans(SparseRows rows, float prior, double shrinkage, float[] means) {
        for (int row = 0; row < means.length; row++) {
            means[row] = mean(rows.valuesOf(row), prior, shrinkage);
        }
    }

    private static float mean(float[] ratings, float prior, double shrinkage) {
        double sum = shrinkage * prior;
        for (float rating : ratings) {
            sum += rating;
        }
        return (float) (sum / (shrinkage + ratings.length));
    }

    /** The same offsets of users with others of the same items. */
    Offsets withItemOffsets(float[] others) {
        return new Offsets(config, mean, users, others);
    }

    /** The same with those of more items behind the others. */
    Offsets withItems(float[] more) {
        float[] all = Arrays.copyOf(items, items.length + more.length);
        System.arraycopy(more, 0, all, items.length, more.length);
        return new Offsets(config, mean, users, all);
    }

    /** The offset of an item that was not trained, by its ratings. */
    float ofNewItem(float[] ratings) {
        return switch (config.centring()) {
            case NONE, USER -> 0;
            case GLOBAL -> mean;
            case ITEM, BIASES -> mean(ratings, mean, config.itemShrinkage());
        };
    }

    public float[] users() {
        return users;
    }

    public float[] items() {
        return items;
    }

    /** The user's part of the offset of a training rating. */
    public float ofUser(int userIndex) {
        return users[userIndex];
    }

    /** The user's part of the offset, worked out from the profile for users who were not trained. */
    float ofUser(UserProfile profile) {
        if (profile.isKnownUser()) {
            return users[profile.userIndex()];
        }
        return switch (config.centring()) {
            case NONE, GLOBAL, ITEM -> 0;
            case USER -> mean(profile.ratings(), mean, config.userShrinkage());
            case BIASES -> mean(lessItems(profile), 0, config.userShrinkage());
        };
    }

    private float[] lessItems(UserProfile profile) {
        float[] residuals = new float[profile.ratings().length];
        for (int position = 0; position < residuals.length; position++) {
            residuals[position] = profile.ratings()[position] - items[profile.itemIndices()[position]];
        }
        return residuals;
    }

    /** Whether the offsets of users who were not trained depend on their profiles. */
    public boolean followProfiles() {
        return config.centring() == Centring.USER || config.centring() == Centring.BIASES;
    }

    /** The item's part of the offset. */
    public float ofItem(int itemIndex) {
        return items[itemIndex];
    }

    /** The profile's ratings less their offsets. */
    float[] centre(UserProfile profile) {
        float userOffset = ofUser(profile);
        float[] centred = new float[profile.ratings().length];
        for (int position = 0; position < centred.length; position++) {
            centred[position] = profile.ratings()[position] - userOffset - items[profile.itemIndices()[position]];
        }
        return centred;
    }

    /** What the network is told of a rating, in the unit of the ratings. */
    float input(int userIndex, float itemOffset, float rating) {
        return rating - users[userIndex] - itemOffset + presence();
    }

    /** What the network is told of a profile, in the unit of the ratings. */
    float[] inputs(UserProfile profile) {
        float[] inputs = centre(profile);
        for (int position = 0; position < inputs.length; position++) {
            inputs[position] += presence();
        }
        return inputs;
    }

    /** What is added to every centred rating that the network is told, in the unit of the ratings. */
    public float presence() {
        return (float) (config.presence() * config.ratingUnit());
    }

    /**
     * Turns outputs, which are centred as the training ratings were, into estimates of ratings. An item that had no rating, and
     * every item where the profile is empty, gets the biases alone if ratings were centred by them, else the mean of all ratings.
     *
     * @param outputs changed in place at the positions of {@code itemIndices}
     */
    void toRatings(float[] outputs, UserProfile profile, int[] itemIndices, TrainedOn trainedOn) {
        boolean isEmpty = profile.itemIndices().length == 0;
        boolean hasBiases = config.centring() == Centring.BIASES;
        float userOffset = ofUser(profile);
        for (int position = 0; position < itemIndices.length; position++) {
            int item = itemIndices[position];
            float offset = userOffset + items[item];
            if (isEmpty || trainedOn.isCold(item)) {
                outputs[position] = hasBiases ? offset : trainedOn.range().mean();
            } else {
                outputs[position] += offset;
            }
        }
    }

    /** The same for every item, bit for bit, item indices being positions. */
    void allToRatings(float[] outputs, UserProfile profile, TrainedOn trainedOn) {
        float userOffset = ofUser(profile);
        for (int item = 0; item < items.length; item++) {
            outputs[item] += userOffset + items[item];
        }
        boolean hasBiases = config.centring() == Centring.BIASES;
        int[] cold = profile.itemIndices().length == 0 ? trainedOn.indicesOfAllItems() : trainedOn.indicesOfColdItems();
        for (int item : cold) {
            outputs[item] =
                    hasBiases ? userOffset + items[item] : trainedOn.range().mean();
        }
    }
}
