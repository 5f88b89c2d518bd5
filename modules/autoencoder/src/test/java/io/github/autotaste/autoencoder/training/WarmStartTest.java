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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WarmStartTest {

    private static final RatingMatrix BEFORE =
            RatingMatrixBuilder.ofRatings().add(1, 10, 5).add(3, 30, 2).build();
    private static final RatingMatrix AFTER = RatingMatrixBuilder.ofRatings()
            .add(1, 10, 5)
            .add(2, 20, 4)
            .add(3, 30, 2)
            .build();

    @Test
    void usersOfItemAutoRecKeepTheirRows() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(4, 3).epochs(5).build();
        AutoRecModel before = trainer().train(BEFORE, config);
        Autoencoder after = network(TrainingProblem.of(AFTER, config, new Workers(1)), before);
        assertThat(after.decoder().rows()[0])
                .isEqualTo(before.network().decoder().rows()[0]);
        assertThat(after.decoder().rows()[2])
                .isEqualTo(before.network().decoder().rows()[1]);
        assertThat(after.encoder().rows()[2])
                .isEqualTo(before.network().encoder().rows()[1]);
        assertThat(after.outputBias().rows()[0][2])
                .isEqualTo(before.network().outputBias().rows()[0][1])
                .isNotZero();
        assertThat(after.layers().get(0).weights().rows())
                .isDeepEqualTo(before.network().layers().get(0).weights().rows());
        assertThat(after.decoder().rows()[1])
                .as("the new user, as drawn")
                .isEqualTo(drawn(config).decoder().rows()[1]);
    }

    private static Autoencoder drawn(AutoRecConfig config) {
        return TrainingProblem.of(AFTER, config, new Workers(1)).network();
    }

    private static Autoencoder network(TrainingProblem problem, AutoencoderModel before) {
        new WarmStart(before).applyTo(problem);
        return problem.network();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itemsAndUserVectorsOfCdaeStay(boolean isTied) {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(4)
                .tiedWeights(isTied)
                .epochs(5)
                .build();
        CdaeModel before = trainer().train(BEFORE, config);
        Autoencoder after = network(TrainingProblem.of(AFTER, config, new Workers(1)), before);
        assertThat(after.encoder().rows()[2])
                .isEqualTo(before.network().encoder().rows()[1]);
        assertThat(after.decoder().rows()[0])
                .isEqualTo(before.network().decoder().rows()[0]);
        assertThat(after.rowVectors().rows()[2])
                .isEqualTo(before.network().rowVectors().rows()[1]);
    }

    @Test
    void idsThatAreTextsAreFoundAmongOthers() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(4).epochs(5).build();
        RatingMatrix earlier = RatingMatrixBuilder.ofRatings()
                .add("ann", "x", 5)
                .add("cid", "y", 4)
                .build();
        RatingMatrix later = RatingMatrixBuilder.ofRatings()
                .add("bob", "x", 5)
                .addAll(earlier, position -> true)
                .build();
        AutoRecModel before = trainer().train(earlier, config);
        Autoencoder after = network(TrainingProblem.of(later, config, new Workers(1)), before);
        assertThat(after.encoder().rows()[2])
                .isEqualTo(before.network().encoder().rows()[1]);
    }

    @Test
    void trainingGoesOnFromThere() {
        AutoRecConfig config = AutoRecConfig.userBased()
                .hiddenUnits(4)
                .weightDecay(0.1)
                .optimiser(Adam.withLearningRate(0.05))
                .epochs(40)
                .build();
        RatingMatrix ratings = Networks.ratings(20, 15, 1);
        AutoRecModel cold = trainer().train(ratings, config);
        AutoRecModel warm = trainer().startingFrom(cold).train(ratings, config);
        AutoRecModel again = trainer().withThreads(2).startingFrom(cold).train(ratings, config);
        assertThat(warm.network().encoder().rows())
                .isDeepEqualTo(again.network().encoder().rows());
        double[] losses = new double[2];
        trainer()
                .withListener((epoch, epochs, loss) -> losses[0] = epoch == 1 ? loss : losses[0])
                .train(ratings, config);
        trainer()
                .withListener((epoch, epochs, loss) -> losses[1] = epoch == 1 ? loss : losses[1])
                .startingFrom(cold)
                .train(ratings, config);
        assertThat(losses[1]).as("first epoch").isLessThan(losses[0] / 2);
    }

    @Test
    void otherLayersAreRefused() {
        AutoRecModel before = trainer()
                .train(
                        BEFORE,
                        AutoRecConfig.itemBased().hiddenUnits(4).epochs(1).build());
        assertThatThrownBy(() -> trainer()
                        .startingFrom(before)
                        .train(AFTER, AutoRecConfig.itemBased().hiddenUnits(5).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[5]")
                .hasMessageContaining("[4]");
        assertThatThrownBy(() -> trainer()
                        .startingFrom(before)
                        .train(AFTER, AutoRecConfig.userBased().hiddenUnits(4).build()))
                .hasMessage("Expected an earlier model with orientation USER, found ITEM");
        assertThatThrownBy(() -> trainer()
                        .startingFrom(before)
                        .train(AFTER, CdaeConfig.defaults().hiddenUnits(4).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an earlier model with a CdaeConfig, found AutoRecConfig[");
    }

    private static Trainer trainer() {
        return Trainer.onAllProcessors().withThreads(1);
    }
}
