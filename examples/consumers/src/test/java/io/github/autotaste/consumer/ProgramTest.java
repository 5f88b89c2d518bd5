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

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.CdaeRecommender;
import io.github.autotaste.taste.evaluation.RatingEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A program with both recommenders, a cache of Guava's and a log. */
final class ProgramTest {

    private static final AutoRecConfig AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(4).epochs(5).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(4).epochs(5).build();

    @TempDir
    private Path folder;

    private DataModel ratings;

    @BeforeEach
    void writeRatings() throws IOException {
        ratings = new FileDataModel(MadeUpRatings.writeTo(folder).toFile());
    }

    @Test
    void recommendsByBothModels() throws TasteException {
        for (Recommender recommender :
                List.of(new AutoRecRecommender(ratings, AUTOREC), new CdaeRecommender(ratings, CDAE))) {
            assertThat(recommender.recommend(1, 3)).hasSize(3);
            recommender.refresh(null);
            assertThat(recommender.recommend(1, 3)).hasSize(3);
        }
    }

    @Test
    void evaluatesByMahoutsInterface() throws TasteException {
        double rmse =
                new RatingEvaluator(new Rmse(), 1).evaluate(AutoRecRecommender.builder(AUTOREC), null, ratings, 0.8, 1);
        assertThat(rmse).isBetween(0.0, 4.0);
    }

    @Test
    void cachesByGuava() throws ExecutionException {
        LoadingCache<Long, String> titles = CacheBuilder.newBuilder()
                .maximumSize(2)
                .build(new CacheLoader<>() {
                    @Override
                    public String load(Long itemID) {
                        return "title " + itemID;
                    }
                });
        assertThat(titles.get(7L)).isEqualTo("title 7");
    }

    @Test
    void seesItsOwnLines() throws IOException {
        LoggerFactory.getLogger(ProgramTest.class).info("a line of the program");
        assertThat(log()).contains("INFO " + ProgramTest.class.getName() + " a line of the program");
    }

    @Test
    void seesTheWarningOfFailedRefresh() throws TasteException, IOException {
        BreakableDataModel model = new BreakableDataModel(ratings);
        Recommender recommender = new AutoRecRecommender(model.asDataModel(), AUTOREC);
        model.breakDown();
        recommender.refresh(null);
        assertThat(log()).anyMatch(line -> line.startsWith("WARN "));
        assertThat(log()).anyMatch(line -> line.contains("the data model of this test is broken"));
        assertThat(recommender.recommend(1, 3)).hasSize(3);
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("log.file")));
    }
}
