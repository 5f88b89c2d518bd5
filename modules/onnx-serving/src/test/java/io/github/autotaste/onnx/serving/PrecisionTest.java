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
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of fewer bits are smaller, and score nearly the same. */
final class PrecisionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"FLOAT16, 2e-3, 0.7", "INT8, 3e-2, 0.6"})
    void scoresNearlyAlikeFromASmallerFile(Precision precision, float tolerance, double share) throws IOException {
        for (ModelCase model :
                List.of(ModelCase.wideItemAutoRec(), ModelCase.wideUserAutoRec(), ModelCase.wideCdae())) {
            for (GraphForm form : ModelCase.SERVED) {
                Path whole = write(model, form, Precision.FLOAT32);
                Path small = write(model, form, precision);
                assertThat((double) Files.size(small) / Files.size(whole))
                        .as("size of %s, %s", model, form)
                        .isLessThan(share);
                try (OnnxScorer scorer = OnnxScorer.load(small)) {
                    assertThat(scorer.metadata()).containsEntry("autotaste.precision", precision.toString());
                    assertNearlyAlike(scorer, model, tolerance);
                    assertItemsNearby(scorer, model, tolerance);
                }
            }
        }
    }

    private Path write(ModelCase model, GraphForm form, Precision precision) throws IOException {
        Path file = folder.resolve(precision + ".onnx");
        OnnxExport.of(model.model(), form, precision).writeTo(file);
        return file;
    }

    private static void assertItemsNearby(OnnxScorer scorer, ModelCase model, float tolerance) {
        float[][] rows = scorer.itemVectors().orElseThrow().rows();
        for (int item = 0; item < rows.length; item++) {
            float[] expected = Arrays.copyOf(model.model().itemEmbedding(item).vector(), rows[item].length);
            assertThat(rows[item]).containsExactly(expected, Offset.offset(tolerance));
        }
    }

    private static void assertNearlyAlike(OnnxScorer scorer, ModelCase model, float tolerance) {
        double largest = 0;
        float[] scores = new float[scorer.items().size()];
        for (UserProfile profile : model.profiles()) {
            scorer.scoreAll(profile, scores);
            float[] expected = model.scores(profile);
            for (int item = 0; item < scores.length; item++) {
                assertThat(scores[item])
                        .as("%s, item %d", model, item)
                        .isCloseTo(expected[item], within(tolerance * Math.max(1, Math.abs(expected[item]))));
                largest = Math.max(largest, Math.abs(scores[item] - expected[item]));
            }
        }
        assertThat(largest).as("some digits are gone").isGreaterThan(1e-6);
    }
}
