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
package io.github.autotaste.server;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Models of 16 users and 12 items as files, in milliseconds. */
enum TinyModels {
    ITEM_AUTOREC(AutoRecConfig.itemBased().hiddenUnits(4).epochs(20).build()),
    USER_AUTOREC(AutoRecConfig.userBased().hiddenUnits(4).epochs(20).build()),
    CDAE(CdaeConfig.defaults().hiddenUnits(4).epochs(20).positiveFrom(4).build());

    /** The kinds of 12 items: two, by turns. */
    static ItemFeatures featuresOf(IdIndex items) {
        return ItemFeatures.named(
                items,
                List.of("kind=even", "kind=odd"),
                new SparseRows(
                        2,
                        IntStream.rangeClosed(0, 12).toArray(),
                        IntStream.range(0, 12).map(item -> item % 2).toArray(),
                        new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
    }

    @SuppressWarnings("ImmutableEnumChecker") // configurations are records
    private final AutoencoderConfig config;

    TinyModels(AutoencoderConfig config) {
        this.config = config;
    }

    AutoencoderModel train(RatingMatrix ratings) {
        return Trainer.onAllProcessors().train(ratings, config);
    }

    /** A model file of {@link TinyRatings#ratings()} with its ratings. */
    ModelSource modelFile(Path folder) throws IOException {
        return modelFile(folder, TinyRatings.ratings());
    }

    ModelSource modelFile(Path folder, RatingMatrix ratings) throws IOException {
        Path file = folder.resolve("tiny.model");
        ModelFile.write(train(ratings), ratings, file);
        return ModelSource.ofModelFile(file, Optional.empty());
    }

    /** A model file, with its ratings beside it, each of which was given a day after those of the item before. */
    ModelSource modelFileBesideTimes(Path folder, RatingMatrix ratings) throws IOException {
        Path file = modelFile(folder, ratings).file();
        return ModelSource.ofModelFile(file, Optional.of(() -> withTimes(ratings)));
    }

    /** Ratings of item i were given i days after 1970 began. */
    static RatingMatrix withTimes(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        SparseRows rows = ratings.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int p = rows.start(user); p < rows.end(user); p++) {
                String item = ratings.items().textAt(rows.columnAt(p));
                long time = Duration.ofDays(rows.columnAt(p)).toMillis();
                builder.add(ratings.users().textAt(user), item, rows.valueAt(p), time);
            }
        }
        return builder.build();
    }

    /** The same model as an ONNX file, with the ratings beside it. */
    ModelSource onnxFile(Path folder) throws IOException {
        return onnxFile(folder, TinyRatings.ratings());
    }

    ModelSource onnxFile(Path folder, RatingMatrix ratings) throws IOException {
        Path file = folder.resolve("tiny.onnx");
        OnnxExport.of(train(ratings), GraphForm.SPARSE).writeTo(file);
        return ModelSource.ofOnnxFile(file, Optional.of(() -> ratings));
    }
}
