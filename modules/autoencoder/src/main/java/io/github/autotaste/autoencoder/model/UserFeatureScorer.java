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

import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The scores of another scorer, drawn towards what the features of each user say: a user with n ratings has n parts of the scores of the
 * other and {@code shrinkage} parts of those by the features, a user without ratings the latter alone. Users of whom no feature is
 * known, and items that came after training, keep the scores of the other.
 */
public final class UserFeatureScorer implements ItemScorer {

    private final ItemScorer scorer;
    private final UserFeatureWeights weights;
    private final double shrinkage;
    private final IdIndex users;
    /** (users x features) */
    private final SparseRows values;

    private UserFeatureScorer(ItemScorer scorer, UserFeatureWeights weights, UserFeatures features, double shrinkage) {
        this.scorer = scorer;
        this.weights = weights;
        this.shrinkage = shrinkage;
        users = withUsers(scorer.users(), features.users());
        values = features.valuesBy(users);
    }

    /**
     * The scorer of a model that keeps weights of features of users.
     *
     * @param features those that the model was trained with, of users that may be others
     * @throws IllegalArgumentException if the model keeps no weights of features of users, or those of others
     */
    public static UserFeatureScorer of(AutoencoderModel model, UserFeatures features) {
        UserFeatureWeights weights = model.trainedOn()
                .userFeatureWeights()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a model that was trained with features of users, found one without"));
        return of(model, weights, features, UserFeaturePlacement.DEFAULT.shrinkage());
    }

    static UserFeatureScorer of(
            ItemScorer scorer, UserFeatureWeights weights, UserFeatures features, double shrinkage) {
        return new UserFeatureScorer(scorer, weights, features.withFeatures(weights.features()), shrinkage);
    }

    private static IdIndex withUsers(IdIndex scored, IdIndex known) {
        List<String> later = IntStream.range(0, known.size())
                .filter(user -> scored.indexOf(known, user) < 0)
                .mapToObj(known::textAt)
                .toList();
        if (later.isEmpty()) {
            return scored;
        }
        return scored.followedBy(
                known.hasTexts()
                        ? IdIndex.ofTexts(later)
                        : IdIndex.of(later.stream().mapToLong(Long::parseLong).toArray()));
    }

    /** The scorer whose scores are drawn. */
    public ItemScorer scorer() {
        return scorer;
    }

    /** Those of the other scorer, and behind them those that have features alone. */
    @Override
    public IdIndex users() {
        return users;
    }

    /** Whether something is known of a user beside ratings. */
    public boolean hasFeatures(int userIndex) {
        return values.rowLength(userIndex) > 0;
    }

    @Override
    public IdIndex items() {
        return scorer.items();
    }

    @Override
    public boolean predictsRatings() {
        return scorer.predictsRatings();
    }

    @Override
    public RatingRange learntRange() {
        return scorer.learntRange();
    }

    @Override
    public float reported(float score) {
        return scorer.reported(score);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        scoreAll(List.of(profile), new float[][] {scores});
    }

    @Override
    public void scoreAll(List<UserProfile> profiles, float[][] scores) {
        scorer.scoreAll(profiles.stream().map(this::known).toList(), scores);
        for (int place = 0; place < profiles.size(); place++) {
            UserProfile profile = profiles.get(place);
            if (hasFeatures(profile)) {
                float[] byFeatures = weights.scoresOf(values, profile.userIndex());
                for (int item = 0; item < byFeatures.length; item++) {
                    scores[place][item] = drawn(scores[place][item], byFeatures[item], profile);
                }
            }
        }
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        scorer.scoreItems(known(profile), itemIndices, scores);
        for (int place = 0; place < itemIndices.length && hasFeatures(profile); place++) {
            if (itemIndices[place] < weights.items()) {
                float byFeatures = weights.scoreOf(values, profile.userIndex(), itemIndices[place]);
                scores[place] = drawn(scores[place], byFeatures, profile);
            }
        }
    }

    /** None of users with features. */
    @Override
    public Optional<BoundedScores> boundedScores(UserProfile profile) {
        return hasFeatures(profile) ? Optional.empty() : scorer.boundedScores(known(profile));
    }

    @Override
    public float[] scoresWithoutEach(UserProfile profile, int itemIndex) {
        return hasFeatures(profile)
                ? ItemScorer.super.scoresWithoutEach(profile, itemIndex)
                : scorer.scoresWithoutEach(known(profile), itemIndex);
    }

    /** The profile as the other scorer takes it, which does not know all of the users. */
    private UserProfile known(UserProfile profile) {
        return profile.userIndex() < scorer.users().size()
                ? profile
                : UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings());
    }

    private boolean hasFeatures(UserProfile profile) {
        return profile.isKnownUser() && hasFeatures(profile.userIndex());
    }

    private float drawn(float score, float byFeatures, UserProfile profile) {
        double weight = shrinkage / (profile.itemIndices().length + shrinkage);
        return (float) ((1 - weight) * score + weight * byFeatures);
    }
}
