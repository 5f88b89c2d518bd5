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
package io.github.autotaste.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.RecommendationServer;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.CdaeRecommender;
import io.github.autotaste.taste.DataModelRatings;
import io.github.autotaste.taste.FileModelStore;
import io.github.autotaste.taste.OnnxRecommender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.ItemAverageRecommender;
import org.apache.mahout.cf.taste.model.Preference;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on the sample, recommends, exports and serves. */
final class FromRatingsToAnswersTest {

    private static final AutoRecConfig AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(40).epochs(60).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(40).epochs(20).positiveFrom(4).build();
    private static final int HOW_MANY = 10;
    private static final long USER = 7;

    @TempDir
    private static Path folder;

    private static HeldOutRatings sample;
    private static RatingMatrix ratings;
    private static AutoencoderModel model;
    private static Recommender cdae;

    @BeforeAll
    static void train() throws IOException, TasteException {
        sample = HeldOutRatings.writeTo(folder);
        ratings = DataModelRatings.toMatrix(sample.training());
        Path saved = folder.resolve("saved.model");
        cdae = new CdaeRecommender(sample.training(), CDAE, new FileModelStore(saved));
        model = ModelFile.read(saved);
    }

    @Test
    void autoRecPredictsBetterThanTheMeanOfTheItem() throws TasteException {
        double error = squaredError(new AutoRecRecommender(sample.training(), AUTOREC));
        assertThat(error).isLessThan(0.9 * squaredError(new ItemAverageRecommender(sample.training())));
    }

    private static double squaredError(Recommender recommender) throws TasteException {
        double sum = 0;
        for (Preference rating : sample.heldOut()) {
            double error = recommender.estimatePreference(rating.getUserID(), rating.getItemID()) - rating.getValue();
            sum += error * error;
        }
        return sum / sample.heldOut().size();
    }

    @Test
    void cdaeListsWhatWasHeldOutTwiceAsOftenAsThePopularItems() throws TasteException {
        List<Long> popular = sample.itemsByNumberOfRatings();
        int byCdae = 0;
        int byPopularity = 0;
        for (Preference rating : sample.heldOut()) {
            long userID = rating.getUserID();
            if (rating.getValue() >= 4) {
                byCdae += idsOf(cdae.recommend(userID, HOW_MANY)).contains(rating.getItemID()) ? 1 : 0;
                byPopularity +=
                        sample.unknownTo(userID, popular).limit(HOW_MANY).anyMatch(item -> item == rating.getItemID())
                                ? 1
                                : 0;
            }
        }
        assertThat(byCdae).isGreaterThan(2 * byPopularity);
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }

    @Test
    void exportedModelListsWhatTheTrainedOneLists() throws TasteException, IOException {
        Path file = folder.resolve("cdae.onnx");
        OnnxExport.of(model, GraphForm.TOPK).writeTo(file);

        List<RecommendedItem> expected = cdae.recommend(USER, HOW_MANY);
        try (OnnxRecommender exported = new OnnxRecommender(sample.training(), file)) {
            List<RecommendedItem> list = exported.recommend(USER, HOW_MANY);
            assertThat(idsOf(list)).hasSize(HOW_MANY).isEqualTo(idsOf(expected));
            for (int rank = 0; rank < HOW_MANY; rank++) {
                assertThat(list.get(rank).getValue())
                        .isCloseTo(expected.get(rank).getValue(), within(1e-4f));
            }
        }
    }

    @Test
    void serverAnswersWithTheSameList() throws Exception {
        Path file = folder.resolve("cdae.model");
        ModelFile.write(model, ratings, file);

        List<ModelSource> sources = List.of(ModelSource.ofModelFile(file, Optional.empty()));
        try (RecommendationServer server =
                RecommendationServer.start(HttpConfig.onLoopback(), sources, Map.of(), AccessLog.NONE)) {
            URI uri = URI.create(
                    "http://127.0.0.1:" + server.port() + "/v1/users/" + USER + "/recommendations?count=" + HOW_MANY);
            String answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            JsonNode items = new ObjectMapper().readTree(answer).get("items");
            List<Long> expected = idsOf(cdae.recommend(USER, HOW_MANY));
            assertThat(items.findValues("item")).extracting(JsonNode::asLong).isEqualTo(expected);
        }
    }
}
