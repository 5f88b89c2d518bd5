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

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BiasedMfTest implements ItemScorerContract {

    private static final FactorisationConfig SMALL =
            BiasedMf.DEFAULT.withFactors(4).withEpochs(300);

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, SMALL.withEpochs(20));
    }

    /** Ratings made by known biases and vectors of length 2, a tenth of them left out, are found again. */
    @Test
    void findsTheFactorsThatMadeTheRatings() {
        Random random = new Random(2);
        double[][] users = normal(random, 60);
        double[][] items = normal(random, 40);
        RatingMatrixBuilder train = RatingMatrixBuilder.ofRatings();
        RatingMatrixBuilder test = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 40; item++) {
                double rating = 3
                        + users[user][2]
                        + items[item][2]
                        + users[user][0] * items[item][0]
                        + users[user][1] * items[item][1];
                (random.nextInt(10) == 0 ? test : train).add(user, item, (float) rating);
            }
        }
        RatingMatrix known = train.build();
        ItemScorer mf = fit(known, SMALL.withWeightDecay(0.002).withLearningRate(0.01));
        assertThat(rmse(mf, known, test.build())).isLessThan(0.15);
        assertThat(rmse(UserItemBias.fit(known), known, test.build())).isGreaterThan(0.7);
    }

    /** Nothing of a known user but the ratings went into the vector, so folding these in leads to nearly the same. */
    @Test
    void unknownUserWithTheRatingsOfAKnownOneGetsNearlyTheSame() {
        RatingMatrix train = train();
        ItemScorer mf = fit(train, SMALL.withWeightDecay(0.1).withEpochs(2000));
        double sum = 0;
        int count = 0;
        for (int user = 0; user < 30; user++) {
            UserProfile known = train.profileOf(user);
            float[] ofKnown = scores(mf, known);
            float[] ofUnknown = scores(mf, UserProfile.ofUnknownUser(known.itemIndices(), known.ratings()));
            for (int item = 0; item < 20; item++) {
                sum += Math.abs(ofKnown[item] - ofUnknown[item]);
                count++;
            }
        }
        assertThat(sum / count).isLessThan(0.1);
    }

    @Test
    void userAndItemWithoutRatingsGetTheMean() {
        RatingMatrix train = train();
        ItemScorer mf = fit(train, SMALL.withEpochs(20));
        assertThat(scores(mf, train.profileOf(30))[20]).isCloseTo((float) train.mean(), within(1e-6f));
    }

    @Test
    void seedsDiffer() {
        RatingMatrix train = train();
        assertThat(scores(fit(train, SMALL.withEpochs(2)), train.profileOf(1)))
                .isNotEqualTo(scores(fit(train, SMALL.withEpochs(2).withSeed(2)), train.profileOf(1)));
    }

    @Test
    void rejectsPreferencesWithoutValues() {
        RatingMatrix preferences =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1).build();
        assertThatThrownBy(() -> BiasedMf.fit(preferences, SMALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings with values, found preferences without values");
    }

    @Test
    void rejectsSettingsOutOfRange() {
        assertThatThrownBy(() -> SMALL.withFactors(0)).hasMessage("Expected factors of at least 1, found 0");
        assertThatThrownBy(() -> SMALL.withLearningRate(0))
                .hasMessage("Expected a finite learningRate above 0, found 0.0");
        assertThatThrownBy(() -> SMALL.withWeightDecay(-1))
                .hasMessage("Expected a finite weightDecay of at least 0, found -1.0");
    }

    private static double[][] normal(Random random, int rows) {
        double[][] values = new double[rows][3];
        for (double[] row : values) {
            for (int column = 0; column < 3; column++) {
                row[column] = 0.8 * random.nextGaussian();
            }
        }
        return values;
    }

    private static double rmse(ItemScorer scorer, RatingMatrix known, RatingMatrix test) {
        double sum = 0;
        for (int user = 0; user < test.users().size(); user++) {
            int userIndex = known.users().indexOf(test.users().idAt(user));
            float[] scores = scores(scorer, known.profileOf(userIndex));
            for (int position = test.byUser().start(user);
                    position < test.byUser().end(user);
                    position++) {
                int item = known.items().indexOf(test.items().idAt(test.byUser().columnAt(position)));
                double error = scores[item] - test.byUser().valueAt(position);
                sum += error * error;
            }
        }
        return Math.sqrt(sum / test.ratingCount());
    }

    private static BiasedMf fit(RatingMatrix train, FactorisationConfig config) {
        try {
            return BiasedMf.fit(train, config);
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
