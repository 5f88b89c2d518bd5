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
package io.github.autotaste.comparison.contenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.FittedContender;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every contender promises, whoever it is. */
final class ContendersTest {

    private static final ContenderSettings SETTINGS = new ContenderSettings(2, Double.NEGATIVE_INFINITY)
            .withFeatures(TinyFeatures.OF_ALL_ITEMS)
            .withUserFeatures(TinyFeatures.OF_ALL_USERS);
    private static final int HOW_MANY = 3;
    private static final List<String> RATINGS_ONLY =
            List.of("autorec-blend", "item-knn-ratings", "biased-mf", "i-rbm", "u-rbm", "user-item-bias");

    static Stream<String> names() {
        return Contenders.names().stream();
    }

    @Test
    void areThoseOfTheCommandLine() {
        assertThat(Contenders.names())
                .containsExactly(
                        "i-autorec",
                        "i-autorec-features",
                        "i-autorec-user-features",
                        "u-autorec",
                        "autorec-blend",
                        "cdae",
                        "cdae-features",
                        "cdae-user-features",
                        "ae",
                        "dae",
                        "mult-dae",
                        "item-based",
                        "item-based-boolean",
                        "user-based",
                        "svd-als",
                        "als-implicit",
                        "svd-sgd",
                        "svd++",
                        "ease",
                        "infinite-ae",
                        "item-knn",
                        "item-knn-ratings",
                        "biased-mf",
                        "bpr-mf",
                        "i-rbm",
                        "u-rbm",
                        "user-item-bias",
                        "item-average",
                        "item-user-average",
                        "content-knn",
                        "most-popular-of-category",
                        "most-popular",
                        "random");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "u-autorec", "cdae", "cdae-features"})
    void servesTheListsAndEstimatesOfTheModelItselfFromAnOnnxFile(String name) throws Exception {
        RatingMatrix train = TinyRatings.ratings(40, 25, 0.4, 2);
        try (FittedContender served = fit("onnx:" + name, train);
                FittedContender own = fit(name, train)) {
            assertThat(lists(served, train)).isDeepEqualTo(lists(own, train));
            assertThat(served.predictsRatings()).isEqualTo(own.predictsRatings());
            for (int user = 0; user < train.users().size(); user++) {
                assertThat(served.estimate(user, 7)).isCloseTo(own.estimate(user, 7), within(1e-4f));
            }
        }
    }

    @Test
    void saysThatItNeedsFeatures() {
        List<String> needing =
                Contenders.names().stream().filter(Contenders::needsFeatures).toList();
        assertThat(needing).hasSize(4);
        for (String name : needing) {
            assertThatThrownBy(() ->
                            Contenders.named(name, SETTINGS.withFeatures(null)).fit(TinyRatings.ratings(), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("it needs features of the items (--item-features)");
        }
        assertThat(Contenders.suitedTo(TinyRatings.ratings(), Contenders.names()))
                .doesNotContainAnyElementsOf(needing);
    }

    @Test
    void saysThatItNeedsFeaturesOfUsers() {
        List<String> needing = Contenders.names().stream()
                .filter(Contenders::needsUserFeatures)
                .toList();
        assertThat(needing).containsExactly("i-autorec-user-features", "cdae-user-features");
        for (String name : needing) {
            assertThatThrownBy(() -> Contenders.named(name, SETTINGS.withUserFeatures(null))
                            .fit(TinyRatings.ratings(), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("it needs features of the users (--user-features)");
        }
        assertThat(Contenders.suitedTo(TinyRatings.ratings(), Contenders.names()))
                .doesNotContainAnyElementsOf(needing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx:ease", "onnx:cdae-user-features"})
    void exportsNeitherClassicOnesNorWhatIsKnownOfUsers(String name) {
        assertThatThrownBy(() -> Contenders.named(name, SETTINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("and the neural ones with onnx: before the name");
    }

    @Test
    void areEightByDefaultOfWhichNoneNeedsRatingsWhereThereAreNone() {
        assertThat(Contenders.defaultNames(true)).hasSize(8).isSubsetOf(Contenders.names());
        assertThat(Contenders.defaultNames(false))
                .hasSize(8)
                .isSubsetOf(Contenders.names())
                .noneMatch(Contenders::predictsRatings);
    }

    @Test
    void listsTheKnownNamesForAnUnknownOne() {
        assertThatThrownBy(() -> Contenders.named("item-cased", SETTINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'item-cased'")
                .hasMessageContaining("item-based-boolean, user-based");
    }

    @ParameterizedTest
    @MethodSource("names")
    void carriesTheNameItWasAskedFor(String name) {
        assertThat(Contenders.named(name, SETTINGS).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void recommendsUnknownItemsFromRatings(String name) throws Exception {
        RatingMatrix train = TinyRatings.ratings();

        assertListsAreSound(fit(name, train), train);
    }

    @ParameterizedTest
    @MethodSource("names")
    void recommendsUnknownItemsFromPreferences(String name) throws Exception {
        RatingMatrix train = TinyRatings.preferences();
        if (RATINGS_ONLY.contains(name)) {
            assertThatThrownBy(() -> fit(name, train))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected ratings with values, found preferences without values");
            return;
        }

        assertListsAreSound(fit(name, train), train);
    }

    @ParameterizedTest
    @MethodSource("names")
    void estimatesMostHeldOutRatings(String name) throws Exception {
        Holdout holdout = Holdout.random(TinyRatings.ratings(60, 30, 0.5, 1), 0.9, 1);
        FittedContender fitted = fit(name, holdout.train());
        List<Float> estimates = new ArrayList<>();
        for (int user = 0; user < 60; user++) {
            for (int item : holdout.test().byUser().columnsOf(user)) {
                estimates.add(fitted.predictsRatings() ? fitted.estimate(user, item) : Float.NaN);
            }
        }

        long answered = estimates.stream().filter(Float::isFinite).count();
        assertThat(answered > estimates.size() / 2).isEqualTo(fitted.predictsRatings());
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysNothingOfUsersAndItemsWithoutRatingsOrSomethingSound(String name) throws Exception {
        RatingMatrix train = withNewUserAndNewItem(TinyRatings.withPlainIds(TinyRatings.ratings()));
        int newUser = train.users().size() - 1;
        int newItem = train.items().size() - 1;
        FittedContender fitted = fit(name, train);

        if (fitted.predictsRatings()) {
            fitted.estimate(newUser, 0);
            fitted.estimate(0, newItem);
            fitted.estimate(newUser, newItem);
        }
        assertListsAreSound(fitted, train);
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheSameListsForTheSameSeed(String name) throws Exception {
        RatingMatrix train = TinyRatings.ratings();

        assertThat(lists(fit(name, train), train)).isDeepEqualTo(lists(fit(name, train), train));
    }

    private static FittedContender fit(String name, RatingMatrix train) throws Exception {
        return Contenders.named(name, SETTINGS).fit(train, 7);
    }

    private static void assertListsAreSound(FittedContender fitted, RatingMatrix train) throws Exception {
        int recommended = 0;
        for (int user = 0; user < train.users().size(); user++) {
            int[] list = fitted.recommend(user, HOW_MANY);
            assertThat(list).hasSizeLessThanOrEqualTo(HOW_MANY).doesNotHaveDuplicates();
            int[] known = train.byUser().columnsOf(user);
            assertThat(IntStream.of(list)).noneMatch(item -> Arrays.binarySearch(known, item) >= 0);
            recommended += list.length;
        }
        assertThat(recommended).isPositive();
    }

    private static int[][] lists(FittedContender fitted, RatingMatrix train) throws Exception {
        int[][] lists = new int[train.users().size()][];
        for (int user = 0; user < lists.length; user++) {
            lists[user] = fitted.recommend(user, HOW_MANY);
        }
        return lists;
    }

    private static RatingMatrix withNewUserAndNewItem(RatingMatrix ratings) {
        IdIndex users = IdIndex.of(IntStream.rangeClosed(1, ratings.users().size() + 1)
                .asLongStream()
                .toArray());
        IdIndex items = IdIndex.of(IntStream.rangeClosed(1, ratings.items().size() + 1)
                .asLongStream()
                .toArray());
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < ratings.users().size(); user++) {
            for (int item : ratings.byUser().columnsOf(user)) {
                float rating = ratings.byUser().valueAt(ratings.byUser().find(user, item));
                builder.add(ratings.users().idAt(user), ratings.items().idAt(item), rating);
            }
        }
        return builder.build(users, items);
    }
}
