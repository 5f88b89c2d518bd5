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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's day: a million calls over one file. Long, so it runs with the tests on real ratings. */
@Tag("real-data")
final class MillionCallsTest {

    private static final int CALLS = 1_000_000;

    @Test
    void takeNoMoreMemoryAtTheEndThanSoonAfterTheStart(@TempDir Path folder) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is measured where /proc tells it");
        ModelCase model = ModelCase.itemAutoRec();
        Path file = folder.resolve("model.onnx");
        model.export().apply(GraphForm.SPARSE).writeTo(file);
        try (OnnxScorer scorer = OnnxScorer.load(file)) {
            score(scorer, model, CALLS / 10);
            long before = LifeOfAScorerTest.residentKilobytes();
            score(scorer, model, CALLS);
            long grown = LifeOfAScorerTest.residentKilobytes() - before;
            assertThat(grown)
                    .as("kB more after a million calls; one byte left behind by each would be 1,000")
                    .isLessThan(50_000);
        }
    }

    /** Training users and strangers in turn, so that there are profiles of all lengths and fits among the calls. */
    private static void score(OnnxScorer scorer, ModelCase model, int calls) {
        UserProfile[] profiles = model.profiles().toArray(UserProfile[]::new);
        float[] scores = new float[scorer.items().size()];
        for (int call = 0; call < calls; call++) {
            scorer.scoreAll(profiles[call % profiles.length], scores);
        }
        System.gc();
    }
}
