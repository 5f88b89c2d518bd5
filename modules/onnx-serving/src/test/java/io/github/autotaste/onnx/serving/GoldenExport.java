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

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Wrote the files in {@code src/test/resources/golden}: some of the small models that the module {@code autoencoder}
 * keeps for good, exported in every form. What they reported is beside those models. The files stay for good, so that
 * later versions are held to them; a new form gets a constant and its file, and the program writes no file anew. It was
 * run with the test class path, in the folder of this module, by {@code java ... GoldenExport}.
 */
enum GoldenExport {
    I_AUTOREC(GraphForm.SPARSE),
    I_AUTOREC_RATINGS(GraphForm.ITEM_WISE),
    U_AUTOREC(GraphForm.DENSE),
    CDAE_LOGISTIC(GraphForm.SPARSE),
    CDAE_SQUARE(GraphForm.TOPK),
    MULT_DAE(GraphForm.DENSE),
    /** With the configuration as settings, as later ones have it. */
    CDAE_FLAT(GraphForm.SPARSE);

    private static final Path MODELS = Path.of("../autoencoder/src/test/resources/golden");

    private final GraphForm form;

    GoldenExport(GraphForm form) {
        this.form = form;
    }

    public static void main(String... none) throws IOException {
        for (GoldenExport golden : values()) {
            if (!Files.exists(golden.file())) {
                OnnxExport.of(ModelFile.read(golden.model()), golden.form).writeTo(golden.file());
            }
        }
    }

    /** The model that was exported. */
    Path model() {
        return MODELS.resolve(modelName() + ".model");
    }

    /** What it reported. */
    Path scores() {
        return MODELS.resolve(modelName() + ".scores");
    }

    Path file() {
        return Path.of("src/test/resources/golden", modelName() + "." + form + ".onnx");
    }

    private String modelName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
