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

import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;

/**
 * What {@link Centring} subtracts: {@code users[u] + items[i]} from the rating of user u for item i. Means of few ratings
 * are drawn towards the mean of all, as if {@value #PRIOR_RATINGS} ratings of that size were there too.
 */
public final class Offsets {

    /** How many ratings of the mean size are added to a user's or an item's own before their mean is taken. */
    public static final int PRIOR_RATINGS = 5;

    private final Centring centring;
    private final float mean;
    private final float[] users;
    private final float[] items;

    public Offsets(Centring centring, float mean, float[] users, float[] items) {
        this.centring = centring;
        this.mean = mean;
        this.users = users;
        this.items = items;
    }

    /** The offsets of training ratings. */
    public static Offsets of(Centring centring, RatingMatrix ratings) {
        float mean = (float) ratings.mean();
        float[] users = new float[ratings.users().size()];
        float[] items = new float[ratings.items().size()];
        switch (centring) {
            case NONE -> {}
            case GLOBAL -> Arrays.fill(items, mean);
            case USER -> fillMeans(ratings.byUser(), mean, users);
            case ITEM -> fillMeans(ratings.byItem(), mean, items);
        }
        return new Offsets(centring, mean, users, items);
    }

    private static void fillMeans(SparseRows rows, float mean, float[] means) {
        for (int row = 0; row < means.length; row++) {
            means[row] = mean(rows.valuesOf(row), mean);
        }
    }

    private static float mean(float[] ratings, float prior) {
        double sum = PRIOR_RATINGS * (double) prior;
        for (float rating : ratings) {
            sum += rating;
        }
        return (float) (sum / (PRIOR_RATINGS + ratings.length));
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
        return centring == Centring.USER ? mean(profile.ratings(), mean) : 0;
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

    /**
     * Turns outputs, which are centred as the training ratings were, into estimates of ratings. An item that had no rating, and
     * every item where the profile is empty, gets the mean of all ratings.
     *
     * @param outputs changed in place at the positions of {@code itemIndices}
     */
    void toRatings(float[] outputs, UserProfile profile, int[] itemIndices, TrainedOn trainedOn) {
        boolean isEmpty = profile.itemIndices().length == 0;
        float userOffset = ofUser(profile);
        for (int position = 0; position < itemIndices.length; position++) {
            int item = itemIndices[position];
            outputs[position] = isEmpty || trainedOn.isCold(item)
                    ? trainedOn.range().mean()
                    : outputs[position] + (userOffset + items[item]);
        }
    }
}
