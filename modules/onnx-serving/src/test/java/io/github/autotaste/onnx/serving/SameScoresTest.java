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
package io.github.autotaste.onnx.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A served file scores as the model it was exported from, for every model, activation, loss and form, and has its items where that
 * has them.
 */
final class SameScoresTest {

    @ParameterizedTest
    @MethodSource("io.github.autotaste.onnx.serving.ModelCase#all")
    void servesTheModelsOwnScores(ModelCase model, @TempDir Path folder) throws IOException {
        for (GraphForm form : ModelCase.SERVED) {
            Path file = folder.resolve(form + ".onnx");
            model.export().apply(form).writeTo(file);
            try (OnnxScorer scorer = OnnxScorer.load(file)) {
                assertThat(scorer.users()).isEqualTo(model.model().users());
                assertThat(scorer.items()).isEqualTo(model.model().items());
                assertThat(scorer.predictsRatings()).isEqualTo(model.model().predictsRatings());
                assertSameScores(model, scorer, form);
                assertSameItemVectors(model, scorer);
            }
        }
    }

    private static void assertSameItemVectors(ModelCase model, OnnxScorer scorer) {
        ItemVectors vectors = scorer.itemVectors().orElseThrow();
        int units = model.model().network().codeUnits();
        assertThat(vectors.rows()).hasNumberOfRows(model.model().items().size());
        for (int item = 0; item < vectors.rows().length; item++) {
            float[] expected = Arrays.copyOf(model.model().itemEmbedding(item).vector(), units);
            assertThat(vectors.rows()[item]).containsExactly(expected);
            assertThat(vectors.cold().get(item)).isEqualTo(model.model().isCold(item));
        }
    }

    private static void assertSameReports(ModelCase model, OnnxScorer scorer, float[] scores) {
        for (float score : scores) {
            assertThat(scorer.reported(score)).isCloseTo(model.model().reported(score), within(1e-6f));
        }
    }

    private static void assertSameScores(ModelCase model, OnnxScorer scorer, GraphForm form) {
        List<UserProfile> profiles = model.profiles();
        float[][] batch = new float[profiles.size()][scorer.items().size()];
        scorer.scoreAll(profiles, batch);
        for (int row = 0; row < batch.length; row++) {
            float[] single = new float[scorer.items().size()];
            scorer.scoreAll(profiles.get(row), single);
            float[] expected = model.scores(profiles.get(row));
            Closeness.assertClose(single, expected, form + " single " + row);
            Closeness.assertClose(batch[row], expected, form + " batch " + row);
            assertSameReports(model, scorer, expected);
        }
    }
}
