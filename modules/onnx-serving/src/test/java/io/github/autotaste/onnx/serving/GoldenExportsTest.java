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

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.GoldenScores;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Files that an earlier version exported are served for ever, and report what their models reported then. */
final class GoldenExportsTest {

    /** What exports promise. */
    private static final double TOLERANCE = 1e-5;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "I_AUTOREC_RATINGS")
    void reportsWhatWasReported(GoldenExport golden) throws IOException {
        try (OnnxScorer scorer = OnnxScorer.load(golden.file())) {
            for (GoldenScores scores : GoldenScores.read(golden.scores())) {
                scores.assertReportedBy(scorer, TOLERANCE);
            }
            assertThat(scorer.itemVectors()).as("exported later").isEmpty();
        }
    }

    /** A row is an item, and its scores are those of all users. */
    @Test
    void itemWiseReportsWhatWasReported() throws IOException, OrtException {
        GoldenExport golden = GoldenExport.I_AUTOREC_RATINGS;
        RatingMatrix ratings =
                ModelFile.readWithRatings(golden.model()).ratings().orElseThrow();
        GoldenScores known = GoldenScores.read(golden.scores()).get(0);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(golden.file().toString());
                OnnxTensor rows = OnnxTensor.createTensor(environment, rowsOf(ratings));
                OrtSession.Result result = session.run(Map.of("ratings", rows))) {
            float[][] scores = (float[][]) result.get("scores").orElseThrow().getValue();
            for (int item = 0; item < scores.length - 1; item++) { // the last item has no ratings
                assertThat((double) scores[item][known.profile().userIndex()])
                        .as("item %d", item)
                        .isCloseTo(known.predictions()[item], within(5 * TOLERANCE));
            }
        }
    }

    private static float[][] rowsOf(RatingMatrix ratings) {
        float[][] rows = new float[ratings.items().size()][ratings.users().size()];
        for (int user = 0; user < ratings.users().size(); user++) {
            UserProfile profile = ratings.profileOf(user);
            for (int position = 0; position < profile.itemIndices().length; position++) {
                rows[profile.itemIndices()[position]][user] = profile.ratings()[position];
            }
        }
        return rows;
    }
}
