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
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The predictions of a user's rows. Those of a user who has a profile in training are made by it, whatever the rows say. A
 * user without is encoded, if wanted, by the rows: each row is predicted by the others.
 *
 * @param itemAt the column of items
 * @param ratingAt the column of ratings; -1 if there is none
 * @param coldStart as {@link RecommenderParams#coldStartStrategy}
 */
record Predicted(Broadcast<SharedScorer> shared, int itemAt, int ratingAt, String coldStart)
        implements CoGroupFunction<String, Row, Row, Row> {

    /** What transform returns. */
    static StructType schema(StructType rows, RecommenderParams<?> params) {
        IdColumn.in(rows, params.getUserCol());
        IdColumn.in(rows, params.getItemCol());
        if (params.getOutput().equals(RecommenderParams.LISTS)) {
            return ListsBesideLabels.schema(rows, params);
        }
        if (Arrays.asList(rows.fieldNames()).contains(params.getPredictionCol())) {
            throw new IllegalArgumentException(
                    "Expected no column " + params.getPredictionCol() + ", found " + rows.catalogString());
        }
        return rows.add(params.getPredictionCol(), DataTypes.FloatType);
    }

    /** What rows and profiles meet by. */
    static String key(Row row, int userAt) {
        return row.isNullAt(userAt) ? "" : String.valueOf(row.get(userAt));
    }

    @Override
    public Iterator<Row> call(String user, Iterator<Row> asked, Iterator<Row> profiles) {
        List<Row> rows = new ArrayList<>();
        asked.forEachRemaining(rows::add);
        if (rows.isEmpty()) {
            return Collections.emptyIterator();
        }
        ItemScorer scorer = shared.value().scorer();
        float[] predictions = new float[rows.size()];
        Arrays.fill(predictions, Float.NaN);
        if (profiles.hasNext()) {
            UserRatings known = UserRatings.of(profiles.next(), scorer.items());
            predict(scorer, known.profile(scorer.users()), items(rows, scorer), predictions);
        } else if (coldStart.equals("fold-in") && (ratingAt >= 0 || !hasValues(scorer))) {
            foldIn(scorer, rows, predictions);
        }
        return IntStream.range(0, predictions.length)
                .filter(place -> !(coldStart.equals("drop") && Float.isNaN(predictions[place])))
                .mapToObj(place -> with(rows.get(place), predictions[place]))
                .iterator();
    }

    private static boolean hasValues(ItemScorer scorer) {
        return scorer.learntRange().min() > Float.NEGATIVE_INFINITY;
    }

    private int[] items(List<Row> rows, ItemScorer scorer) {
        return rows.stream()
                .mapToInt(row -> row.isNullAt(itemAt) ? -1 : IdColumn.indexOf(scorer.items(), row.get(itemAt)))
                .toArray();
    }

    private static void predict(ItemScorer scorer, UserProfile profile, int[] items, float[] predictions) {
        int[] places = IntStream.range(0, items.length)
                .filter(place -> items[place] >= 0)
                .toArray();
        int[] known = IntStream.of(places).map(place -> items[place]).toArray();
        float[] scores = new float[known.length];
        scorer.scoreItems(profile, known, scores);
        for (int slot = 0; slot < places.length; slot++) {
            predictions[places[slot]] = scorer.reported(scores[slot]);
        }
    }

    private void foldIn(ItemScorer scorer, List<Row> rows, float[] predictions) {
        int[] items = items(rows, scorer);
        for (int place = 0; place < items.length; place++) {
            if (items[place] >= 0) {
                float[] prediction = new float[1];
                predict(scorer, withoutItem(rows, items, items[place]), new int[] {items[place]}, prediction);
                predictions[place] = prediction[0];
            }
        }
    }

    /** The last row of an item counts, and those without a finite rating do not. */
    private UserProfile withoutItem(List<Row> rows, int[] items, int left) {
        float[] ratings = new float[rows.size()];
        for (int place = 0; place < ratings.length; place++) {
            Row row = rows.get(place);
            ratings[place] =
                    ratingAt < 0 ? 1f : row.isNullAt(ratingAt) ? Float.NaN : ((Number) row.get(ratingAt)).floatValue();
        }
        int[] places = IntStream.range(0, items.length)
                .filter(place -> items[place] >= 0 && items[place] != left && Float.isFinite(ratings[place]))
                .boxed()
                .sorted((a, b) -> items[a] != items[b] ? Integer.compare(items[a], items[b]) : Integer.compare(a, b))
                .mapToInt(place -> place)
                .toArray();
        int[] kept = IntStream.range(0, places.length)
                .filter(slot -> slot + 1 == places.length || items[places[slot]] != items[places[slot + 1]])
                .map(slot -> places[slot])
                .toArray();
        float[] values = new float[kept.length];
        for (int slot = 0; slot < kept.length; slot++) {
            values[slot] = ratings[kept[slot]];
        }
        return UserProfile.ofUnknownUser(
                IntStream.of(kept).map(place -> items[place]).toArray(), values);
    }

    private static Row with(Row row, float prediction) {
        Object[] values = new Object[row.size() + 1];
        for (int column = 0; column < row.size(); column++) {
            values[column] = row.get(column);
        }
        values[row.size()] = prediction;
        return RowFactory.create(values);
    }
}
