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
package io.github.autotaste.spark;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A user's list beside the items that the user's rows say are liked, as numbers: those of the model's items, and negative
 * ones for items that it does not know. The list is made by the profile in training; the rows are what it is judged by.
 *
 * @param lists how lists are made
 * @param ratingAt the column of ratings; -1 if there is none, and then all rows are liked
 * @param positiveFrom the smallest rating of a liked item
 */
record ListsBesideLabels(
        ListsOfUsers lists, int userAt, int itemAt, int ratingAt, String coldStart, double positiveFrom)
        implements CoGroupFunction<String, Row, Row, Row> {

    static StructType schema(StructType rows, RecommenderParams<?> params) {
        return new StructType()
                .add(params.getUserCol(), rows.apply(params.getUserCol()).dataType())
                .add(params.getPredictionCol(), DataTypes.createArrayType(DataTypes.DoubleType))
                .add(params.getLabelCol(), DataTypes.createArrayType(DataTypes.DoubleType));
    }

    @Override
    public Iterator<Row> call(String user, Iterator<Row> asked, Iterator<Row> profiles) {
        boolean isKnown = profiles.hasNext();
        if (!asked.hasNext() || !isKnown && coldStart.equals("drop")) {
            return Collections.emptyIterator();
        }
        ItemScorer scorer = lists.shared().value().scorer();
        List<Double> labels = new ArrayList<>();
        Object id = null;
        while (asked.hasNext()) {
            Row row = asked.next();
            id = row.get(userAt);
            if (isLiked(row)) {
                int item = row.isNullAt(itemAt) ? -1 : IdColumn.indexOf(scorer.items(), row.get(itemAt));
                labels.add(item >= 0 ? item : -1.0 - labels.size());
            }
        }
        List<Double> list = isKnown || coldStart.equals("fold-in") ? list(scorer, profiles) : List.of();
        return List.of(RowFactory.create(id, list.toArray(), labels.toArray())).iterator();
    }

    private boolean isLiked(Row row) {
        return ratingAt < 0
                || !row.isNullAt(ratingAt) && ((Number) row.get(ratingAt)).floatValue() >= (float) positiveFrom;
    }

    /** Of a user without a profile, the list of nobody in particular: the rows must not be known to it. */
    private List<Double> list(ItemScorer scorer, Iterator<Row> profiles) {
        UserProfile profile = profiles.hasNext()
                ? UserRatings.of(profiles.next(), scorer.items()).profile(scorer.users())
                : UserProfile.ofUnknownUser(new int[0], new float[0]);
        TopList top = TopList.of(
                        scorer,
                        List.of(profile),
                        lists.length(),
                        lists.candidates(),
                        lists.tieBreaks().value())
                .get(0);
        List<Double> numbers = new ArrayList<>();
        for (int item : top.itemIndices()) {
            numbers.add((double) item);
        }
        return numbers;
    }
}
