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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;

/** What a recommender can do wrong, and the checks of the contract that have to find it. */
@SuppressWarnings("ImmutableEnumChecker") // builders and lists that nobody changes
enum Fault {
    LISTS_WORST_FIRST(spoiling(Collections::reverse), "listsBestFirst"),
    RANKS_WHAT_IT_HAS_CLIPPED(
            Mutant::new, "ordersEqualRescoredValuesAsWithoutRescorer", "ranksEstimatesBeforeItClipsThem"),
    LISTS_THE_BEST_TWICE(
            spoiling(list -> list.addAll(0, List.copyOf(list.subList(0, Math.min(1, list.size()))))),
            "listsAnItemOnceAndOnlyItemsOfTheData"),
    LISTS_A_STRANGE_ITEM(
            spoiling(list -> list.add(new GenericRecommendedItem(999, 0))),
            "listsAnItemOnceAndOnlyItemsOfTheData",
            "leavesOutItemsRescoredToNaN"),
    LISTS_NOTHING(spoiling(List::clear), "hasSomethingForMostUsers", "servesAnonymousUser"),
    LISTS_MORE_THAN_ASKED(
            listing((sound, user, howMany, rescorer, known) -> sound.recommend(user, 1000, rescorer, known)),
            "shorterListIsPrefixOfLonger",
            "refusesToListFewerThanOne"),
    LISTS_NOTHING_FOR_STRANGER(
            listing((sound, user, howMany, rescorer, known) -> {
                try {
                    return sound.recommend(user, howMany, rescorer, known);
                } catch (NoSuchUserException e) {
                    return List.of();
                }
            }),
            "refusesToListForUnknownUser"),
    FAILS_WHEN_THERE_IS_NOTHING(
            spoiling(list -> list.get(0)), "copesWithUserWhoSharesNoItem", "findsNothingForUserWhoKnowsEverything"),
    ALWAYS_LISTS_KNOWN_ITEMS(
            listing((sound, user, howMany, rescorer, known) -> sound.recommend(user, howMany, rescorer, true)),
            "leavesOutKnownItems",
            "findsNothingForUserWhoKnowsEverything",
            "servesAnonymousUser"),
    NEVER_LISTS_KNOWN_ITEMS(
            listing((sound, user, howMany, rescorer, known) -> sound.recommend(user, howMany, rescorer, false)),
            "listsKnownItemsOnRequestAmongTheOthers"),
    IGNORES_RESCORER(
            listing((sound, user, howMany, rescorer, known) -> sound.recommend(user, howMany, null, known)),
            "listsInReverseWhenRescorerReverses",
            "leavesOutFilteredItemsWithoutRescoringThem",
            "leavesOutItemsRescoredToNaN",
            "rescoresKnownItemsToo"),
    SHOWS_RESCORER_HALF_THE_VALUE(
            listing((sound, user, howMany, rescorer, known) -> sound.recommend(
                    user,
                    howMany,
                    rescorer == null ? null : Rescorers.changing(value -> rescorer.rescore(0, value / 2)),
                    known)),
            "identityRescorerChangesNothing",
            "estimatesWhatTheRescorerSees"),
    ADDS_THE_ID_TO_THE_VALUE(
            spoiling(list -> list.replaceAll(
                    item -> new GenericRecommendedItem(item.getItemID(), item.getValue() + item.getItemID() % 7))),
            "givesSameValuesWhateverTheIds"),
    ESTIMATES_TOO_HIGH(
            estimating((sound, user, item) -> 1 + sound.estimatePreference(user, item)),
            "estimatesTheListedValue",
            "givesTheActualPreferenceWhereThereIsOne"),
    ESTIMATES_FOR_ANYBODY(
            estimating((sound, user, item) -> {
                try {
                    return sound.estimatePreference(user, item);
                } catch (NoSuchUserException | NoSuchItemException e) {
                    return 3;
                }
            }),
            "refusesToEstimateForUnknownUser",
            "hasNoEstimateForUnknownItem"),
    CHANGES_WITH_EVERY_CALL(
            spoiling(addingCount(new AtomicInteger())),
            "answersAlikeOverEqualData",
            "answersAlikeAfterRefreshWithoutNews",
            "answersAlikeFromManyThreads",
            "answersAlikeBelowCache"),
    SORTS_THE_DATA(
            dataModel -> new Mutant(dataModel) {
                @Override
                public float estimatePreference(long userID, long itemID) throws TasteException {
                    dataModel.getPreferencesFromUser(userID).sortByValueReversed();
                    return sound.estimatePreference(userID, itemID);
                }
            },
            "leavesTheDataAsTheyAre"),
    NEVER_REFRESHES(
            dataModel -> new Mutant(new GenericDataModel(GenericDataModel.toDataMap(dataModel))),
            "answersAfterRefreshAsIfNewlyBuilt",
            "knowsItsDataModel",
            "handsPreferencesOnToTheDataModel");

    private final RecommenderBuilder builder;
    private final List<String> brokenChecks;

    Fault(RecommenderBuilder builder, String... brokenChecks) {
        this.builder = builder;
        this.brokenChecks = List.of(brokenChecks);
    }

    RecommenderBuilder builder() {
        return builder;
    }

    List<String> brokenChecks() {
        return brokenChecks;
    }

    @FunctionalInterface
    private interface Lister {
        List<RecommendedItem> list(
                Recommender sound, long userID, int howMany, @Nullable IDRescorer rescorer, boolean includeKnownItems)
                throws TasteException;
    }

    @FunctionalInterface
    private interface Estimator {
        float estimate(Recommender sound, long userID, long itemID) throws TasteException;
    }

    private static RecommenderBuilder listing(Lister lister) {
        return dataModel -> new Mutant(dataModel) {
            @Override
            public List<RecommendedItem> recommend(
                    long userID, int howMany, @Nullable IDRescorer rescorer, boolean includeKnownItems)
                    throws TasteException {
                return lister.list(sound, userID, howMany, rescorer, includeKnownItems);
            }
        };
    }

    private static RecommenderBuilder spoiling(Consumer<List<RecommendedItem>> spoiler) {
        return listing((sound, user, howMany, rescorer, known) -> {
            List<RecommendedItem> list = new ArrayList<>(sound.recommend(user, howMany, rescorer, known));
            spoiler.accept(list);
            return list;
        });
    }

    private static Consumer<List<RecommendedItem>> addingCount(AtomicInteger calls) {
        return list -> list.add(new GenericRecommendedItem(-1, -calls.incrementAndGet()));
    }

    private static RecommenderBuilder estimating(Estimator estimator) {
        return dataModel -> new Mutant(dataModel) {
            @Override
            public float estimatePreference(long userID, long itemID) throws TasteException {
                return estimator.estimate(sound, userID, itemID);
            }
        };
    }
}
