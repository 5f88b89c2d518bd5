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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of large catalogues, which are found by bounds of scores, against lists by all scores. */
final class BoundedListsTest {

    private static final int USERS = 12;
    private static final int ITEMS = 20_500;
    private static final Case GIVEN =
            new Case(ratings(), Activation.TANH, Activation.IDENTITY, Loss.SQUARE, 12, new Random(7));

    /** A third of the items have no rating. */
    private static RatingMatrix ratings() {
        Random random = new Random(11);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < ITEMS; item++) {
            if (item % 3 > 0) {
                builder.add(random.nextInt(USERS - 1), item, 1 + random.nextInt(5));
            }
        }
        return builder.build(
                IdIndex.of(LongStream.range(0, USERS).toArray()),
                IdIndex.of(LongStream.range(0, ITEMS).toArray()));
    }

    static Stream<ItemScorer> models() {
        return Stream.of(
                GIVEN.itemAutoRec(),
                GIVEN.userAutoRec(),
                GIVEN.overBiases(Orientation.ITEM),
                GIVEN.overBiases(Orientation.USER),
                GIVEN.cdae(CdaeConfig.defaults()),
                GIVEN.cdae(CdaeConfig.defaults().userVector(false)),
                withPath());
    }

    private static ItemScorer withPath() {
        CdaeConfig config = CdaeConfig.defaults()
                .linearPath(ClosedForm.defaults().withNetworkWeight(0.5))
                .build();
        CdaeModel without = (CdaeModel) GIVEN.cdae(CdaeConfig.defaults());
        return new CdaeModel(config, GIVEN.ratings(), without.network(), new ItemWeights(weights()));
    }

    private static SparseRows weights() {
        Random random = new Random(13);
        RatingMatrixBuilder weights = RatingMatrixBuilder.ofRatings();
        for (int from = 0; from < ITEMS; from++) {
            weights.add(from, random.nextInt(ITEMS), (float) random.nextGaussian());
        }
        IdIndex items = IdIndex.of(LongStream.range(0, ITEMS).toArray());
        return weights.build(items, items).byUser();
    }

    @ParameterizedTest
    @MethodSource("models")
    void boundsAreAtLeastTheScores(ItemScorer model) {
        for (UserProfile profile : profiles()) {
            BoundedScores bounded = model.boundedScores(profile).orElseThrow();
            float[] bounds = new float[ITEMS];
            bounded.bounds(bounds);
            float[] scores = new float[ITEMS];
            model.scoreAll(profile, scores);
            for (int item = 0; item < ITEMS; item++) {
                assertThat(bounds[item]).as("item %d", item).isGreaterThanOrEqualTo(scores[item]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void listsAreThoseByAllScores(ItemScorer model) {
        float[][] tieBreaks = ItemQuality.of(GIVEN.ratings()).tieBreaks(model);
        Candidates some = Candidates.UNKNOWN_ITEMS
                .without(1, 5, 8)
                .among(new Random(3).ints(900, 0, ITEMS).toArray());
        for (Candidates candidates : List.of(Candidates.UNKNOWN_ITEMS, Candidates.KNOWN_ITEMS, some)) {
            for (int length : new int[] {1, 10, 300, ITEMS}) {
                List<TopList> lists = TopList.of(model, profiles(), length, candidates, tieBreaks);
                for (int user = 0; user < lists.size(); user++) {
                    UserProfile profile = profiles().get(user);
                    TopList expected = byAllScores(model, profile, new TopN(length, tieBreaks), candidates);
                    assertThat(lists.get(user).itemIndices()).isEqualTo(expected.itemIndices());
                    assertThat(lists.get(user).scores()).isEqualTo(expected.scores());
                }
            }
        }
    }

    private static TopList byAllScores(ItemScorer model, UserProfile profile, TopN best, Candidates candidates) {
        float[] scores = new float[ITEMS];
        model.scoreAll(profile, scores);
        candidates.leaveOut(profile, scores);
        best.offerAll(scores, ITEMS);
        TopList list = TopList.drained(best);
        for (int rank = 0; rank < list.scores().length; rank++) {
            list.scores()[rank] = model.reported(list.scores()[rank]);
        }
        return list;
    }

    /** A trained user, one without ratings, a stranger, and one who has nothing. */
    private static List<UserProfile> profiles() {
        return List.of(
                GIVEN.ratings().profileOf(2),
                GIVEN.ratings().profileOf(USERS - 1),
                UserProfile.ofUnknownUser(new int[] {4, 7, 19_000}, new float[] {5, 1, 4}),
                UserProfile.ofUnknownUser(new int[0], new float[0]));
    }

    /** An output that is squeezed by an approximation might not keep the order of what it is given. */
    @Test
    void activatedEstimatesHaveNoBounds() {
        Case activated = new Case(GIVEN.ratings(), Activation.TANH, Activation.SIGMOID, Loss.SQUARE, 4, new Random(7));
        assertThat(activated.itemAutoRec().boundedScores(profiles().get(0))).isEmpty();
        assertThat(activated.userAutoRec().boundedScores(profiles().get(0))).isEmpty();
    }

    @Test
    void smallCataloguesHaveNoBounds() {
        assertThat(Case.of(3).userAutoRec().boundedScores(profiles().get(3))).isEmpty();
    }
}
