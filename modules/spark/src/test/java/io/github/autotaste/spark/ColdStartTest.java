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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is predicted for users and items that were not in training. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ColdStartTest {

    private static final RatingMatrix RATINGS = TinyRatings.withPlainIds(TinyRatings.ratings(20, 10, 0.5, 2));
    private static final int STRANGER = 1000;

    private SparkSession spark;
    private RecommenderModel model;
    private Dataset<Row> asked;

    @BeforeAll
    void train() {
        spark = LocalSpark.session();
        model = new AutoRec()
                .setMaxIter(4)
                .setHiddenUnits(5)
                .fit(LocalSpark.table(spark, RATINGS, DataTypes.IntegerType));
        asked = spark.createDataFrame(
                List.of(
                        RowFactory.create(1, 3, 4f),
                        RowFactory.create(1, 999, 4f),
                        RowFactory.create(STRANGER, 2, 5f),
                        RowFactory.create(STRANGER, 5, 1f),
                        RowFactory.create(STRANGER, 7, 3f)),
                new StructType()
                        .add("user", DataTypes.IntegerType)
                        .add("item", DataTypes.IntegerType)
                        .add("rating", DataTypes.FloatType));
    }

    private Map<String, Float> predictions(String strategy) {
        return model.setColdStartStrategy(strategy).transform(asked).collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getInt(0) + "," + row.getInt(1), row -> row.getFloat(row.fieldIndex("prediction"))));
    }

    private float score(UserProfile profile, int itemIndex) {
        float[] scores = new float[RATINGS.items().size()];
        model.model().scoreAll(profile, scores);
        return scores[itemIndex];
    }

    @Test
    void nanStandsForWhatIsUnknown() {
        assertThat(predictions("nan"))
                .hasSize(5)
                .containsEntry("1,3", score(RATINGS.profileOf(0), 2))
                .containsEntry("1,999", Float.NaN)
                .containsEntry(STRANGER + ",2", Float.NaN);
    }

    @Test
    void dropLeavesRowsWithoutPredictionOut() {
        assertThat(predictions("drop")).containsOnlyKeys("1,3");
    }

    @Test
    void foldInPredictsEachRowOfAStrangerByTheOthers() {
        UserProfile withoutFive = UserProfile.ofUnknownUser(new int[] {1, 6}, new float[] {5f, 3f});

        assertThat(predictions("fold-in"))
                .hasSize(5)
                .containsEntry(STRANGER + ",5", score(withoutFive, 4))
                .containsEntry("1,3", score(RATINGS.profileOf(0), 2));
    }

    @Test
    void subsetSaysWhomItKnowsNothingOf() {
        Dataset<Row> users = asked.select("user");

        Map<String, List<String>> lists =
                LocalSpark.listsOf(model.setColdStartStrategy("nan").recommendForUserSubset(users, 3));

        assertThat(lists).containsOnlyKeys("1", String.valueOf(STRANGER)).containsEntry(String.valueOf(STRANGER), null);
        assertThat(lists.get("1"))
                .isEqualTo(LocalSpark.listsOf(model.recommendForAllUsers(3)).get("1"));
    }

    @Test
    void subsetEncodesStrangersByTheirRows() {
        UserProfile stranger = UserProfile.ofUnknownUser(new int[] {1, 4, 6}, new float[] {5f, 1f, 3f});

        List<String> list = LocalSpark.listsOf(
                        model.setColdStartStrategy("fold-in").recommendForUserSubset(asked, 3))
                .get(String.valueOf(STRANGER));

        assertThat(list).hasSize(3).allSatisfy(entry -> {
            int item = Integer.parseInt(entry.substring(0, entry.indexOf(':'))) - 1;
            assertThat(item).isNotIn(1, 4, 6);
            assertThat(entry).endsWith(":" + score(stranger, item));
        });
    }
}
