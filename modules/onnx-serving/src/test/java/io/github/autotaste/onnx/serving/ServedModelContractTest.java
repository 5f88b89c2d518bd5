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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.ItemScorerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** A served file keeps the contract of all item scorers. */
final class ServedModelContractTest {

    /** Trains, exports and loads; closes whatever it loaded. */
    abstract static class Served implements ItemScorerContract {

        @TempDir
        Path folder;

        private final List<OnnxScorer> loaded = new ArrayList<>();

        abstract OnnxExport export(RatingMatrix train);

        @Override
        public ItemScorer fit(RatingMatrix train) {
            try {
                Path file = folder.resolve(loaded.size() + ".onnx");
                export(train).writeTo(file);
                loaded.add(OnnxScorer.load(file));
                return loaded.get(loaded.size() - 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @AfterEach
        void closeAll() {
            loaded.forEach(OnnxScorer::close);
        }
    }

    @Nested
    final class DenseUserAutoRec extends Served {
        @Override
        OnnxExport export(RatingMatrix train) {
            AutoRecConfig config = AutoRecConfig.userBased()
                    .hiddenUnits(5)
                    .weightDecay(0.1)
                    .epochs(60)
                    .build();
            return OnnxExport.of(Trainer.onAllProcessors().train(train, config), GraphForm.DENSE);
        }
    }

    @Nested
    final class ItemAutoRec extends Served {
        @Override
        OnnxExport export(RatingMatrix train) {
            AutoRecConfig config = AutoRecConfig.itemBased()
                    .hiddenUnits(5)
                    .weightDecay(0.1)
                    .epochs(60)
                    .build();
            return OnnxExport.of(Trainer.onAllProcessors().train(train, config), GraphForm.SPARSE);
        }
    }

    @Nested
    final class SparseCdae extends Served {
        @Override
        OnnxExport export(RatingMatrix train) {
            return OnnxExport.of(cdae(train), GraphForm.SPARSE);
        }
    }

    @Nested
    final class CdaeWithLists extends Served {
        @Override
        OnnxExport export(RatingMatrix train) {
            return OnnxExport.of(cdae(train), GraphForm.TOPK);
        }
    }

    private static CdaeModel cdae(RatingMatrix train) {
        CdaeConfig config =
                CdaeConfig.defaults().hiddenUnits(5).positiveFrom(3).epochs(5).build();
        return Trainer.onAllProcessors().train(train, config);
    }
}
