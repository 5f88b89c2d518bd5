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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.nio.file.Path;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.junit.jupiter.api.Test;

/** Recommenders where the code around catches no checked exception, as around Mahout's item-based one. */
final class UncheckedFactoryTest {

    private static final AutoRecConfig AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(6).epochs(4).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(4).build();
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults().withThreads(1);

    /** Declared without a throws clause, which is the point. */
    private static ItemBasedRecommender byPresets(DataModel dataModel) {
        return AutoRecRecommender.of(dataModel);
    }

    @Test
    void makeWhatTheConstructorsMake() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        assertThat(byPresets(dataModel).recommend(-17, 5))
                .isEqualTo(new AutoRecRecommender(dataModel).recommend(-17, 5));
        assertThat(AutoRecRecommender.of(dataModel, AUTOREC).recommend(-17, 5))
                .isEqualTo(AutoRecRecommender.of(dataModel, AUTOREC, OPTIONS).recommend(-17, 5))
                .isEqualTo(new AutoRecRecommender(dataModel, AUTOREC).recommend(-17, 5));
        assertThat(CdaeRecommender.of(dataModel).recommend(-17, 5))
                .isEqualTo(new CdaeRecommender(dataModel).recommend(-17, 5));
        assertThat(CdaeRecommender.of(dataModel, CDAE).recommend(-17, 5))
                .isEqualTo(CdaeRecommender.of(dataModel, CDAE, OPTIONS).recommend(-17, 5))
                .isEqualTo(new CdaeRecommender(dataModel, CDAE).recommend(-17, 5));
    }

    @Test
    void wrapWhatTasteThrows() {
        TasteException lost = new TasteException("connection lost");
        DataModel failing = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public LongPrimitiveIterator getUserIDs() throws TasteException {
                throw lost;
            }
        };
        for (Runnable factory : List.<Runnable>of(
                () -> AutoRecRecommender.of(failing),
                () -> AutoRecRecommender.of(failing, AUTOREC),
                () -> AutoRecRecommender.of(failing, AUTOREC, OPTIONS),
                () -> CdaeRecommender.of(failing),
                () -> CdaeRecommender.of(failing, CDAE),
                () -> CdaeRecommender.of(failing, CDAE, OPTIONS))) {
            assertThatThrownBy(factory::run)
                    .isInstanceOf(UncheckedTasteException.class)
                    .hasMessage("connection lost")
                    .hasCause(lost);
        }
    }

    @Test
    void wrapAMissingFileOfTheServedModel() {
        assertThatThrownBy(() -> OnnxRecommender.of(TinyDataModels.withValues(), Path.of("missing.onnx")))
                .isInstanceOf(UncheckedTasteException.class)
                .hasMessageContaining("missing.onnx");
    }
}
