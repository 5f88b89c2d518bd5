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
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.Params;

/**
 * What estimators and their models have in common: the columns, and how predictions are made of them.
 *
 * @param <T> the estimator or model itself, which every setter returns
 */
public interface RecommenderParams<T extends RecommenderParams<T>> extends Params {

    /** As {@link #output}: a row for each row, with its prediction. */
    String RATINGS = "ratings";

    /** As {@link #output}: a row for each user, with a list beside the items of the user's rows. */
    String LISTS = "lists";

    default Param<String> userCol() {
        return new Param<>(this, "userCol", "column of user ids: whole numbers or strings");
    }

    default Param<String> itemCol() {
        return new Param<>(this, "itemCol", "column of item ids: whole numbers or strings");
    }

    default Param<String> ratingCol() {
        return new Param<>(this, "ratingCol", "column of ratings; empty for preferences without values");
    }

    default Param<String> predictionCol() {
        return new Param<>(this, "predictionCol", "column of predictions, or of lists if output is lists");
    }

    default Param<String> labelCol() {
        return new Param<>(this, "labelCol", "column of the items of a user's rows, if output is lists");
    }

    default Param<String> coldStartStrategy() {
        return new Param<>(
                this,
                "coldStartStrategy",
                "what is predicted for users unknown in training: nan; drop, which leaves out rows without a prediction;"
                        + " fold-in, which encodes them by their other rows",
                ParamValidators.inArray(List.of("nan", "drop", "fold-in")));
    }

    default BooleanParam excludeKnown() {
        return new BooleanParam(this, "excludeKnown", "whether lists leave out the items of a user's training ratings");
    }

    default Param<String> output() {
        return new Param<>(
                this,
                "output",
                "what transform returns: ratings, a prediction for each row; or lists, for each user the best items and"
                        + " those of the rows, as a RankingEvaluator wants them",
                ParamValidators.inArray(List.of(RATINGS, LISTS)));
    }

    default IntParam listLength() {
        return new IntParam(this, "listLength", "items of a list, if output is lists", ParamValidators.gtEq(1));
    }

    default DoubleParam positiveFrom() {
        return new DoubleParam(this, "positiveFrom", "the smallest rating that says that a user likes an item");
    }

    default String getUserCol() {
        return getOrDefault(userCol());
    }

    default String getItemCol() {
        return getOrDefault(itemCol());
    }

    default String getRatingCol() {
        return getOrDefault(ratingCol());
    }

    default String getPredictionCol() {
        return getOrDefault(predictionCol());
    }

    default String getLabelCol() {
        return getOrDefault(labelCol());
    }

    default String getColdStartStrategy() {
        return getOrDefault(coldStartStrategy());
    }

    default boolean getExcludeKnown() {
        return (boolean) getOrDefault(excludeKnown());
    }

    default String getOutput() {
        return getOrDefault(output());
    }

    default int getListLength() {
        return (int) getOrDefault(listLength());
    }

    default double getPositiveFrom() {
        return (double) getOrDefault(positiveFrom());
    }

    default T setUserCol(String column) {
        return put(userCol(), column);
    }

    default T setItemCol(String column) {
        return put(itemCol(), column);
    }

    default T setRatingCol(String column) {
        return put(ratingCol(), column);
    }

    default T setPredictionCol(String column) {
        return put(predictionCol(), column);
    }

    default T setLabelCol(String column) {
        return put(labelCol(), column);
    }

    default T setColdStartStrategy(String strategy) {
        return put(coldStartStrategy(), strategy);
    }

    default T setExcludeKnown(boolean excludeKnown) {
        return put(excludeKnown(), excludeKnown);
    }

    default T setOutput(String output) {
        return put(output(), output);
    }

    default T setListLength(int length) {
        return put(listLength(), length);
    }

    default T setPositiveFrom(double positiveFrom) {
        return put(positiveFrom(), positiveFrom);
    }

    /** The columns of ratings. */
    default RatingColumns columns() {
        return new RatingColumns(getUserCol(), getItemCol(), getRatingCol());
    }

    /** Sets a parameter of this very object. */
    @SuppressWarnings("unchecked") // of the implementations, each names itself
    default <V> T put(Param<V> param, V value) {
        set(param, value);
        return (T) this;
    }

    /** The columns as ALS names them. */
    default void setRecommenderDefaults() {
        setDefault(userCol(), "user");
        setDefault(itemCol(), "item");
        setDefault(ratingCol(), "rating");
        setDefault(predictionCol(), "prediction");
        setDefault(labelCol(), "label");
        setDefault(coldStartStrategy(), "nan");
        setDefault(excludeKnown(), true);
        setDefault(output(), RATINGS);
        setDefault(listLength(), 10);
        setDefault(positiveFrom(), Double.NEGATIVE_INFINITY);
    }
}
