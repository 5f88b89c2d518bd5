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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models and lists of estimators that train in the driver, against those of one machine. */
final class SameListsTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(31, 14, 0.4, 7);

    static Stream<Arguments> estimators() {
        List<Arguments> cases = new ArrayList<>();
        RatingMatrix plain = TinyRatings.withPlainIds(RATINGS);
        for (AutoencoderEstimator<?> estimator : List.of(
                new Cdae().setMaxIter(3).setHiddenUnits(6).setSeed(4),
                new AutoRec().setMaxIter(3).setHiddenUnits(6).setSeed(4),
                new AutoRec().setMaxIter(3).setHiddenUnits(6).setOrientation(AutoRec.ITEM))) {
            cases.add(Arguments.of(estimator, plain, DataTypes.IntegerType));
            cases.add(Arguments.of(estimator, RATINGS, DataTypes.LongType));
            cases.add(Arguments.of(estimator, TinyRatings.withTextIds(RATINGS), DataTypes.StringType));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void listsAreThoseOfOneMachineWhateverTheIds(
            AutoencoderEstimator<?> estimator, RatingMatrix ratings, DataType ids) {
        SparkSession spark = LocalSpark.session();
        AutoencoderModel alone = Trainer.onAllProcessors().train(ratings, estimator.config());

        RecommenderModel model = estimator.fit(LocalSpark.table(spark, ratings, ids));

        Dataset<Row> lists = model.recommendForAllUsers(5);
        assertThat(lists.schema().apply("user").dataType()).isEqualTo(ids);
        assertThat(LocalSpark.listsOf(lists)).isEqualTo(OneMachine.lists(alone, ratings, 5, Candidates.UNKNOWN_ITEMS));
        assertThat(LocalSpark.listsOf(model.setExcludeKnown(false).recommendForAllUsers(5)))
                .isEqualTo(OneMachine.lists(alone, ratings, 5, (profile, scores) -> {}));
    }

    @Test
    void repeatedRatingsCountAsTheirMean() {
        SparkSession spark = LocalSpark.session();
        Dataset<Row> ratings = LocalSpark.table(spark, RATINGS, DataTypes.LongType);
        Dataset<Row> lower = ratings.selectExpr("user", "item", "rating - 0.5f as rating");
        Dataset<Row> higher = ratings.selectExpr("user", "item", "rating + 0.5f as rating");
        AutoRec estimator = new AutoRec().setMaxIter(2).setHiddenUnits(4);

        RecommenderModel repeated = estimator.fit(lower.union(higher));

        assertThat(repeated.model().trainedOn().fingerprint())
                .isEqualTo(estimator.fit(ratings).model().trainedOn().fingerprint());
    }

    @Test
    void everyItemHasTheUsersOfItsHighestScores() {
        SparkSession spark = LocalSpark.session();
        RecommenderModel model = new Cdae()
                .setMaxIter(3)
                .setHiddenUnits(6)
                .fit(LocalSpark.table(spark, RATINGS, DataTypes.LongType).repartition(4));
        Map<String, List<Map.Entry<Float, Long>>> best = new TreeMap<>();
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = new float[RATINGS.items().size()];
            model.model().scoreAll(RATINGS.profileOf(user), scores);
            Candidates.UNKNOWN_ITEMS.leaveOut(RATINGS.profileOf(user), scores);
            for (int item = 0; item < scores.length; item++) {
                if (!Float.isNaN(scores[item])) {
                    best.computeIfAbsent(RATINGS.items().textAt(item), id -> new ArrayList<>())
                            .add(Map.entry(scores[item], RATINGS.users().idAt(user)));
                }
            }
        }
        Map<String, List<String>> expected = new TreeMap<>();
        best.forEach((item, users) -> expected.put(
                item,
                users.stream()
                        .sorted(Map.Entry.<Float, Long>comparingByKey(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByValue()))
                        .limit(3)
                        .map(entry -> entry.getValue() + ":" + entry.getKey())
                        .toList()));

        assertThat(LocalSpark.listsOf(model.recommendForAllItems(3))).isEqualTo(expected);
    }
}
