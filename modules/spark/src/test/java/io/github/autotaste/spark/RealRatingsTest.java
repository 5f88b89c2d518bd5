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
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MovieLens-1M: training on executors is as good as in the driver. */
@Tag("real-data")
final class RealRatingsTest {

    @Test
    void fullBatchOnExecutorsHasTheErrorsAndTheLossCurveOfTheDriver() {
        String data = System.getenv("AUTOTASTE_DATA");
        assumeThat(data).isNotNull();
        Path file = Path.of(data, "ml-1m", "ratings.tsv.gz");
        assumeThat(Files.exists(file)).isTrue();
        Dataset<Row> ratings = LocalSpark.session()
                .read()
                .option("sep", "\t")
                .csv(file.toString())
                .selectExpr("int(_c0) user", "int(_c1) item", "float(_c2) rating", "pmod(xxhash64(_c0, _c1), 10) part");
        Dataset<Row> train = ratings.where("part > 0").cache();
        Dataset<Row> test = ratings.where("part = 0").cache();
        AutoRec estimator = new AutoRec()
                .setHiddenUnits(50)
                .setMaxIter(20)
                .setLearningRate(0.01)
                .setBlockSize(AutoencoderConfig.FULL_BATCH)
                .setColdStartStrategy("drop");

        RecommenderModel driver = estimator.setTrainOn(TrainingParams.DRIVER).fit(train);
        RecommenderModel executors =
                estimator.setTrainOn(TrainingParams.EXECUTORS).fit(train);

        assertThat(executors.objectiveHistory()).containsExactly(driver.objectiveHistory(), within(1e-4));
        double rmse = rmse(driver, test);
        assertThat(rmse).isBetween(0.8, 0.95);
        assertThat(rmse(executors, test)).isCloseTo(rmse, within(0.003));
    }

    private static double rmse(RecommenderModel model, Dataset<Row> test) {
        return new RegressionEvaluator().setLabelCol("rating").evaluate(model.transform(test));
    }
}
