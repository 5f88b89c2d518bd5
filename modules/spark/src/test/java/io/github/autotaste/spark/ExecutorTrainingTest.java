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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training on executors and on samples, against training in the driver. */
final class ExecutorTrainingTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(50, 20, 0.4, 11);

    private static Dataset<Row> ratings() {
        return LocalSpark.table(LocalSpark.session(), RATINGS, DataTypes.LongType);
    }

    static Stream<AutoencoderEstimator<?>> estimators() {
        return Stream.of(
                new AutoRec().setMaxIter(8).setHiddenUnits(6).setNumPartitions(3),
                new Cdae().setMaxIter(8).setHiddenUnits(6).setNumPartitions(3),
                new Cdae()
                        .setMaxIter(8)
                        .setHiddenUnits(6)
                        .setNumPartitions(3)
                        .setNegatives(2)
                        .setUserVector(false)
                        .setPositiveFrom(3));
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void fullBatchLearnsWhatTheDriverLearns(AutoencoderEstimator<?> estimator) {
        estimator.setBlockSize(AutoencoderConfig.FULL_BATCH);
        RecommenderModel expected = estimator.setTrainOn(TrainingParams.DRIVER).fit(ratings());

        RecommenderModel found = estimator.setTrainOn(TrainingParams.EXECUTORS).fit(ratings());

        assertThat(found.objectiveHistory()).hasSize(8).containsExactly(expected.objectiveHistory(), within(1e-4));
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = new float[RATINGS.items().size()];
            float[] expectedScores = new float[scores.length];
            UserProfile profile = RATINGS.profileOf(user);
            boolean hasUsers = found.model().users().size() > 0;
            found.model()
                    .scoreAll(
                            hasUsers ? profile : UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings()),
                            scores);
            expected.model().scoreAll(RATINGS.profileOf(user), expectedScores);
            if (estimator instanceof Cdae cdae && cdae.getUserVector()) {
                assertThat(found.model().users()).isEqualTo(RATINGS.users());
            }
            assertThat(scores).containsExactly(expectedScores, within(1e-3f));
        }
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void samePartitionsGiveTheSameBytesHoweverTheRowsCome(AutoencoderEstimator<?> estimator, @TempDir Path folder)
            throws IOException {
        estimator.setTrainOn(TrainingParams.EXECUTORS).setBlockSize(16);

        byte[] first = bytes(estimator.fit(ratings()), folder);
        byte[] second = bytes(estimator.fit(ratings().orderBy("rating").repartition(5)), folder);

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void averagedEpochsLearnAndAreRepeatedToTheBit(AutoencoderEstimator<?> estimator, @TempDir Path folder)
            throws IOException {
        estimator
                .setTrainOn(TrainingParams.EXECUTORS)
                .setAggregation(TrainingParams.PARAMETERS)
                .setLearningRate(0.01)
                .setBlockSize(4);

        RecommenderModel first = estimator.fit(ratings());
        byte[] second = bytes(estimator.fit(ratings().orderBy("rating").repartition(5)), folder);

        assertThat(second).isEqualTo(bytes(first, folder));
        double[] losses = first.objectiveHistory();
        assertThat(losses).hasSize(8);
        assertThat(losses[7]).isLessThan(losses[0] * 0.99);
    }

    private static byte[] bytes(RecommenderModel model, Path folder) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model.model(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void sampleTrainsOnSomeUsersAndServesAll() {
        AutoRec estimator = new AutoRec()
                .setMaxIter(3)
                .setHiddenUnits(5)
                .setTrainOn(TrainingParams.SAMPLE)
                .setSampleUsers(20);

        RecommenderModel model = estimator.fit(ratings());

        assertThat(model.model().users().size()).isBetween(5, 40);
        assertThat(estimator.fit(ratings().repartition(4)).model().users())
                .isEqualTo(model.model().users());
        assertThat(estimator.setSeed(99).fit(ratings()).model().users())
                .isNotEqualTo(model.model().users());
        assertThat(LocalSpark.listsOf(model.recommendForAllUsers(3)))
                .hasSize(50)
                .allSatisfy((user, list) -> assertThat(list).isNotEmpty());
    }

    @Test
    void itemsAreReconstructedInTheDriverAlone() {
        AutoRec estimator = new AutoRec().setOrientation(AutoRec.ITEM).setTrainOn(TrainingParams.EXECUTORS);

        assertThatThrownBy(() -> estimator.fit(ratings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orientation user");
    }
}
