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
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.WholeDecoder;
import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import java.util.Optional;

/**
 * U-AutoRec. A profile is encoded when scores are asked for, so that new ratings count at once and users who were not
 * trained are served like any other; a user with an empty profile is cold.
 */
public final class UserAutoRecModel implements AutoRecModel {

    private final AutoRecConfig config;
    private final TrainedOn trainedOn;
    private final Offsets offsets;
    private final Autoencoder network;
    private final WholeDecoder wholeDecoder;
    private final Kernels kernels = Kernels.best();
    private final double ratingsPerUser;

    UserAutoRecModel(AutoRecConfig config, RatingMatrix ratings, Autoencoder network) {
        this(config, TrainedOn.of(ratings), Offsets.of(config, ratings), network);
    }

    public UserAutoRecModel(AutoRecConfig config, TrainedOn trainedOn, Offsets offsets, Autoencoder network) {
        this(config, trainedOn, offsets, network, new WholeDecoder(network));
    }

    private UserAutoRecModel(
            AutoRecConfig config, TrainedOn trainedOn, Offsets offsets, Autoencoder network, WholeDecoder decoder) {
        this.config = config;
        this.trainedOn = trainedOn;
        this.offsets = offsets;
        this.network = network;
        wholeDecoder = decoder;
        ratingsPerUser = trainedOn.ratingsPerUser();
    }

    @Override
    public UserAutoRecModel withNewItems(NewItems newItems) {
        Autoencoder extended = newItems.addedTo(network);
        return new UserAutoRecModel(
                config,
                newItems.addedTo(trainedOn),
                newItems.addedTo(offsets),
                extended,
                wholeDecoder.extendedTo(extended));
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
    public Embedding userEmbedding(UserProfile profile) {
        float[] values = offsets.inputs(profile);
        float factor = config.inputFactor(values.length, ratingsPerUser);
        for (int position = 0; position < values.length; position++) {
            values[position] *= factor;
        }
        Entries input = new Entries(profile.itemIndices(), values);
        int length = input.indices().length;
        return new Embedding(network.encode(kernels, Autoencoder.NO_ROW, input, 0, length, network.newHidden()), 0);
    }

    @Override
    public Offsets offsets() {
        return offsets;
    }

    @Override
    public void scoreAll(List<UserProfile> profiles, float[][] scores) {
        float[][] codes = new float[profiles.size()][];
        for (int user = 0; user < codes.length; user++) {
            codes[user] = userEmbedding(profiles.get(user)).vector();
        }
        wholeDecoder.decode(codes, scores);
        for (int user = 0; user < codes.length; user++) {
            offsets.allToRatings(scores[user], profiles.get(user), trainedOn);
        }
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        scoresOf(profile).scores(itemIndices, scores);
    }

    /** Bounds go through the additions of scores, which keep the order of what they are given. */
    @Override
    public Optional<BoundedScores> boundedScores(UserProfile profile) {
        return wholeDecoder.hasUpperBounds() && network.activations().output() == Activation.IDENTITY
                ? Optional.of(scoresOf(profile))
                : Optional.empty();
    }

    private ScoresOfOne scoresOf(UserProfile profile) {
        return new ScoresOfOne(profile, userEmbedding(profile).vector());
    }

    private final class ScoresOfOne implements BoundedScores {

        private final UserProfile profile;
        private final float[] code;

        ScoresOfOne(UserProfile profile, float[] code) {
            this.profile = profile;
            this.code = code;
        }

        @Override
        public void bounds(float[] bounds) {
            wholeDecoder.upperBounds(code, bounds);
            offsets.allToRatings(bounds, profile, trainedOn);
        }

        @Override
        public void scores(int[] itemIndices, float[] scores) {
            wholeDecoder.decode(code, itemIndices, scores);
            offsets.toRatings(scores, profile, itemIndices, trainedOn);
        }
    }
}
