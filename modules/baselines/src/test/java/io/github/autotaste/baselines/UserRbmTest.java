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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserRbmTest implements ItemScorerContract {

    private static final RbmConfig SMALL =
            UserRbm.DEFAULT.withHiddenUnits(6).withEpochs(20).withGibbsSteps(2);

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, SMALL, 1);
    }

    @Test
    void tellsTwoTastesApart() {
        Holdout split = TwoTastes.split();
        ItemScorer rbm = fit(split.train(), SMALL.withEpochs(150).withLearningRate(0.02), 2);
        assertThat(TwoTastes.rmse(rbm, split)).isLessThan(1.1);
        assertThat(TwoTastes.rmse(UserItemBias.fit(split.train()), split)).isGreaterThan(1.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void threadsChangeNothing(int threads) {
        Holdout split = TwoTastes.split();
        UserProfile profile = split.train().profileOf(5);
        assertThat(scores(fit(split.train(), SMALL, threads), profile))
                .isEqualTo(scores(fit(split.train(), SMALL, 1), profile));
    }

    @Test
    void unknownUserGetsWhatAKnownOneWithTheSameRatingsGets() {
        RatingMatrix train = train();
        ItemScorer rbm = fit(train);
        UserProfile known = train.profileOf(7);
        assertThat(scores(rbm, UserProfile.ofUnknownUser(known.itemIndices(), known.ratings())))
                .isEqualTo(scores(rbm, known));
    }

    @Test
    void itemWithoutRatingsGetsTheMean() {
        RatingMatrix train = train();
        ItemScorer rbm = fit(train);
        assertThat(scores(rbm, train.profileOf(3))[20]).isCloseTo((float) train.mean(), within(1e-4f));
    }

    @Test
    void seedsDiffer() {
        RatingMatrix train = train();
        assertThat(scores(fit(train, SMALL, 1), train.profileOf(1)))
                .isNotEqualTo(scores(fit(train, SMALL.withSeed(2), 1), train.profileOf(1)));
    }

    @Test
    void rejectsSettingsOutOfRange() {
        assertThatThrownBy(() -> SMALL.withHiddenUnits(0)).hasMessage("Expected hiddenUnits of at least 1, found 0");
        assertThatThrownBy(() -> SMALL.withEpochs(0)).hasMessage("Expected epochs of at least 1, found 0");
        assertThatThrownBy(() -> SMALL.withLearningRate(0))
                .hasMessage("Expected a finite learningRate above 0, found 0.0");
        assertThatThrownBy(() -> SMALL.withWeightDecay(-1))
                .hasMessage("Expected a finite weightDecay of at least 0, found -1.0");
        assertThatThrownBy(() -> SMALL.withGibbsSteps(0)).hasMessage("Expected gibbsSteps of at least 1, found 0");
    }

    private static ItemScorer fit(RatingMatrix train, RbmConfig config, int threads) {
        try {
            return UserRbm.fit(train, config, threads);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }
}
