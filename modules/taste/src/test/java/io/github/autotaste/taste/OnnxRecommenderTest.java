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

import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in service: newer ones, broken ones, and the end. */
final class OnnxRecommenderTest {

    private static final long USER = -17;

    private final DataModel dataModel = TinyDataModels.of(TinyRatings.ratings());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void export() throws IOException {
        file = folder.resolve("model.onnx");
        export(1);
    }

    private void export(long seed) throws IOException {
        CdaeConfig config =
                CdaeConfig.defaults().hiddenUnits(4).epochs(3).seed(seed).build();
        OnnxExport.of(Trainer.onAllProcessors().train(TinyRatings.ratings(), config), GraphForm.SPARSE)
                .writeTo(file);
    }

    @Test
    void changesOverToANewerFileAndClosesTheOldOne() throws Exception {
        try (OnnxRecommender recommender = new OnnxRecommender(dataModel, file)) {
            OnnxScorer old = (OnnxScorer) recommender.scorer();
            assertThat(old.metadata()).containsEntry("autotaste.config.seed", "1");
            export(2);
            recommender.refresh(null);
            assertThat(((OnnxScorer) recommender.scorer()).metadata()).containsEntry("autotaste.config.seed", "2");
            assertThat(recommender.recommend(USER, 3)).isNotEmpty();
            assertClosed(old);
        }
    }

    @Test
    void servesOnWithTheOldFileIfTheNewOneIsBroken() throws Exception {
        try (OnnxRecommender recommender = new OnnxRecommender(dataModel, file)) {
            List<RecommendedItem> before = recommender.recommend(USER, 3);
            Files.writeString(file, "not a model");
            recommender.refresh(null);
            assertThat(recommender.recommend(USER, 3)).isEqualTo(before);
            Files.delete(file);
            recommender.refresh(null);
            assertThat(recommender.recommend(USER, 3)).isEqualTo(before);
            export(2);
            recommender.refresh(null);
            assertThat(recommender.recommend(USER, 3)).as("mended").isNotEqualTo(before);
        }
    }

    @Test
    void saysAtOnceWhyItCannotServe() throws IOException {
        Path none = folder.resolve("none.onnx");
        assertThatThrownBy(() -> new OnnxRecommender(dataModel, none))
                .isInstanceOf(TasteException.class)
                .hasMessage("There is no file " + none);
        Files.writeString(file, "not a model");
        assertThatThrownBy(() -> new OnnxRecommender(dataModel, file))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("not a model that Autotaste exported");
    }

    @Test
    void servesNoMoreOnceClosed() throws TasteException {
        OnnxRecommender recommender = new OnnxRecommender(dataModel, file);
        OnnxScorer scorer = (OnnxScorer) recommender.scorer();
        recommender.close();
        recommender.close();
        recommender.refresh(null);
        assertClosed(scorer);
        assertThatThrownBy(() -> recommender.recommend(USER, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This recommender is closed");
    }

    /** Were a scorer closed below a call, the call would fail. */
    @Test
    void neverClosesTheScorerOfACallUnderWay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (OnnxRecommender recommender = new OnnxRecommender(dataModel, file)) {
            List<Future<?>> callers = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                callers.add(threads.submit(() -> {
                    for (int call = 0; call < 3000; call++) {
                        assertThat(recommender.recommend(USER, 3)).hasSize(3);
                    }
                    return null;
                }));
            }
            while (callers.stream().anyMatch(caller -> !caller.isDone())) {
                recommender.refresh(null);
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertClosed(OnnxScorer scorer) {
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThatThrownBy(
                        () -> scorer.scoreAll(nobody, new float[scorer.items().size()]))
                .hasMessage("This scorer is closed");
    }
}
