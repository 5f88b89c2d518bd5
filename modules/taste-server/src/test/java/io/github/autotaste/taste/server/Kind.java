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
package io.github.autotaste.taste.server;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.CdaeRecommender;
import io.github.autotaste.taste.TrainedRecommender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;

/** The kinds of models, small. */
enum Kind {
    ITEM_AUTOREC(AutoRecConfig.itemBased().hiddenUnits(4).epochs(20).build()),
    USER_AUTOREC(AutoRecConfig.userBased().hiddenUnits(4).epochs(20).build()),
    CDAE(CdaeConfig.defaults().hiddenUnits(4).epochs(20).positiveFrom(4).build());

    @SuppressWarnings("ImmutableEnumChecker") // configurations are records
    private final AutoencoderConfig config;

    Kind(AutoencoderConfig config) {
        this.config = config;
    }

    AutoencoderModel train(RatingMatrix ratings) {
        return Trainer.onAllProcessors().train(ratings, config);
    }

    /** Without the ratings, for a data model has them. */
    ModelSource modelFile(RatingMatrix ratings, Path folder) throws IOException {
        Path file = folder.resolve("tiny.model");
        ModelFile.write(train(ratings), file);
        return ModelSource.ofModelFile(file, Optional.empty());
    }

    Path onnx(RatingMatrix ratings, Path folder) throws IOException {
        Path file = folder.resolve("tiny.onnx");
        OnnxExport.of(train(ratings), GraphForm.SPARSE).writeTo(file);
        return file;
    }

    ModelSource onnxFile(RatingMatrix ratings, Path folder) throws IOException {
        return ModelSource.ofOnnxFile(onnx(ratings, folder), Optional.empty());
    }

    /** Trains by Taste, on what the data model has. */
    TrainedRecommender<?> recommender(DataModel dataModel) throws TasteException {
        return config instanceof AutoRecConfig autoRec
                ? new AutoRecRecommender(dataModel, autoRec)
                : new CdaeRecommender(dataModel, (CdaeConfig) config);
    }
}
