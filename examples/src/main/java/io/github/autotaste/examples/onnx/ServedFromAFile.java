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
package io.github.autotaste.examples.onnx;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.taste.DataModelRatings;
import io.github.autotaste.taste.OnnxRecommender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;

/**
 * Trains a model, exports it, and recommends from the file. The process that serves needs no training code; {@code
 * examples/onnx-consumers} has programs in JavaScript and Python that recommend from the same file.
 */
public final class ServedFromAFile {

    private ServedFromAFile() {}

    public static void main(String... args) throws IOException, TasteException {
        Path file = Files.createTempFile("films", ".onnx");
        file.toFile().deleteOnExit();
        DataModel dataModel = new FileDataModel(FilmClub.writeRatings().toFile());
        // snippet: onnx
        CdaeConfig config = CdaeConfig.defaults().positiveFrom(4).build();
        CdaeModel model = Trainer.onAllProcessors().train(DataModelRatings.toMatrix(dataModel), config);
        OnnxExport.of(model, GraphForm.TOPK).writeTo(file);

        try (OnnxRecommender recommender = new OnnxRecommender(dataModel, file)) {
            for (RecommendedItem film : recommender.recommend(1, 5)) {
                System.out.println(FilmClub.title(film.getItemID()));
            }
        }
        // end
    }
}
