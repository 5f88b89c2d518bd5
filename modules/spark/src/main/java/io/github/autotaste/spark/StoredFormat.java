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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemScorer;
import java.io.IOException;
import java.nio.file.Path;

/** The kinds of files that models are in. */
enum StoredFormat {
    /** A model file, as {@code autotaste train} writes it. */
    MODEL {
        @Override
        ItemScorer read(Path file) throws IOException {
            return ModelFile.read(file);
        }
    },
    /** An ONNX file, as {@code autotaste export} writes it; needs autotaste-onnx-serving. */
    ONNX {
        @Override
        ItemScorer read(Path file) throws IOException {
            return OnnxScorer.load(file);
        }
    };

    /** By the name of the file. */
    static StoredFormat of(String name) {
        return name.endsWith(".onnx") ? ONNX : MODEL;
    }

    abstract ItemScorer read(Path file) throws IOException;
}
