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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** A fit whose model goes out to an ONNX file and comes back as what ONNX Runtime serves. */
record ServedFit(ScorerContender.Fit fit) implements ScorerContender.WatchedFit {

    @Override
    public ItemScorer fit(RatingMatrix train, long seed, DoubleConsumer epochLoss) throws Exception {
        if (!(fit.fit(train, seed, epochLoss) instanceof AutoencoderModel model)) {
            throw new IllegalArgumentException("What this contender fits cannot be exported");
        }
        Path file = Files.createTempFile("autotaste-", ".onnx");
        try {
            OnnxExport.of(model, GraphForm.SPARSE).writeTo(file);
            return OnnxScorer.load(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
