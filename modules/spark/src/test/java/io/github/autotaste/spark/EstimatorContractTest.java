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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Spark expects of estimators and models. */
final class EstimatorContractTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(20, 10, 0.5, 2);

    static Stream<AutoencoderEstimator<?>> estimators() {
        return Stream.of(
                new Cdae().setMaxIter(2).setHiddenUnits(4),
                new AutoRec().setMaxIter(2).setHiddenUnits(4));
    }

    private static Dataset<Row> ratings() {
        return LocalSpark.table(LocalSpark.session(), RATINGS, DataTypes.LongType);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void paramsHaveDefaultsAndCanBeFoundByName(AutoencoderEstimator<?> estimator) {
        assertThat(estimator.params())
                .hasSizeGreaterThan(18)
                .allSatisfy(param ->
                        assertThat(estimator.isDefined(param)).as(param.name()).isTrue());
        assertThat(estimator.explainParams()).contains("coldStartStrategy", "hiddenUnits", "trainOn");
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void copiesTakeExtraParamsAndLeaveTheOriginal(AutoencoderEstimator<?> estimator) {
        Param<Object> maxIter = estimator.getParam("maxIter");

        AutoencoderEstimator<?> copy = (AutoencoderEstimator<?>) estimator.copy(new ParamMap().put(maxIter, 9));

        assertThat(copy.uid()).isEqualTo(estimator.uid());
        assertThat(copy.getMaxIter()).isEqualTo(9);
        assertThat(estimator.getMaxIter()).isEqualTo(2);
        assertThat(copy.getHiddenUnits()).containsExactly(4);
    }

    @Test
    void estimatorsAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
        LocalSpark.session();
        Cdae cdae = new Cdae().setSeed(77).setHiddenUnits(3).setNegatives(5).setUserVector(false);
        AutoRec autoRec = new AutoRec().setOrientation(AutoRec.ITEM).setWeightDecay(3.5);
        cdae.write().save(folder + "/cdae");
        autoRec.write().save(folder + "/autorec");

        assertThat(Cdae.load(folder + "/cdae").config()).isEqualTo(cdae.config());
        assertThat(AutoRec.load(folder + "/autorec").config()).isEqualTo(autoRec.config());
        assertThat(Cdae.load(folder + "/cdae").uid()).isEqualTo(cdae.uid());
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void modelsOfPipelinesAreReadAsTheyWereWritten(AutoencoderEstimator<?> estimator, @TempDir Path folder)
            throws IOException {
        PipelineModel written =
                new Pipeline().setStages(new PipelineStage[] {estimator}).fit(ratings());
        written.write().save(folder + "/pipeline");

        PipelineModel read = PipelineModel.load(folder + "/pipeline");

        RecommenderModel before = (RecommenderModel) written.stages()[0];
        RecommenderModel after = (RecommenderModel) read.stages()[0];
        assertThat(LocalSpark.listsOf(after.recommendForAllUsers(4)))
                .isEqualTo(LocalSpark.listsOf(before.recommendForAllUsers(4)));
        assertThat(rows(read.transform(ratings()))).isEqualTo(rows(written.transform(ratings())));
        assertThat(before.parent().uid()).isEqualTo(estimator.uid());
        assertThat(after.hasParent()).isFalse();
    }

    private static List<String> rows(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void schemaIsWhatTransformReturns(AutoencoderEstimator<?> estimator) {
        RecommenderModel model = estimator.fit(ratings());

        assertThat(model.transform(ratings()).schema())
                .isEqualTo(estimator.transformSchema(ratings().schema()));
        model.setOutput(RecommenderParams.LISTS);
        assertThat(model.transform(ratings()).schema())
                .isEqualTo(model.transformSchema(ratings().schema()));
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void refusesColumnsThatAreNoRatings(AutoencoderEstimator<?> estimator) {
        StructType doubles = new StructType()
                .add("user", DataTypes.DoubleType)
                .add("item", DataTypes.LongType)
                .add("rating", DataTypes.FloatType);
        StructType noRating = new StructType().add("user", DataTypes.LongType).add("item", DataTypes.LongType);

        assertThatThrownBy(() -> estimator.transformSchema(doubles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column user")
                .hasMessageContaining("double");
        assertThatThrownBy(() -> estimator.transformSchema(noRating))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ratingCol");
        assertThat(estimator.setRatingCol("").transformSchema(noRating).fieldNames())
                .contains("prediction");
    }

    @Test
    void refusesNullsAndRatingsThatAreNotFinite() {
        StructType schema = ratings().schema();
        for (Row bad : List.of(
                RowFactory.create(1L, 2L, Float.NaN),
                RowFactory.create(1L, 2L, null),
                RowFactory.create(null, 2L, 1f))) {
            Dataset<Row> rows = ratings().union(LocalSpark.session().createDataFrame(List.of(bad), schema));

            assertThatThrownBy(() -> new AutoRec().fit(rows)).hasStackTraceContaining("Expected");
        }
    }

    @Test
    void preferencesWithoutValuesAreLearntFrom() {
        RecommenderModel model = new Cdae()
                .setMaxIter(2)
                .setHiddenUnits(4)
                .setRatingCol("")
                .fit(ratings().select("user", "item"));

        assertThat(model.model().trainedOn().range().hasValues()).isFalse();
        assertThat(model.recommendForAllUsers(2).count()).isEqualTo(20);
    }
}
