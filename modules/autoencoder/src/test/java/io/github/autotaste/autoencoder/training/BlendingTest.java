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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.BlendedScorer;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlendingTest {

    private static final RatingMatrix RATINGS = Networks.ratings(60, 40, 1);
    private static final AutoRecConfig ITEM =
            AutoRecConfig.itemBased().hiddenUnits(8).epochs(40).build();
    private static final AutoRecConfig USER =
            AutoRecConfig.userBased().hiddenUnits(8).epochs(40).build();

    @Test
    void isTheWeightedSumOfModelsTrainedOnAllRatings() {
        Trainer trainer = Trainer.onAllProcessors();
        AutoRecModel item = trainer.train(RATINGS, ITEM);
        AutoRecModel user = trainer.train(RATINGS, USER);
        BlendedScorer blend = new BlendedScorer(List.of(item, user), new double[] {0.75, 0.5}, -1);
        assertThat(blend.learntRange()).isEqualTo(new RatingRange(RATINGS.min(), RATINGS.max()));
        float[] blended = scores(blend, 3);
        float[] byItem = scores(item, 3);
        float[] byUser = scores(user, 3);
        for (int i = 0; i < blended.length; i++) {
            assertThat(blended[i]).isCloseTo(0.75f * byItem[i] + 0.5f * byUser[i] - 1, within(1e-5f));
        }
    }

    /** On the ratings that weights were learnt from, least squares cannot do worse than either model alone. */
    @Test
    void learntWeightsAreNoWorseOnTheHeldOutPartThanEitherModel() {
        Trainer trainer = Trainer.onAllProcessors();
        Holdout holdout = Holdout.random(RATINGS, 0.8, 5);
        double[] weights = new Blending(trainer, 0.2, 5)
                .train(RATINGS, List.of(ITEM, USER))
                .weights();
        AutoRecModel item = trainer.train(holdout.train(), ITEM);
        AutoRecModel user = trainer.train(holdout.train(), USER);
        assertThat(weights).hasSize(2);
        double best = squaredErrorBelowAnyIntercept(List.of(item, user), weights, holdout);
        assertThat(best).isLessThanOrEqualTo(squaredErrorBelowAnyIntercept(List.of(item), new double[] {1}, holdout));
        assertThat(best).isLessThanOrEqualTo(squaredErrorBelowAnyIntercept(List.of(user), new double[] {1}, holdout));
    }

    @Test
    void isKeptAsTheFilesOfItsModelsAndItsWeights(@TempDir Path folder) throws IOException {
        BlendedScorer blend = new Blending(Trainer.onAllProcessors(), 0.2, 5).train(RATINGS, List.of(ITEM, USER));
        List<ItemScorer> loaded = new ArrayList<>();
        for (ItemScorer model : blend.models()) {
            Path file = folder.resolve("model-" + loaded.size());
            ModelFile.write((AutoRecModel) model, file);
            loaded.add(ModelFile.read(file));
        }
        assertThat(scores(new BlendedScorer(loaded, blend.weights(), blend.intercept()), 3))
                .isEqualTo(scores(blend, 3));
    }

    @Test
    void refusesModelsThatPredictNoRatings() {
        ItemScorer cdae = Trainer.onAllProcessors()
                .train(RATINGS, CdaeConfig.defaults().epochs(1).build());
        assertThatThrownBy(() -> new BlendedScorer(List.of(cdae), new double[] {1}, 0))
                .hasMessageStartingWith("Expected models that predict ratings of the same users and items");
    }

    /** The variance of the residuals, which is what remains with the best intercept. */
    private static double squaredErrorBelowAnyIntercept(List<AutoRecModel> models, double[] weights, Holdout holdout) {
        BlendedScorer blend = new BlendedScorer(models, weights, 0);
        double sum = 0;
        double squares = 0;
        int count = holdout.test().ratingCount();
        for (int user = 0; user < holdout.test().users().size(); user++) {
            float[] scores = new float[holdout.train().items().size()];
            blend.scoreAll(holdout.train().profileOf(user), scores);
            int[] items = holdout.test().byUser().columnsOf(user);
            float[] ratings = holdout.test().byUser().valuesOf(user);
            for (int position = 0; position < items.length; position++) {
                double residual = ratings[position] - scores[items[position]];
                sum += residual;
                squares += residual * residual;
            }
        }
        return squares - sum * sum / count;
    }

    private static float[] scores(ItemScorer model, int user) {
        float[] scores = new float[model.items().size()];
        model.scoreAll(RATINGS.profileOf(user), scores);
        return scores;
    }
}
