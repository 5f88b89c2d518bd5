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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.metrics.JudgedList;
import io.github.autotaste.evaluation.metrics.Mae;
import io.github.autotaste.evaluation.metrics.Ndcg;
import io.github.autotaste.evaluation.metrics.Precision;
import io.github.autotaste.evaluation.metrics.RankingMetric;
import io.github.autotaste.evaluation.metrics.RatedPairs;
import io.github.autotaste.evaluation.metrics.Recall;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures out of Spark against those of the metrics themselves, over the same split. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HeldOutMetricsTest {

    private static final float RELEVANT_FROM = 3.5f;
    private static final RatingMatrix RATINGS = TinyRatings.ratings(40, 18, 0.5, 21);

    private final Holdout split = Holdout.testedOn(RATINGS, everyFourth());
    private Dataset<Row> heldOut;
    private RecommenderModel model;

    private static BitSet everyFourth() {
        BitSet positions = new BitSet();
        IntStream.range(0, RATINGS.ratingCount())
                .filter(position -> position % 4 == 1)
                .forEach(positions::set);
        return positions;
    }

    @BeforeAll
    void train() {
        SparkSession spark = LocalSpark.session();
        Dataset<Row> train = LocalSpark.table(spark, split.train(), DataTypes.LongType);
        heldOut = LocalSpark.table(spark, split.test(), DataTypes.LongType);
        model = new AutoRec().setMaxIter(5).setHiddenUnits(6).fit(train);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void listsHaveTheFiguresOfTheMetrics(int cutoff) {
        Map<String, List<String>> lists = LocalSpark.listsOf(model.recommendForAllUsers(7));
        List<JudgedList> judged = new ArrayList<>();
        for (int user = 0; user < RATINGS.users().size(); user++) {
            int[] relevant = relevantOf(user);
            if (relevant.length > 0) {
                int[] list = Objects.requireNonNull(lists.get(RATINGS.users().textAt(user))).stream()
                        .mapToInt(entry -> RATINGS.items().indexOf(entry.substring(0, entry.lastIndexOf(':'))))
                        .toArray();
                judged.add(JudgedList.of(list, relevant));
            }
        }

        Row found = HeldOutMetrics.ofLists(
                        model.recommendForAllUsers(7), heldOut, RatingColumns.DEFAULT, cutoff, RELEVANT_FROM)
                .head();

        assertThat(found.getLong(0)).isEqualTo(judged.size()).isPositive();
        assertThat(found.getDouble(1)).isCloseTo(mean(new Precision(cutoff), judged), within(1e-12));
        assertThat(found.getDouble(2)).isCloseTo(mean(new Recall(cutoff), judged), within(1e-12));
        assertThat(found.getDouble(3)).isCloseTo(mean(new Ndcg(cutoff), judged), within(1e-12));
    }

    private int[] relevantOf(int user) {
        SparseRows rows = split.test().byUser();
        return IntStream.range(rows.start(user), rows.end(user))
                .filter(position -> rows.valueAt(position) >= RELEVANT_FROM)
                .map(rows::columnAt)
                .toArray();
    }

    private static double mean(RankingMetric metric, List<JudgedList> lists) {
        return lists.stream().mapToDouble(metric::of).average().orElseThrow();
    }

    @Test
    void usersWithoutAListCountAsZero() {
        Dataset<Row> none = model.recommendForAllUsers(7).where("false");

        Row found = HeldOutMetrics.ofLists(none, heldOut, RatingColumns.DEFAULT, 3, RELEVANT_FROM)
                .head();

        assertThat(found.getLong(0)).isPositive();
        assertThat(found.getDouble(3)).isZero();
    }

    @Test
    void predictionsHaveTheErrorsOfTheMetricsWithAndWithoutAnEstimate() {
        Dataset<Row> strangers =
                heldOut.selectExpr("~user as user", "item", "rating").limit(5);
        Dataset<Row> predicted = model.setColdStartStrategy("nan").transform(heldOut.union(strangers));
        List<Row> rows = predicted.collectAsList();
        float[] actual = new float[rows.size()];
        float[] estimated = new float[rows.size()];
        for (int row = 0; row < actual.length; row++) {
            actual[row] = rows.get(row).getFloat(2);
            estimated[row] = rows.get(row).getFloat(3);
        }
        RatedPairs pairs = new RatedPairs(actual, estimated, 3.25);

        Row found = HeldOutMetrics.ofPredictions(predicted, "rating", "prediction", 3.25)
                .head();

        double[] squares = new Rmse().losses(pairs);
        double[] distances = new Mae().losses(pairs);
        assertThat(found.getLong(0)).isEqualTo(split.test().ratingCount() + 5);
        assertThat(found.getDouble(1))
                .isCloseTo(Math.sqrt(Arrays.stream(squares).average().orElseThrow()), within(1e-12));
        assertThat(found.getDouble(2))
                .isCloseTo(Arrays.stream(distances).average().orElseThrow(), within(1e-12));
    }
}
