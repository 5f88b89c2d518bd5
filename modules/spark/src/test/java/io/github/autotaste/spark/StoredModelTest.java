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
package io.github.autotaste.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of all users out of files, against those of {@code recommend --all-users}. */
final class StoredModelTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(30, 12, 0.4, 5);
    private static final RatingMatrix NEWER = TinyRatings.ratings(45, 15, 0.5, 6);

    private static AutoencoderModel train(AutoencoderConfig config) {
        return Trainer.onAllProcessors().train(RATINGS, config);
    }

    private static Dataset<Row> table(RatingMatrix ratings) {
        return LocalSpark.table(LocalSpark.session(), ratings, DataTypes.LongType);
    }

    @Test
    void listsOfAModelFileAreThoseOfOneMachineForUsersOldAndNew(@TempDir Path folder) throws IOException {
        AutoencoderModel model =
                train(CdaeConfig.defaults().hiddenUnits(5).epochs(3).build());
        Path file = folder.resolve("cdae.autotaste");
        ModelFile.write(model, file);

        try (StoredModel stored = StoredModel.load(LocalSpark.session(), file.toString())) {
            for (RatingMatrix ratings : List.of(RATINGS, NEWER)) {
                assertThat(LocalSpark.listsOf(stored.recommend(table(ratings), RatingColumns.DEFAULT, 4)))
                        .isEqualTo(OneMachine.lists(model, ratings, 4, Candidates.UNKNOWN_ITEMS));
            }
        }
    }

    @Test
    void listsOfAnOnnxFileAreThoseOfItsScorer(@TempDir Path folder) throws IOException {
        AutoencoderModel model =
                train(AutoRecConfig.userBased().hiddenUnits(5).epochs(3).build());
        Path file = folder.resolve("u-autorec.onnx");
        OnnxExport.of(model, GraphForm.values()[0]).writeTo(file);

        try (StoredModel stored = StoredModel.load(LocalSpark.session(), file.toString());
                OnnxScorer scorer = OnnxScorer.load(file)) {
            assertThat(LocalSpark.listsOf(stored.recommend(table(RATINGS), RatingColumns.DEFAULT, 4)))
                    .isEqualTo(OneMachine.lists(scorer, RATINGS, 4, Candidates.UNKNOWN_ITEMS));
        }
    }

    @Test
    void programWritesRowsOrMahoutsLines(@TempDir Path folder) throws IOException {
        SparkSession spark = LocalSpark.session();
        AutoencoderModel model =
                train(CdaeConfig.defaults().hiddenUnits(5).epochs(3).build());
        Path file = folder.resolve("cdae.autotaste");
        ModelFile.write(model, file);
        table(RATINGS).write().parquet(folder + "/ratings");
        Map<String, List<String>> expected = OneMachine.lists(model, RATINGS, 3, Candidates.UNKNOWN_ITEMS);

        SparkSession mine = spark.newSession();
        try (StoredModel stored = StoredModel.load(mine, file.toString())) {
            Dataset<Row> lists = stored.recommend(mine.read().parquet(folder + "/ratings"), RatingColumns.DEFAULT, 3);
            StoredModel.rows(lists).write().parquet(folder + "/rows");
            StoredModel.lines(lists).write().text(folder + "/lines");
        }

        Map<String, String> rows = new TreeMap<>();
        for (Row row :
                spark.read().parquet(folder + "/rows").orderBy("userID", "rank").collectAsList()) {
            rows.merge(row.get(0).toString(), row.get(2) + ":" + row.get(3), (list, entry) -> list + "," + entry);
        }
        Map<String, String> lines = new TreeMap<>();
        for (Row row : spark.read().text(folder + "/lines").collectAsList()) {
            String[] parts = row.getString(0).split("\t", 2);
            assertThat(parts[1]).startsWith("[").endsWith("]");
            lines.put(parts[0], parts[1].substring(1, parts[1].length() - 1));
        }
        assertThat(rows).hasSize(30).isEqualTo(joined(expected));
        assertThat(lines).isEqualTo(joined(expected));
    }

    private static Map<String, String> joined(Map<String, List<String>> lists) {
        Map<String, String> joined = new TreeMap<>();
        lists.forEach((user, list) -> joined.put(user, String.join(",", list)));
        return joined;
    }
}
