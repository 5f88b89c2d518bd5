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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.WholeDecoder;
import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trained CDAE model: scores say how strongly a user is expected to prefer an item. A score is the sum of the decoder,
 * which ranks items where a sigmoid in {@code float} would give 1 for all; {@link #reported} is the network's prediction, a
 * probability under the logistic loss. The profile goes in uncorrupted, each
 * preference as {@link CdaeConfig#inputOf} says: 1, as in the authors' program, or scaled to unit length. A user who was not trained
 * gets the vector that {@link NewUserVector} says; an empty profile gives the preferences of nobody in particular.
 *
 * <p>With a {@link LinearPath} a score is the network's sum times its weight, plus the weights from the user's preferences to
 * the item; for an empty profile, to which the path has nothing to say, the network's sum alone.
 */
public final class CdaeModel implements AutoencoderModel {

    private final CdaeConfig config;
    private final TrainedOn trainedOn;
    private final Autoencoder network;
    private final WholeDecoder wholeDecoder;
    /** Of the items of the training alone. */
    private final WholeDecoder trainedDecoder;

    private final Kernels kernels = Kernels.best();
    private final List<Activation> reporting;
    private final int usersTrained;
    private final UserVectors userVectors;
    private final ItemWeights linear;

    /** The model of a trained network. */
    public CdaeModel(CdaeConfig config, RatingMatrix ratings, Autoencoder network) {
        this(config, ratings, network, ItemWeights.none(ratings.items().size()));
    }

    /** The model of a trained network with the weights of its linear path. */
    public CdaeModel(CdaeConfig config, RatingMatrix ratings, Autoencoder network, ItemWeights linear) {
        this(
                config,
                TrainedOn.of(ratings),
                network,
                usersWithPreferences(config, ratings),
                NewUserVector.FITTED,
                linear);
    }

    public CdaeModel(
            CdaeConfig config,
            TrainedOn trainedOn,
            Autoencoder network,
            int usersTrained,
            NewUserVector newUserVector,
            ItemWeights linear) {
        this.usersTrained = usersTrained;
        this.config = config;
        this.trainedOn = trainedOn;
        this.network = network;
        this.linear = linear;
        reporting = reporting(config, network.activations().output());
        Autoencoder trained = network.withFirstColumns(trainedOn.itemsTrained());
        trainedDecoder = new WholeDecoder(trained);
        wholeDecoder = trainedDecoder.extendedTo(network);
        userVectors = new UserVectors(
                network,
                trainedOn.itemsTrained(),
                newUserVector,
                new UserVectorFit(config, trained, trainedDecoder, usersTrained));
    }

    /** A model with more items. */
    private CdaeModel(CdaeModel first, NewItems newItems) {
        usersTrained = first.usersTrained;
        config = first.config;
        trainedOn = newItems.addedTo(first.trainedOn);
        network = newItems.addedTo(first.network);
        linear = first.linear.withItems(
                newItems.items().stream().map(NewItem::links).toList());
        reporting = first.reporting;
        trainedDecoder = first.trainedDecoder;
        wholeDecoder = trainedDecoder.extendedTo(network);
        userVectors = first.userVectors.withItems(network);
    }

    @Override
    public CdaeModel withNewItems(NewItems newItems) {
        return new CdaeModel(this, newItems);
    }

    /** The same model with another choice of the vector of users who were not trained. */
    public CdaeModel withNewUserVector(NewUserVector choice) {
        return new CdaeModel(config, trainedOn, network, usersTrained, choice, linear);
    }

    /** The weights of the linear path; none if there is no path. */
    public ItemWeights linearWeights() {
        return linear;
    }

    /** How many users had a preference in training, over whom its objective takes the mean of the losses. */
    public int usersTrained() {
        return usersTrained;
    }

    private static int usersWithPreferences(CdaeConfig config, RatingMatrix ratings) {
        return config.learntFrom(ratings).byUser().nonEmptyRows().length;
    }

    public NewUserVector newUserVector() {
        return userVectors.ofOthers();
    }

    @Override
    public CdaeConfig config() {
        return config;
    }

    @Override
    public Autoencoder network() {
        return network;
    }

    @Override
    public boolean predictsRatings() {
        return false;
    }

    @Override
    public TrainedOn trainedOn() {
        return trainedOn;
    }

    @Override
    public Embedding userEmbedding(UserProfile profile) {
        Entries input = preferences(profile);
        float[] vector = userVectors.of(profile, input);
        return new Embedding(network.encodeWith(vector, kernels, input, network.newHidden()), 0);
    }

    /** The mean of the trained users' vectors, (padded hidden units) long; to be read only. */
    public float[] meanUserVector() {
        return userVectors.mean();
    }

    @Override
    public void scoreAll(List<UserProfile> profiles, float[][] scores) {
        float[][] codes = new float[profiles.size()][];
        for (int user = 0; user < codes.length; user++) {
            codes[user] = userEmbedding(profiles.get(user)).vector();
        }
        wholeDecoder.sums(codes, scores);
        for (int user = 0; user < codes.length; user++) {
            int[] preferred = preferences(profiles.get(user)).indices();
            weigh(scores[user], items().size(), preferred);
            linear.addTo(scores[user], preferred);
        }
    }

    /** Multiplies the first sums of the network by their weight. */
    private void weigh(float[] sums, int count, int[] preferred) {
        float weight = (float) config.networkWeight();
        for (int position = 0; position < count && weight != 1 && preferred.length > 0; position++) {
            sums[position] *= weight;
        }
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        scoresOf(profile).scores(itemIndices, scores);
    }

    /** Bounds go through the additions and the positive factor of scores, which keep the order of what they are given. */
    @Override
    public Optional<BoundedScores> boundedScores(UserProfile profile) {
        return wholeDecoder.hasUpperBounds() && (float) config.networkWeight() > 0
                ? Optional.of(scoresOf(profile))
                : Optional.empty();
    }

    private ScoresOfOne scoresOf(UserProfile profile) {
        return new ScoresOfOne(
                userEmbedding(profile).vector(), preferences(profile).indices());
    }

    private final class ScoresOfOne implements BoundedScores {

        private final float[] code;
        private final int[] preferred;

        ScoresOfOne(float[] code, int[] preferred) {
            this.code = code;
            this.preferred = preferred;
        }

        @Override
        public void bounds(float[] bounds) {
            wholeDecoder.upperBounds(code, bounds);
            weigh(bounds, items().size(), preferred);
            linear.addTo(bounds, preferred);
        }

        @Override
        public void scores(int[] itemIndices, float[] scores) {
            wholeDecoder.sums(code, itemIndices, scores);
            weigh(scores, itemIndices.length, preferred);
            linear.addTo(scores, itemIndices, preferred);
        }
    }

    /**
     * What turns a score, the sum of the decoder, into the prediction that people are told: the output activation, and under
     * the logistic loss the sigmoid; applied one after the other, none if scores are told as they are, such as those with a
     * linear path.
     */
    public List<Activation> reporting() {
        return reporting;
    }

    private static List<Activation> reporting(CdaeConfig config, Activation output) {
        if (!config.linearPath().equals(LinearPath.NONE)) {
            return List.of();
        }
        return Stream.of(output, config.loss() == Loss.LOGISTIC ? Activation.SIGMOID : Activation.IDENTITY)
                .filter(function -> function != Activation.IDENTITY)
                .toList();
    }

    /** All profiles at once, which differ from the whole one by an item. */
    @Override
    public float[] scoresWithoutEach(UserProfile profile, int itemIndex) {
        int[] preferred = preferences(profile).indices();
        if (preferred.length < 2) {
            return AutoencoderModel.super.scoresWithoutEach(profile, itemIndex);
        }
        int[] item = {itemIndex};
        float[] score = new float[1];
        scoreItems(profile, item, score);
        float[] scores = new float[profile.itemIndices().length];
        Arrays.fill(scores, score[0]);
        float[][] sums = inputSumsWithoutEach(preferred);
        float[][] vectors = userVectors.withoutEach(profile, preferred, sums);
        float[][] hidden = network.newHidden();
        double linearSum = 0;
        for (int from : preferred) {
            linearSum += linear.weight(from, itemIndex);
        }
        for (int left = 0; left < preferred.length; left++) {
            Workers.requireNotInterrupted("Scoring was interrupted");
            Vectors.add(1, vectors[left], sums[left]);
            wholeDecoder.sums(network.encodeWith(sums[left], kernels, Entries.ofCapacity(0), hidden), item, score);
            double ofPath = linearSum - linear.weight(preferred[left], itemIndex);
            scores[Arrays.binarySearch(profile.itemIndices(), preferred[left])] =
                    (float) (config.networkWeight() * score[0] + ofPath);
        }
        return scores;
    }

    /** (preferences) (padded hidden units) */
    private float[][] inputSumsWithoutEach(int[] preferred) {
        float input = config.inputOf(preferred.length - 1);
        float[] all = new float[userVectors.mean().length];
        Entries inputs = new Entries(preferred, new float[preferred.length]);
        Arrays.fill(inputs.values(), input);
        kernels.addRows(network.encoder().rows(), inputs, 0, preferred.length, all);
        float[][] sums = new float[preferred.length][];
        for (int left = 0; left < sums.length; left++) {
            sums[left] = all.clone();
            Vectors.add(-input, network.encoder().rows()[preferred[left]], sums[left]);
        }
        return sums;
    }

    @Override
    public float reported(float score) {
        double prediction = score;
        for (Activation function : reporting) {
            prediction = function.value(prediction);
        }
        return (float) prediction;
    }

    private Entries preferences(UserProfile profile) {
        int[] preferred = new int[profile.itemIndices().length];
        int count = 0;
        for (int position = 0; position < preferred.length; position++) {
            if (isPreference(profile.ratings()[position])) {
                preferred[count++] = profile.itemIndices()[position];
            }
        }
        preferred = Arrays.copyOf(preferred, count);
        float[] values = new float[preferred.length];
        Arrays.fill(values, config.inputOf(preferred.length));
        return new Entries(preferred, values);
    }

    /** Whether a rating counts as a preference: compared as in {@code RatingMatrix.preferencesFrom}. */
    boolean isPreference(float rating) {
        return !trainedOn.range().hasValues() || rating >= (float) config.positiveFrom();
    }

    /** The items of the training that a user prefers, ascending. */
    int[] trainedPreferences(UserProfile profile) {
        return userVectors.trained(preferences(profile).indices());
    }
}
