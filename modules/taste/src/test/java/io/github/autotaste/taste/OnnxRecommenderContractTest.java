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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.serving.SessionConfig;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.RecommenderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Served files keep the whole contract that recommenders which train in the JVM keep, no break allowed. */
final class OnnxRecommenderContractTest {

    /** A recommender over a file, which somebody trains and exports anew whenever the data change. */
    abstract static class Served implements RecommenderContract {

        @TempDir
        Path folder;

        private final List<OnnxRecommender> built = new ArrayList<>();

        abstract OnnxExport export(RatingMatrix ratings);

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            Path file = folder.resolve(built.size() + ".onnx");
            write(dataModel, file);
            CandidateItemsStrategy candidates = new ExportingAtRefresh(() -> write(dataModel, file));
            OnnxRecommender recommender = new OnnxRecommender(dataModel, file, SessionConfig.defaults(), candidates);
            built.add(recommender);
            return recommender;
        }

        private void write(DataModel dataModel, Path file) throws TasteException {
            try {
                export(DataModelRatings.toMatrix(dataModel)).writeTo(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @AfterEach
        void closeAll() {
            built.forEach(OnnxRecommender::close);
        }
    }

    private interface Export {
        void run() throws TasteException;
    }

    /** A recommender refreshes its strategy before it loads the file. */
    private record ExportingAtRefresh(Export export) implements CandidateItemsStrategy {

        private static final CandidateItems EVERY_UNKNOWN_ITEM =
                new CandidateItems(new AllUnknownItemsCandidateItemsStrategy());

        @Override
        public FastIDSet getCandidateItems(
                long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems)
                throws TasteException {
            return EVERY_UNKNOWN_ITEM.of(userID, preferences, dataModel, includeKnownItems);
        }

        /** What Mahout 0.9 asks. */
        @SuppressWarnings("unused")
        public FastIDSet getCandidateItems(long userID, PreferenceArray preferences, DataModel dataModel)
                throws TasteException {
            return EVERY_UNKNOWN_ITEM.of(userID, preferences, dataModel, false);
        }

        @Override
        public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
            try {
                export.run();
            } catch (TasteException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    final class DenseUserAutoRec extends Served {
        @Override
        OnnxExport export(RatingMatrix ratings) {
            AutoRecConfig config = AutoRecConfig.userBased()
                    .hiddenUnits(6)
                    .weightDecay(0.1)
                    .epochs(20)
                    .build();
            return OnnxExport.of(Trainer.onAllProcessors().train(ratings, config), GraphForm.DENSE);
        }
    }

    @Nested
    final class ItemAutoRec extends Served {
        @Override
        OnnxExport export(RatingMatrix ratings) {
            AutoRecConfig config = AutoRecConfig.itemBased()
                    .hiddenUnits(6)
                    .weightDecay(0.1)
                    .epochs(20)
                    .build();
            return OnnxExport.of(Trainer.onAllProcessors().train(ratings, config), GraphForm.DENSE);
        }
    }

    @Nested
    final class SparseCdae extends Served {
        @Override
        OnnxExport export(RatingMatrix ratings) {
            return OnnxExport.of(cdae(ratings), GraphForm.SPARSE);
        }
    }

    @Nested
    final class CdaeWithoutValues extends Served {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        OnnxExport export(RatingMatrix ratings) {
            return OnnxExport.of(cdae(ratings), GraphForm.TOPK);
        }
    }

    private static CdaeModel cdae(RatingMatrix ratings) {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();
        return Trainer.onAllProcessors().train(ratings, config);
    }
}
