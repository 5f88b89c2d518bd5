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
package io.github.autotaste.testkit.taste;

import static io.github.autotaste.testkit.taste.RecommenderUnderTest.entries;
import static io.github.autotaste.testkit.taste.RecommenderUnderTest.ids;
import static io.github.autotaste.testkit.taste.RecommenderUnderTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.testkit.TinyRatings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the lists of {@code recommend}. */
interface ListContract extends RecommenderUnderTest {

    @Test
    default void listsBestFirst() throws TasteException {
        for (List<Entry> list : allLists(recommender()).values()) {
            assertThat(list)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Entry::value).reversed());
        }
    }

    @Test
    default void listsAnItemOnceAndOnlyItemsOfTheData() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            List<RecommendedItem> list = recommender.recommend(userID, ALL);
            assertThat(values(list)).noneMatch(value -> Float.isNaN(value));
            assertThat(ids(list))
                    .doesNotHaveDuplicates()
                    .allMatch(id -> ratings().items().indexOf(id) >= 0);
        }
    }

    @Test
    default void hasSomethingForMostUsers() throws TasteException {
        assertThat(allLists(recommender()).values())
                .filteredOn(list -> !list.isEmpty())
                .hasSizeGreaterThan(userIDs().length / 2);
    }

    @Test
    default void shorterListIsPrefixOfLonger() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            List<Entry> all = entries(recommender.recommend(userID, ALL));
            List<Float> values = all.stream().map(Entry::value).toList();
            for (int howMany = 1; howMany <= all.size(); howMany++) {
                List<RecommendedItem> shorter = recommender.recommend(userID, howMany);
                assertThat(values(shorter)).isEqualTo(values.subList(0, howMany));
                assertThat(all).containsAll(entries(shorter));
            }
        }
    }

    @Test
    default void refusesToListFewerThanOne() throws TasteException {
        Recommender recommender = recommender();
        for (int howMany : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> recommender.recommend(userIDs()[0], howMany))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("howMany must be at least 1");
        }
    }

    @Test
    default void refusesToListForUnknownUser() throws TasteException {
        Recommender recommender = recommender();
        assertThatThrownBy(() -> recommender.recommend(424_242, 3)).isInstanceOf(NoSuchUserException.class);
    }

    @Test
    default void leavesOutKnownItems() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            assertThat(ids(recommender.recommend(userID, ALL))).doesNotContainAnyElementsOf(knownItems(userID));
        }
    }

    @Test
    @Tag("mahout-0.10")
    default void listsKnownItemsOnRequestAmongTheOthers() throws TasteException {
        Recommender recommender = recommender();
        int knownItemsListed = 0;
        for (long userID : userIDs()) {
            List<RecommendedItem> all = recommender.recommend(userID, ALL, true);
            List<Long> known = knownItems(userID);
            knownItemsListed += (int) ids(all).stream().filter(known::contains).count();
            List<Entry> others = entries(all).stream()
                    .filter(entry -> !known.contains(entry.itemID()))
                    .toList();
            assertThat(others).containsExactlyInAnyOrderElementsOf(entries(recommender.recommend(userID, ALL)));
        }
        assertThat(knownItemsListed).isPositive();
    }

    @Test
    default void findsNothingForUserWhoKnowsEverything() throws TasteException {
        long userID = 424_242;
        Recommender recommender = buildRecommender(TinyDataModels.of(
                TinyRatings.withUser(ratings(), userID, 3, ratings().items().toArray())));
        assertThat(recommender.recommend(userID, 3)).isEmpty();
    }

    @Test
    default void copesWithUserWhoSharesNoItem() throws TasteException {
        long userID = 424_242;
        long itemID = 242_424;
        Recommender recommender =
                buildRecommender(TinyDataModels.of(TinyRatings.withUser(ratings(), userID, 3, itemID)));
        assertThat(ids(recommender.recommend(userID, ALL))).doesNotContain(itemID);
    }

    @Test
    default void ordersEqualRescoredValuesAsWithoutRescorer() throws TasteException {
        Recommender recommender = recommender();
        IDRescorer leveller = Rescorers.changing(value -> 1);
        for (long userID : userIDs()) {
            List<Long> ids = ids(recommender.recommend(userID, ALL));
            for (int howMany : new int[] {1, 2, ALL}) {
                assertThat(ids(recommender.recommend(userID, howMany, leveller)))
                        .isEqualTo(ids.subList(0, Math.min(howMany, ids.size())));
            }
        }
    }

    /** Values that are clipped to one and the same are in the order of what they were before. */
    @Test
    default void ranksEstimatesBeforeItClipsThem() throws TasteException {
        Recommender recommender = recommender();
        Recommender clipping = buildRecommender(new ForwardingDataModel(TinyDataModels.of(ratings())) {
            @Override
            public float getMinPreference() {
                return 3;
            }

            @Override
            public float getMaxPreference() {
                return 3;
            }
        });
        for (long userID : userIDs()) {
            assertThat(ids(clipping.recommend(userID, ALL))).isEqualTo(ids(recommender.recommend(userID, ALL)));
        }
    }

    @Test
    default void listsInReverseWhenRescorerReverses() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            List<Float> reversed =
                    values(recommender.recommend(userID, ALL, Rescorers.changing(value -> -value))).stream()
                            .map(value -> -value)
                            .collect(Collectors.toList());
            Collections.reverse(reversed);
            assertThat(reversed).isEqualTo(values(recommender.recommend(userID, ALL)));
        }
    }

    @Test
    default void identityRescorerChangesNothing() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            assertThat(entries(recommender.recommend(userID, ALL, Rescorers.changing(value -> value))))
                    .isEqualTo(entries(recommender.recommend(userID, ALL)));
        }
    }

    @Test
    default void leavesOutFilteredItemsWithoutRescoringThem() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            List<Entry> kept = entries(recommender.recommend(userID, ALL)).stream()
                    .filter(entry -> entry.itemID() % 2 == 0)
                    .toList();
            IDRescorer evenOnly = Rescorers.filtering(itemID -> itemID % 2 != 0);
            assertThat(entries(recommender.recommend(userID, ALL, evenOnly))).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    @Test
    default void leavesOutItemsRescoredToNaN() throws TasteException {
        Recommender recommender = recommender();
        IDRescorer nothing = Rescorers.changing(value -> Double.NaN);
        for (long userID : userIDs()) {
            assertThat(recommender.recommend(userID, ALL, nothing)).isEmpty();
        }
    }

    @Test
    @Tag("mahout-0.10")
    default void rescoresKnownItemsToo() throws TasteException {
        Recommender recommender = recommender();
        IDRescorer raise = Rescorers.changing(value -> value + 100);
        for (long userID : userIDs()) {
            assertThat(values(recommender.recommend(userID, ALL, raise, true))).allMatch(value -> value > 50);
        }
    }

    @Test
    default void givesSameValuesWhateverTheIds() throws TasteException {
        Recommender recommender = recommender();
        Recommender plain = buildRecommender(TinyDataModels.of(TinyRatings.withPlainIds(ratings())));
        for (int userIndex = 0; userIndex < userIDs().length; userIndex++) {
            Map<Long, Float> expected = new TreeMap<>();
            for (Entry entry : entries(plain.recommend(userIndex + 1L, ALL))) {
                expected.put(ratings().items().idAt((int) entry.itemID() - 1), entry.value());
            }
            List<Entry> list = entries(recommender.recommend(userIDs()[userIndex], ALL));
            assertThat(list).extracting(Entry::itemID).containsExactlyInAnyOrderElementsOf(expected.keySet());
            assertThat(list)
                    .allSatisfy(
                            entry -> assertThat(entry.value()).isCloseTo(expected.get(entry.itemID()), within(1e-4f)));
        }
    }
}
