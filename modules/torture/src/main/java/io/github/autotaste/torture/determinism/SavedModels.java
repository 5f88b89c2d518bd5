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
package io.github.autotaste.torture.determinism;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trains models on the same ratings with each number of threads, and prints the SHA-256 of their files: {@code FILE THREADS...}.
 * Lines are {@code model.threads=sum}.
 */
final class SavedModels {

    private static final int EPOCHS = 3;
    private static final int HIDDEN_UNITS = 37;

    private SavedModels() {}

    static Map<String, AutoencoderConfig> configs() {
        Map<String, AutoencoderConfig> configs = new LinkedHashMap<>();
        configs.put("i-autorec", autoRec(AutoRecConfig.overBiases(Orientation.ITEM)));
        configs.put("u-autorec", autoRec(AutoRecConfig.overBiases(Orientation.USER)));
        CdaeConfig.Builder cdae =
                CdaeConfig.defaults().hiddenUnits(HIDDEN_UNITS).epochs(EPOCHS).batchSize(32);
        configs.put("cdae, sampled", cdae.build());
        configs.put(
                "cdae, whole catalogue",
                cdae.negatives(new Negatives.WholeCatalogue())
                        .loss(Loss.LOGISTIC)
                        .linearPath(LinearPath.ClosedForm.defaults())
                        .build());
        return configs;
    }

    private static AutoencoderConfig autoRec(AutoRecConfig.Builder builder) {
        return builder.hiddenUnits(HIDDEN_UNITS).epochs(EPOCHS).build();
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        RatingMatrix ratings = SyntheticRatings.of(new Shape(200, 150, 4000), 1);
        System.out.println("kernels=" + Kernels.best().name());
        for (Map.Entry<String, AutoencoderConfig> config : configs().entrySet()) {
            for (int place = 1; place < args.length; place++) {
                int threads = Integer.parseInt(args[place]);
                AutoencoderModel model =
                        Trainer.onAllProcessors().withThreads(threads).train(ratings, config.getValue());
                ModelFile.write(model, file);
                byte[] sum = TrainedOn.sha256().digest(Files.readAllBytes(file));
                System.out.println(
                        config.getKey() + "." + threads + "=" + HexFormat.of().formatHex(sum));
            }
        }
    }
}
