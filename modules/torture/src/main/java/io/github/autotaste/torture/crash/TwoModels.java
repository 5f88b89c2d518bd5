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
package io.github.autotaste.torture.crash;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Two models in files, which differ in every weight. */
record TwoModels(Path one, Path other) {

    /** Trained on made-up ratings; each takes about {@code megabytes}. */
    static TwoModels writtenTo(Path folder, int megabytes) throws IOException {
        RatingMatrix ratings = SyntheticRatings.of(new Shape(500, 1000, 20_000), 1);
        TwoModels models = new TwoModels(folder.resolve("one.model"), folder.resolve("other.model"));
        for (Path file : new Path[] {models.one, models.other}) {
            AutoRecConfig config = AutoRecConfig.userBased()
                    .hiddenUnits(128 * megabytes)
                    .epochs(1)
                    .seed(file.equals(models.one) ? 1 : 2)
                    .build();
            ModelFile.write(Trainer.onAllProcessors().train(ratings, config), file);
        }
        return models;
    }

    /** Whether a file holds one of the two, whole, and loads. */
    boolean areIn(Path file) throws IOException {
        byte[] found = Files.readAllBytes(file);
        boolean isOne =
                Arrays.equals(found, Files.readAllBytes(one)) || Arrays.equals(found, Files.readAllBytes(other));
        return isOne && ModelFile.read(file) != null;
    }
}
