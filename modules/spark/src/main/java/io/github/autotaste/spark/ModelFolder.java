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

import static org.apache.spark.sql.functions.col;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.ItemQuality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A saved {@link RecommenderModel}: {@code metadata} as all of Spark's, {@code model.autotaste}, which {@link ModelFile} reads,
 * and {@code items} and {@code profiles} as Parquet.
 */
final class ModelFolder {

    private static final String MODEL = "/model.autotaste";
    private static final String ITEMS = "/items";
    private static final String PROFILES = "/profiles";

    private static final StructType QUALITY = new StructType()
            .add("item", DataTypes.IntegerType)
            .add("mean", DataTypes.FloatType)
            .add("count", DataTypes.FloatType);

    private ModelFolder() {}

    static final class Writer extends MLWriter {

        private final RecommenderModel model;

        Writer(RecommenderModel model) {
            this.model = model;
        }

        @Override
        public void saveImpl(String path) {
            DefaultParamsWriter.saveMetadata(model, path, sc(), Option.empty(), Option.empty());
            model.profiles().write().parquet(path + PROFILES);
            quality(sparkSession(), model.quality()).write().parquet(path + ITEMS);
            try {
                writeFile(path + MODEL, sc().hadoopConfiguration());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void writeFile(String file, Configuration configuration) throws IOException {
            Path local = Files.createTempFile("autotaste", ".model");
            try {
                ModelFile.write(model.model(), local);
                org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(file);
                target.getFileSystem(configuration)
                        .copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(local.toUri()), target);
            } finally {
                Files.deleteIfExists(local);
            }
        }
    }

    static final class Reader extends MLReader<RecommenderModel> {

        @Override
        public RecommenderModel load(String path) {
            DefaultParamsReader.Metadata metadata =
                    DefaultParamsReader.loadMetadata(path, sc(), RecommenderModel.class.getName());
            try {
                AutoencoderModel model = (AutoencoderModel)
                        LocalCopy.of(path + MODEL, sc().hadoopConfiguration(), StoredFormat.MODEL::read);
                FittedModel fitted = new FittedModel(model, quality(sparkSession(), path), new double[0]);
                Dataset<Row> profiles = sparkSession().read().parquet(path + PROFILES);
                RecommenderModel loaded = new RecommenderModel(metadata.uid(), fitted, profiles);
                metadata.getAndSetParams(loaded, Option.empty());
                return loaded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Dataset<Row> quality(SparkSession spark, ItemQuality quality) {
        List<Row> rows = IntStream.range(0, quality.means().length)
                .mapToObj(item -> RowFactory.create(item, quality.means()[item], quality.counts()[item]))
                .toList();
        return spark.createDataFrame(rows, QUALITY);
    }

    private static ItemQuality quality(SparkSession spark, String path) {
        List<Row> rows = spark.read()
                .schema(QUALITY)
                .parquet(path + ITEMS)
                .orderBy(col("item"))
                .collectAsList();
        float[] means = new float[rows.size()];
        float[] counts = new float[rows.size()];
        for (Row row : rows) {
            means[row.getInt(0)] = row.getFloat(1);
            counts[row.getInt(0)] = row.getFloat(2);
        }
        return new ItemQuality(means, counts);
    }
}
