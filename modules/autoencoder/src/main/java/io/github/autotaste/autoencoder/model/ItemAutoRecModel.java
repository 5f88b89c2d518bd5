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
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.ItemBlocks;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * I-AutoRec. The hidden codes of all items are kept, so that a user's scores are one product of the codes with the
 * user's decoder row: {@code score_i = f(decoder_u . code_i + bias_u)}. A user with the profile of the training data has
 * the row that was trained; for others, and whenever a profile has changed, the row is {@link ItemAutoRecFoldIn fitted} to
 * the profile. A user with an empty profile is cold.
 */
public final class ItemAutoRecModel implements AutoRecModel {

    private final AutoRecConfig config;
    private final Autoencoder network;
    private final FloatMatrix codes;
    private final ItemBlocks codeBlocks;
    private final TrainedOn trainedOn;
    private final Offsets offsets;
    private final ItemAutoRecFoldIn foldIn;

    ItemAutoRecModel(AutoRecConfig config, RatingMatrix ratings, Autoencoder network) {
        this(config, ratings, TrainedOn.of(ratings), Offsets.of(config, ratings), network);
    }

    private ItemAutoRecModel(
            AutoRecConfig config, RatingMatrix ratings, TrainedOn trainedOn, Offsets offsets, Autoencoder network) {
        this(
                config,
                trainedOn,
                offsets,
                network,
                codes(config, ratings.byItem(), trainedOn.ratingsPerItem(), offsets, network));
    }

    /** @param codes (items x code units) the hidden code of every item */
    public ItemAutoRecModel(
            AutoRecConfig config, TrainedOn trainedOn, Offsets offsets, Autoencoder network, FloatMatrix codes) {
        this.config = config;
        this.trainedOn = trainedOn;
        this.offsets = offsets;
        this.network = network;
        this.codes = codes;
        codeBlocks = new ItemBlocks(codes);
        foldIn = new ItemAutoRecFoldIn(codes, network, trainedOn, config);
    }

    /** A model with more items. */
    private ItemAutoRecModel(ItemAutoRecModel first, NewItems newItems) {
        config = first.config;
        trainedOn = newItems.addedTo(first.trainedOn);
        offsets = newItems.addedTo(first.offsets);
        network = first.network;
        codes = newItems.addedTo(first.codes);
        codeBlocks = first.codeBlocks.extendedTo(codes);
        foldIn = first.foldIn.over(codes);
    }

    @Override
    public ItemAutoRecModel withNewItems(NewItems newItems) {
        return new ItemAutoRecModel(this, newItems);
    }

    private static FloatMatrix codes(
            AutoRecConfig config, SparseRows byItem, double perItem, Offsets offsets, Autoencoder network) {
        ItemEncoder encoder = new ItemEncoder(config, network, offsets, perItem);
        FloatMatrix none = new FloatMatrix(0, network.codeUnits());
        return none.withRows(IntStream.range(0, byItem.rowCount())
                .mapToObj(item -> encoder.encode(byItem.columnsOf(item), byItem.valuesOf(item), offsets.ofItem(item)))
                .toList());
    }

    /** What encodes items from their ratings. */
    ItemEncoder itemEncoder() {
        return new ItemEncoder(config, network, offsets, trainedOn.ratingsPerItem());
    }

    @Override
    public AutoRecConfig config() {
        return config;
    }

    @Override
    public Autoencoder network() {
        return network;
    }

    @Override
    public TrainedOn trainedOn() {
        return trainedOn;
    }

    @Override
    public Embedding itemEmbedding(int itemIndex) {
        return new Embedding(codes.rows()[itemIndex], 0);
    }

    @Override
    public Embedding userEmbedding(UserProfile profile) {
        if (trainedOn.isUnchanged(profile)) {
            return Embedding.ofDecoder(network, profile.userIndex());
        }
        return foldIn.fit(profile.itemIndices(), offsets.centre(profile));
    }

    ItemAutoRecFoldIn foldIn() {
        return foldIn;
    }

    public FloatMatrix codes() {
        return codes;
    }

    @Override
    public Offsets offsets() {
        return offsets;
    }

    @Override
    public void scoreAll(List<UserProfile> profiles, float[][] scores) {
        Embedding[] users = new Embedding[profiles.size()];
        float[][] vectors = new float[users.length][];
        for (int user = 0; user < users.length; user++) {
            users[user] = userEmbedding(profiles.get(user));
            vectors[user] = users[user].vector();
        }
        codeBlocks.products(vectors, scores);
        for (int user = 0; user < users.length; user++) {
            allToRatings(scores[user], users[user].bias(), profiles.get(user));
        }
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        scoresOf(profile).scores(itemIndices, scores);
    }

    /** Bounds go through the additions of scores, which keep the order of what they are given. */
    @Override
    public Optional<BoundedScores> boundedScores(UserProfile profile) {
        return codeBlocks.hasUpperBounds() && network.activations().output() == Activation.IDENTITY
                ? Optional.of(scoresOf(profile))
                : Optional.empty();
    }

    private ScoresOfOne scoresOf(UserProfile profile) {
        return new ScoresOfOne(profile, userEmbedding(profile));
    }

    private final class ScoresOfOne implements BoundedScores {

        private final UserProfile profile;
        private final Embedding user;

        ScoresOfOne(UserProfile profile, Embedding user) {
            this.profile = profile;
            this.user = user;
        }

        @Override
        public void bounds(float[] bounds) {
            codeBlocks.upperBounds(user.vector(), bounds);
            allToRatings(bounds, user.bias(), profile);
        }

        @Override
        public void scores(int[] itemIndices, float[] scores) {
            codeBlocks.products(user.vector(), itemIndices, scores);
            toRatings(scores, user.bias(), profile, itemIndices);
        }
    }

    /** All items by one factorisation, unless the offsets depend on the profile or nothing is left of it. */
    @Override
    public float[] scoresWithoutEach(UserProfile profile, int itemIndex) {
        int entries = profile.itemIndices().length;
        boolean offsetsFollow = offsets.followProfiles() && !profile.isKnownUser();
        if (offsetsFollow || entries < 2) {
            return AutoRecModel.super.scoresWithoutEach(profile, itemIndex);
        }
        float[] scores = foldIn.sumsWithoutEach(profile.itemIndices(), offsets.centre(profile), itemIndex);
        int[] item = new int[entries];
        Arrays.fill(item, itemIndex);
        toRatings(scores, 0, profile, item);
        return scores;
    }

    /** Adds the user's bias to products of codes with the user's row, and turns them into estimates of ratings. */
    private void toRatings(float[] products, float bias, UserProfile profile, int[] itemIndices) {
        toOutputs(products, bias, itemIndices.length);
        offsets.toRatings(products, profile, itemIndices, trainedOn);
    }

    private void allToRatings(float[] products, float bias, UserProfile profile) {
        toOutputs(products, bias, items().size());
        offsets.allToRatings(products, profile, trainedOn);
    }

    private void toOutputs(float[] products, float bias, int count) {
        for (int position = 0; position < count; position++) {
            products[position] += bias;
        }
        network.activations().output().applyInPlace(products, 0, count);
    }
}
