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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.File;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.FilePersistenceStrategy;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FactorizerTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings();
    private static final DataModel DATA = TinyDataModels.withValues();

    @ParameterizedTest
    @EnumSource
    void mahoutsRecommenderEstimatesWhatItemAutoRecScores(Centring centring) throws TasteException {
        assertEstimates(AutoRecConfig.itemBased()
                .centring(centring)
                .hiddenUnits(5)
                .epochs(20)
                .build());
    }

    @ParameterizedTest
    @EnumSource
    void mahoutsRecommenderEstimatesWhatUserAutoRecScores(Centring centring) throws TasteException {
        assertEstimates(AutoRecConfig.userBased()
                .centring(centring)
                .hiddenUnits(5)
                .epochs(20)
                .build());
    }

    private static void assertEstimates(AutoRecConfig config) throws TasteException {
        assertEstimates(
                new AutoRecFactorizer(DATA, config), Trainer.onAllProcessors().train(RATINGS, config));
    }

    private static void assertEstimates(Factorizer factorizer, ItemScorer model) throws TasteException {
        Recommender recommender = new SVDRecommender(DATA, factorizer);
        float[] scores = new float[RATINGS.items().size()];
        for (int user = 0; user < RATINGS.users().size(); user++) {
            model.scoreAll(RATINGS.profileOf(user), scores);
            for (int item = 0; item < scores.length; item++) {
                assertThat(recommender.estimatePreference(
                                RATINGS.users().idAt(user), RATINGS.items().idAt(item)))
                        .isCloseTo(scores[item], within(1e-4f));
            }
        }
    }

    @Test
    void mahoutsRecommenderOrdersAsCdaeDoes() throws TasteException {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(5).epochs(5).build();
        Recommender ours = new CdaeRecommender(DATA, config);
        Recommender mahouts = new SVDRecommender(DATA, new CdaeFactorizer(DATA, 5, 5));
        for (long userID : RATINGS.users().toArray()) {
            assertThat(mahouts.recommend(userID, 4))
                    .extracting(item -> item.getItemID())
                    .isEqualTo(ours.recommend(userID, 4).stream()
                            .map(item -> item.getItemID())
                            .toList());
        }
    }

    @Test
    void isMadeByReflectionWithFeaturesAndIterations() throws Exception {
        for (Class<? extends Factorizer> type : new Class[] {AutoRecFactorizer.class, CdaeFactorizer.class}) {
            Factorizer factorizer =
                    type.getConstructor(DataModel.class, int.class, int.class).newInstance(DATA, 7, 3);
            assertThat(factorizer.factorize().numFeatures()).isEqualTo(7 + 2);
        }
    }

    @Test
    void mahoutsFilesKeepTheFactors(@TempDir Path folder) throws TasteException {
        File file = folder.resolve("factors").toFile();
        Factorizer factorizer = new AutoRecFactorizer(DATA, 5, 10);
        Recommender saved = new SVDRecommender(DATA, factorizer, new FilePersistenceStrategy(file));
        Recommender loaded =
                new SVDRecommender(DATA, new AutoRecFactorizer(DATA, 1, 1), new FilePersistenceStrategy(file));
        assertThat(loaded.recommend(-17, 5)).isNotEmpty().isEqualTo(saved.recommend(-17, 5));
    }

    @Test
    void refusesALinearPath() {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(3)
                .epochs(1)
                .linearPath(LinearPath.ClosedForm.defaults())
                .build();
        assertThatThrownBy(() -> new CdaeFactorizer(DATA, config).factorize())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no linear path");
    }

    @Test
    void refusesOutputsThatAreNotLinear() {
        AutoRecConfig config = AutoRecConfig.itemBased()
                .outputActivation(Activation.SIGMOID)
                .hiddenUnits(2)
                .epochs(1)
                .build();
        assertThatThrownBy(() -> new AutoRecFactorizer(DATA, config).factorize())
                .hasMessageEndingWith("found SIGMOID");
    }
}
