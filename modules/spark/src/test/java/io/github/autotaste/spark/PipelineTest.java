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
import io.github.autotaste.testkit.TinyRatings;
import java.util.stream.Stream;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.evaluation.RankingEvaluator;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pipeline around ALS, in which another estimator takes its place. */
final class PipelineTest {

    private static final RatingMatrix RATINGS = TinyRatings.withPlainIds(TinyRatings.ratings(40, 15, 0.6, 9));

    static Stream<Estimator<?>> recommenders() {
        return Stream.of(
                new ALS().setColdStartStrategy("drop"),
                new Cdae().setColdStartStrategy("drop"),
                new AutoRec().setColdStartStrategy("drop"));
    }

    private static Dataset<Row> ratings() {
        return LocalSpark.table(LocalSpark.session(), RATINGS, DataTypes.IntegerType);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void crossValidatorChoosesByErrorWhicheverRecommenderIsInThePipeline(Estimator<?> recommender) {
        Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {recommender});
        Param<Object> maxIter = recommender.getParam("maxIter");
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(maxIter, scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.<Object>of(1, 8)))
                .build();

        CrossValidatorModel validated = new CrossValidator()
                .setEstimator(pipeline)
                .setEstimatorParamMaps(grid)
                .setEvaluator(new RegressionEvaluator().setLabelCol("rating").setMetricName("rmse"))
                .setNumFolds(2)
                .setSeed(3)
                .fit(ratings());

        assertThat(validated.avgMetrics()).hasSize(2).doesNotContain(Double.NaN);
        assertThat(validated.transform(ratings()).columns()).contains("prediction");
    }

    @Test
    void crossValidatorChoosesByListsWithARankingEvaluator() {
        Cdae cdae =
                new Cdae().setHiddenUnits(8).setOutput(RecommenderParams.LISTS).setListLength(3);
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(cdae.maxIter(), new int[] {1, 15})
                .build();

        CrossValidatorModel validated = new CrossValidator()
                .setEstimator(cdae)
                .setEstimatorParamMaps(grid)
                .setEvaluator(new RankingEvaluator().setMetricName("ndcgAtK").setK(3))
                .setNumFolds(2)
                .setSeed(3)
                .fit(ratings());

        for (double ndcg : validated.avgMetrics()) {
            assertThat(ndcg).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }
}
