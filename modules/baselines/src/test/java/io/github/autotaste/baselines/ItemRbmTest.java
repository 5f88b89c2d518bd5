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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemRbmTest implements ItemScorerContract {

    private static final RbmConfig SMALL =
            ItemRbm.DEFAULT.withHiddenUnits(6).withEpochs(20).withGibbsSteps(2);
    private static final RbmConfig LONGER = SMALL.withEpochs(150).withLearningRate(0.02);

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, SMALL, 1);
    }

    @Test
    void tellsTwoTastesApart() {
        Holdout split = TwoTastes.split();
        assertThat(TwoTastes.rmse(fit(split.train(), LONGER, 2), split)).isLessThan(1.1);
    }

    /** An unknown user who rates as a known one does is given nearly the same estimates. */
    @Test
    void foldsInUnknownUsers() {
        Holdout split = TwoTastes.split();
        ItemScorer rbm = fit(split.train(), LONGER, 2);
        for (int user = 0; user < TwoTastes.USERS; user++) {
            UserProfile known = split.train().profileOf(user);
            float[] ofKnown = scores(rbm, known);
            float[] ofUnknown = scores(rbm, UserProfile.ofUnknownUser(known.itemIndices(), known.ratings()));
            double sum = 0;
            for (int item = 0; item < TwoTastes.ITEMS; item++) {
                sum += Math.abs(ofKnown[item] - ofUnknown[item]);
            }
            assertThat(sum / TwoTastes.ITEMS).isLessThan(0.4);
        }
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
    void userWithoutRatingsGetsTheMean() {
        RatingMatrix train = train();
        ItemScorer rbm = fit(train);
        float[] ofKnown = scores(rbm, train.profileOf(30));
        float[] ofUnknown = scores(rbm, UserProfile.ofUnknownUser(new int[0], new float[0]));
        for (int item = 0; item < ofKnown.length; item++) {
            assertThat(ofKnown[item]).isCloseTo((float) train.mean(), within(1e-4f));
            assertThat(ofUnknown[item]).isCloseTo((float) train.mean(), within(1e-4f));
        }
    }

    private static ItemScorer fit(RatingMatrix train, RbmConfig config, int threads) {
        try {
            return ItemRbm.fit(train, config, threads);
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
