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

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.onnx.global.onnx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX's own checker, with full inference of shapes and types, accepts what is exported. */
final class OfficialCheckerTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void isThereForThisPlatform() {
        assumeTrue(
                Loader.Detector.getPlatform().equals("linux-x86_64"),
                "the build brings the checker's native library for linux-x86_64 only");
    }

    @ParameterizedTest
    @MethodSource("io.github.autotaste.onnx.serving.ModelCase#all")
    void acceptsEveryFile(ModelCase model) {
        for (GraphForm form : ModelCase.SERVED) {
            byte[] bytes = model.export().apply(form).toBytes();
            assertThatCode(() -> check(bytes)).as(form.name()).doesNotThrowAnyException();
        }
    }

    @Test
    void acceptsItemWiseGraph() {
        byte[] bytes =
                ModelCase.itemAutoRec().export().apply(GraphForm.ITEM_WISE).toBytes();
        assertThatCode(() -> check(bytes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsEveryPrecision(Precision precision) {
        for (ModelCase model : List.of(ModelCase.itemAutoRec(), ModelCase.userAutoRec(), ModelCase.cdae())) {
            byte[] bytes =
                    OnnxExport.of(model.model(), GraphForm.TOPK, precision).toBytes();
            assertThatCode(() -> check(bytes)).as(model.name()).doesNotThrowAnyException();
        }
    }

    @Test
    void wouldRefuseABrokenGraph() {
        byte[] bytes = ModelCase.cdae().export().apply(GraphForm.DENSE).toBytes();
        String broken = new String(bytes, StandardCharsets.ISO_8859_1).replace("Gemm", "Gemn");
        assertThatThrownBy(() -> check(broken.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("Gemn");
    }

    private void check(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("model.onnx"), bytes);
        onnx.check_model(file.toString(), true, false, false);
    }
}
