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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.optimiser.Adam;
import java.util.Arrays;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * What both estimators do: check the columns, gather the ratings by user, train where they are told to.
 *
 * @param <T> the estimator itself
 */
abstract class AutoencoderEstimator<T extends AutoencoderEstimator<T>> extends Estimator<RecommenderModel>
        implements TrainingParams<T>, DefaultParamsWritable {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLED_USERS = 100_000;

    private final String uid;

    /** @param start the settings of one machine, which the parameters start from */
    AutoencoderEstimator(String uid, AutoencoderConfig start) {
        this.uid = uid;
        setRecommenderDefaults();
        setDefault(trainOn(), DRIVER);
        setDefault(sampleUsers(), SAMPLED_USERS);
        setDefault(numPartitions(), 0);
        setDefault(aggregation(), GRADIENTS);
        setDefault(checkpointDir(), "");
        setDefault(checkpointInterval(), 10);
        setDefault(seed(), start.seed());
        setDefault(
                hiddenUnits(),
                start.hiddenUnits().stream().mapToInt(Integer::intValue).toArray());
        setDefault(maxIter(), start.epochs());
        setDefault(weightDecay(), start.weightDecay());
        setDefault(learningRate(), ((Adam) start.optimiser()).learningRate());
        setDefault(blockSize(), start.batchSize());
    }

    @Override
    public String uid() {
        return uid;
    }

    /** The settings of the model as the parameters are now. */
    abstract AutoencoderConfig config();

    /** A builder with the parameters that both estimators have. */
    final <B extends ConfigBuilder<?, B>> B withParams(B builder) {
        return builder.hiddenUnits(Arrays.stream(getHiddenUnits()).boxed().toArray(Integer[]::new))
                .epochs(getMaxIter())
                .weightDecay(getWeightDecay())
                .optimiser(Adam.withLearningRate(getLearningRate()))
                .batchSize(getBlockSize())
                .seed(getSeed());
    }

    @Override
    public RecommenderModel fit(Dataset<?> dataset) {
        AutoencoderConfig config = config();
        GatheredRatings ratings = GatheredRatings.of(RatingsTable.of(dataset, columns()));
        FittedModel fitted = switch (getTrainOn()) {
            case EXECUTORS -> new ExecutorTraining(ratings, config, executorSettings(dataset)).run();
            case SAMPLE -> new DriverTraining(ratings.sampleOf(getSampleUsers(), getSeed()), config).run();
            default -> new DriverTraining(ratings, config).run();
        };
        RecommenderModel model = new RecommenderModel(uid, fitted, ratings.profiles());
        copyValues(model, ParamMap.empty());
        return (RecommenderModel) model.setParent(this);
    }

    private ExecutorSettings executorSettings(Dataset<?> dataset) {
        int partitions = getNumPartitions() > 0
                ? getNumPartitions()
                : dataset.sparkSession().sparkContext().defaultParallelism();
        return new ExecutorSettings(
                partitions, getAggregation().equals(PARAMETERS), getCheckpointDir(), getCheckpointInterval());
    }

    @Override
    public StructType transformSchema(StructType schema) {
        columns().requireIn(schema);
        return Predicted.schema(schema, this);
    }

    @Override
    @SuppressWarnings("unchecked") // of the subclasses, each names itself
    public T copy(ParamMap extra) {
        return (T) defaultCopy(extra);
    }
}
