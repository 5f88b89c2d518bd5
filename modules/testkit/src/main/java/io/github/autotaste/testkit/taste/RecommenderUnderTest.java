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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** What the parts of the contract work on. */
interface RecommenderUnderTest extends RecommenderBuilder {

    /** More than there are items. */
    int ALL = 1000;

    /** The data of the checks; {@link TinyRatings#preferences()} for recommenders made for data without values. */
    default RatingMatrix ratings() {
        return TinyRatings.ratings();
    }

    default Recommender recommender() throws TasteException {
        return buildRecommender(TinyDataModels.of(ratings()));
    }

    default long[] userIDs() {
        return ratings().users().toArray();
    }

    /** The items a user has a preference for. */
    default List<Long> knownItems(long userID) {
        RatingMatrix ratings = ratings();
        return Arrays.stream(ratings.byUser().columnsOf(ratings.users().indexOf(userID)))
                .mapToObj(ratings.items()::idAt)
                .toList();
    }

    /** One entry of a list. */
    record Entry(long itemID, float value) {}

    static List<Entry> entries(List<RecommendedItem> list) {
        return list.stream()
                .map(item -> new Entry(item.getItemID(), item.getValue()))
                .toList();
    }

    static List<Long> ids(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }

    static List<Float> values(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getValue).toList();
    }

    /** Every user's whole list. */
    default SortedMap<Long, List<Entry>> allLists(Recommender recommender) throws TasteException {
        SortedMap<Long, List<Entry>> lists = new TreeMap<>();
        for (long userID : userIDs()) {
            lists.put(userID, entries(recommender.recommend(userID, ALL)));
        }
        return lists;
    }
}
