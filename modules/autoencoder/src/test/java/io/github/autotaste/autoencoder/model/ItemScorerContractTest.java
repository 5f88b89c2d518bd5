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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ItemScorer} promises, for every model. */
final class ItemScorerContractTest {

    private static final Case GIVEN = Case.of(3);

    private static final Case LARGE = GIVEN.over(Networks.ratings(30, 300, 1));

    static Stream<ItemScorer> models() {
        return modelsOf(GIVEN);
    }

    static Stream<ItemScorer> largeModels() {
        return modelsOf(LARGE);
    }

    private static Stream<ItemScorer> modelsOf(Case given) {
        return Stream.of(
                given.itemAutoRec(),
                given.userAutoRec(),
                given.overBiases(Orientation.ITEM),
                given.overBiases(Orientation.USER),
                given.cdae(CdaeConfig.defaults()),
                given.cdae(CdaeConfig.defaults().userVector(false).positiveFrom(3)),
                withPath(given));
    }

    private static ItemScorer withPath(Case given) {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(4)
                .epochs(2)
                .linearPath(ClosedForm.defaults().withWeightDecay(1).withNetworkWeight(0.5))
                .build();
        return Trainer.onAllProcessors().train(given.ratings(), config);
    }

    @ParameterizedTest
    @MethodSource("models")
    void usersAndItemsAreThoseOfTheTrainingRatings(ItemScorer model) {
        assertThat(model.users()).isEqualTo(GIVEN.ratings().users());
        assertThat(model.items()).isEqualTo(GIVEN.ratings().items());
    }

    @Test
    void onlyAutoRecPredictsRatings() {
        assertThat(GIVEN.itemAutoRec().predictsRatings()).isTrue();
        assertThat(GIVEN.userAutoRec().predictsRatings()).isTrue();
        assertThat(GIVEN.cdae(CdaeConfig.defaults()).predictsRatings()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("models")
    void scoresOfSomeItemsAreThoseOfAll(ItemScorer model) {
        for (UserProfile profile : profiles()) {
            float[] all = Scores.of(model, profile);
            for (int[] items : new int[][] {{}, {1}, {2, 0, 2}, backwards(all.length)}) {
                float[] some = new float[items.length];
                model.scoreItems(profile, items, some);
                for (int position = 0; position < items.length; position++) {
                    assertThat(some[position]).isCloseTo(all[items[position]], within(1e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void scoresFillALongerArrayFromItsStart(ItemScorer model) {
        int items = model.items().size();
        for (UserProfile profile : profiles()) {
            float[] longer = new float[items + 20];
            Arrays.fill(longer, -7f);
            model.scoreAll(profile, longer);
            assertThat(Arrays.copyOf(longer, items)).isEqualTo(Scores.of(model, profile));
            assertThat(Arrays.copyOfRange(longer, items, longer.length)).containsOnly(-7f);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void scoringLeavesTheProfileAsItIs(ItemScorer model) {
        for (UserProfile profile : profiles()) {
            int[] items = profile.itemIndices().clone();
            float[] ratings = profile.ratings().clone();
            Scores.of(model, profile);
            assertThat(profile.itemIndices()).isEqualTo(items);
            assertThat(profile.ratings()).isEqualTo(ratings);
        }
    }

    /** Over more items, so that calls last long enough to meet. */
    @ParameterizedTest
    @MethodSource("largeModels")
    void severalThreadsGetTheScoresThatOneGets(ItemScorer model) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int user = 0; user < 4; user++) {
                UserProfile profile = LARGE.ratings().profileOf(user);
                float[] alone = Scores.of(model, profile);
                calls.add(() ->
                        IntStream.range(0, 500).allMatch(call -> Arrays.equals(Scores.of(model, profile), alone)));
            }
            for (Future<Boolean> allAlike : threads.invokeAll(calls)) {
                assertThat(allAlike.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Every user of the training ratings, a stranger, and nobody in particular. */
    private static List<UserProfile> profiles() {
        List<UserProfile> profiles = new ArrayList<>();
        IntStream.range(0, GIVEN.users()).mapToObj(GIVEN.ratings()::profileOf).forEach(profiles::add);
        profiles.add(UserProfile.ofUnknownUser(new int[] {0, 2}, new float[] {1f, 4f}));
        profiles.add(UserProfile.ofUnknownUser(new int[0], new float[0]));
        return profiles;
    }

    private static int[] backwards(int count) {
        return IntStream.range(0, count).map(i -> count - 1 - i).toArray();
    }
}
