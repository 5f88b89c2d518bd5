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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.RatingMatrix;
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
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<AutoencoderModel> models() {
        Trainer trainer = Trainer.onAllProcessors();
        AutoRecConfig.Builder item = AutoRecConfig.itemBased().hiddenUnits(4).epochs(20);
        AutoRecConfig.Builder user = AutoRecConfig.userBased().hiddenUnits(4).epochs(20);
        return Stream.of(
                trainer.train(TinyRatings.ratings(), item.build()),
                trainer.train(
                        TinyRatings.ratings(), item.centring(Centring.USER).build()),
                trainer.train(TinyRatings.ratings(), user.build()),
                trainer.train(
                        TinyRatings.ratings(),
                        CdaeConfig.defaults().hiddenUnits(4).epochs(3).build()));
    }

    /** The data model has a user who rated since the training, and one who came since. */
    @ParameterizedTest
    @MethodSource("models")
    void recommendsWhatTheModelItselfRecommends(AutoencoderModel model) throws Exception {
        long changed = TinyRatings.ratings().users().idAt(3);
        RatingMatrix later = TinyRatings.withUser(TinyRatings.ratings(), 4242, 4, 6, 7, 11);
        DataModel now = TinyDataModels.of(TinyRatings.withUser(later, changed, 2, 12, 15));
        Recommender own = new AutoencoderRecommender(now, any -> model);
        for (GraphForm form : List.of(GraphForm.DENSE, GraphForm.SPARSE, GraphForm.TOPK)) {
            OnnxExport.of(model, form).writeTo(file);
            try (OnnxRecommender served = new OnnxRecommender(now, file)) {
                LongPrimitiveIterator users = now.getUserIDs();
                while (users.hasNext()) {
                    long userID = users.nextLong();
                    assertSameList(served.recommend(userID, 5), own.recommend(userID, 5), form + ", user " + userID);
                }
            }
        }
    }

    private static void assertSameList(List<RecommendedItem> list, List<RecommendedItem> expected, String where) {
        assertThat(list)
                .extracting(RecommendedItem::getItemID)
                .as(where)
                .isEqualTo(expected.stream().map(RecommendedItem::getItemID).toList());
        for (int rank = 0; rank < list.size(); rank++) {
            assertThat(list.get(rank).getValue())
                    .as(where)
                    .isCloseTo(expected.get(rank).getValue(), within(5e-5f));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRatingBeyondTheScaleCountsAsTheEndOfTheScaleAsInTheModelItself(AutoencoderModel model) throws Exception {
        PlusAnonymousUserDataModel now = new PlusAnonymousUserDataModel(dataModel);
        OnnxExport.of(model, GraphForm.SPARSE).writeTo(file);
        Recommender own = new AutoencoderRecommender(now, any -> model);
        try (OnnxRecommender served = new OnnxRecommender(now, file)) {
            assertThat(served.scorer().learntRange()).isEqualTo(model.learntRange());
            for (float rating : new float[] {7, 1e30f, -1e30f}) {
                List<RecommendedItem> list = listOfVisitor(now, served, rating);
                assertThat(list).isEqualTo(listOfVisitor(now, served, rating < 0 ? 1 : 5));
                assertSameList(list, listOfVisitor(now, own, rating), "rating " + rating);
            }
        }
    }

    private static List<RecommendedItem> listOfVisitor(
            PlusAnonymousUserDataModel now, Recommender recommender, float rating) throws TasteException {
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        now.setTempPrefs(TinyDataModels.preferences(visitor, rating, 3, 8));
        return recommender.recommend(visitor, 5);
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
