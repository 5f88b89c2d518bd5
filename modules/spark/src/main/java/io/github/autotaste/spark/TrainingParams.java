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

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntArrayParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;

/**
 * How a model is trained, and where.
 *
 * @param <T> the estimator itself, which every setter returns
 */
public interface TrainingParams<T extends TrainingParams<T>> extends RecommenderParams<T> {

    /** As {@link #trainOn}: the ratings come together in the driver. */
    String DRIVER = "driver";

    /** As {@link #trainOn}: those of a sample of the users come together in the driver. */
    String SAMPLE = "sample";

    /** As {@link #trainOn}: the ratings stay with the executors, which send gradients. */
    String EXECUTORS = "executors";

    /** As {@link #aggregation}: the gradients of all partitions are added in each step. */
    String GRADIENTS = "gradients";

    /** As {@link #aggregation}: the parameters of all partitions are averaged after each epoch. */
    String PARAMETERS = "parameters";

    default Param<String> trainOn() {
        return new Param<>(
                this,
                "trainOn",
                "where the model is trained: driver, on ratings that are collected; sample, the same with some of the"
                        + " users; executors, by gradients of partitions of the users",
                ParamValidators.inArray(List.of(DRIVER, SAMPLE, EXECUTORS)));
    }

    default IntParam sampleUsers() {
        return new IntParam(this, "sampleUsers", "about how many users a sample has", ParamValidators.gtEq(1));
    }

    default IntParam numPartitions() {
        return new IntParam(
                this,
                "numPartitions",
                "partitions of the users for trainOn executors; 0 for the default parallelism",
                ParamValidators.gtEq(0));
    }

    default Param<String> aggregation() {
        return new Param<>(
                this,
                "aggregation",
                "what executors send: gradients, in each step; or parameters, in each epoch, in which every partition takes"
                        + " steps of blockSize of its own users, and which are averaged",
                ParamValidators.inArray(List.of(GRADIENTS, PARAMETERS)));
    }

    default Param<String> checkpointDir() {
        return new Param<>(
                this,
                "checkpointDir",
                "folder of any of Hadoop's file systems for checkpoints of trainOn executors; empty for none");
    }

    default IntParam checkpointInterval() {
        return new IntParam(
                this, "checkpointInterval", "epochs from one checkpoint to the next", ParamValidators.gtEq(1));
    }

    default LongParam seed() {
        return new LongParam(this, "seed", "seed of every random draw");
    }

    default IntArrayParam hiddenUnits() {
        return new IntArrayParam(this, "hiddenUnits", "units of each hidden layer, the first layer first");
    }

    default IntParam maxIter() {
        return new IntParam(this, "maxIter", "passes over the ratings", ParamValidators.gtEq(1));
    }

    default DoubleParam weightDecay() {
        return new DoubleParam(this, "weightDecay", "lambda of the paper's objective", ParamValidators.gtEq(0));
    }

    default DoubleParam learningRate() {
        return new DoubleParam(this, "learningRate", "step size of Adam", ParamValidators.gt(0));
    }

    default IntParam blockSize() {
        return new IntParam(
                this, "blockSize", "users of a step, over all partitions; 2147483647 for all", ParamValidators.gtEq(1));
    }

    default String getTrainOn() {
        return getOrDefault(trainOn());
    }

    default int getSampleUsers() {
        return (int) getOrDefault(sampleUsers());
    }

    default int getNumPartitions() {
        return (int) getOrDefault(numPartitions());
    }

    default String getAggregation() {
        return getOrDefault(aggregation());
    }

    default String getCheckpointDir() {
        return getOrDefault(checkpointDir());
    }

    default int getCheckpointInterval() {
        return (int) getOrDefault(checkpointInterval());
    }

    default long getSeed() {
        return (long) getOrDefault(seed());
    }

    default int[] getHiddenUnits() {
        return getOrDefault(hiddenUnits());
    }

    default int getMaxIter() {
        return (int) getOrDefault(maxIter());
    }

    default double getWeightDecay() {
        return (double) getOrDefault(weightDecay());
    }

    default double getLearningRate() {
        return (double) getOrDefault(learningRate());
    }

    default int getBlockSize() {
        return (int) getOrDefault(blockSize());
    }

    default T setTrainOn(String place) {
        return put(trainOn(), place);
    }

    default T setSampleUsers(int users) {
        return put(sampleUsers(), users);
    }

    default T setNumPartitions(int partitions) {
        return put(numPartitions(), partitions);
    }

    default T setAggregation(String sent) {
        return put(aggregation(), sent);
    }

    default T setCheckpointDir(String folder) {
        return put(checkpointDir(), folder);
    }

    default T setCheckpointInterval(int epochs) {
        return put(checkpointInterval(), epochs);
    }

    default T setSeed(long seed) {
        return put(seed(), seed);
    }

    default T setHiddenUnits(int... units) {
        return put(hiddenUnits(), units);
    }

    default T setMaxIter(int epochs) {
        return put(maxIter(), epochs);
    }

    default T setWeightDecay(double weightDecay) {
        return put(weightDecay(), weightDecay);
    }

    default T setLearningRate(double learningRate) {
        return put(learningRate(), learningRate);
    }

    default T setBlockSize(int users) {
        return put(blockSize(), users);
    }
}
