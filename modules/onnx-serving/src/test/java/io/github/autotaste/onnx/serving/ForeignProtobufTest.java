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
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged exporter does not care which protobuf others have put on the class path. */
final class ForeignProtobufTest {

    @Test
    void exportsBesideAnotherVersion(@TempDir Path folder) throws Exception {
        String protobuf = System.getProperty("protobuf.jar");
        assumeTrue(protobuf != null, "the build runs this in class paths of its own");
        assumeTrue(jarOf(OnnxExport.class).endsWith(".jar"), "protobuf is relocated in the jar, which 'verify' makes");
        assertThat(jarOf(Class.forName("com.google.protobuf.Message"))).endsWith("/" + protobuf);
        assertServes(ModelCase.cdae(), folder.resolve("model.onnx"));
    }

    private static void assertServes(ModelCase model, Path file) throws IOException {
        model.export().apply(GraphForm.SPARSE).writeTo(file);
        try (OnnxScorer scorer = OnnxScorer.load(file)) {
            UserProfile user = model.ratings().profileOf(0);
            float[] scores = new float[scorer.items().size()];
            scorer.scoreAll(user, scores);
            Closeness.assertClose(scores, model.scores(user), "user 0");
        }
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
