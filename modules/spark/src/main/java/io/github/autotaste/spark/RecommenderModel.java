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

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.ItemQuality;
import java.util.Arrays;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * What {@link Cdae} and {@link AutoRec} fit: a model of one machine, and the ratings of its users, which stay where they are.
 * Predictions and lists are made on the executors, each of which reads the model once.
 *
 * <p>The ratings are the plan of the dataset that was fitted: they are computed from it whenever lists are made, unless it is
 * cached or the model was loaded, for {@link #write} writes them too.
 */
public final class RecommenderModel extends Model<RecommenderModel>
        implements RecommenderParams<RecommenderModel>, MLWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final transient FittedModel fitted;
    private final transient Dataset<Row> profiles;
    private final transient LazyBroadcast<SharedScorer> shared;
    private final transient LazyBroadcast<float[][]> tieBreaks;

    RecommenderModel(String uid, FittedModel fitted, Dataset<Row> profiles) {
        this.uid = uid;
        this.fitted = fitted;
        this.profiles = profiles;
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(profiles.sparkSession().sparkContext());
        shared = new LazyBroadcast<>(context, () -> SharedScorer.of(fitted.model()));
        tieBreaks = new LazyBroadcast<>(context, () -> fitted.quality().tieBreaks(fitted.model()));
        setRecommenderDefaults();
    }

    @Override
    public String uid() {
        return uid;
    }

    /** The model itself, for whatever one machine does with it, such as {@code ModelFile.write}. */
    public AutoencoderModel model() {
        return fitted.model();
    }

    /** (epochs) the mean loss of a target in each epoch of training; empty if the model was loaded. */
    public double[] objectiveHistory() {
        return fitted.losses().clone();
    }

    ItemQuality quality() {
        return fitted.quality();
    }

    /** A row for each user: {@code user}, {@code items} and {@code ratings}. */
    public Dataset<Row> profiles() {
        return profiles;
    }

    private IdColumn user() {
        return new IdColumn(getUserCol(), profiles.schema().apply("user").dataType());
    }

    private IdColumn item() {
        ArrayType items = (ArrayType) profiles.schema().apply("items").dataType();
        return new IdColumn(getItemCol(), items.elementType());
    }

    @Override
    public StructType transformSchema(StructType schema) {
        return Predicted.schema(schema, this);
    }

    /**
     * With output {@code ratings}: the rows with a prediction, what {@code ItemScorer.reported} gives; NaN for an item that the
     * model does not know. With output {@code lists}: a row for each user of the rows. The order of the rows is not kept.
     */
    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType schema = dataset.schema();
        StructType made = transformSchema(schema);
        int userAt = schema.fieldIndex(getUserCol());
        int itemAt = schema.fieldIndex(getItemCol());
        int ratingAt = columns().hasRatingIn(schema) ? schema.fieldIndex(getRatingCol()) : -1;
        KeyValueGroupedDataset<String, Row> rows = byUser(dataset.toDF(), userAt);
        KeyValueGroupedDataset<String, Row> known = byUser(profiles, 0);
        if (getOutput().equals(LISTS)) {
            ListsBesideLabels lists = new ListsBesideLabels(
                    lists(getListLength()), userAt, itemAt, ratingAt, getColdStartStrategy(), getPositiveFrom());
            return rows.cogroup(known, lists, Encoders.row(made));
        }
        return rows.cogroup(
                known, new Predicted(shared.get(), itemAt, ratingAt, getColdStartStrategy()), Encoders.row(made));
    }

    private static KeyValueGroupedDataset<String, Row> byUser(Dataset<Row> rows, int userAt) {
        MapFunction<Row, String> key = row -> Predicted.key(row, userAt);
        return rows.groupByKey(key, Encoders.STRING());
    }

    private ListsOfUsers lists(int numItems) {
        return new ListsOfUsers(shared.get(), tieBreaks.get(), item(), numItems, getExcludeKnown());
    }

    private Dataset<Row> listsOf(Dataset<Row> users, int numItems) {
        return users.mapPartitions(lists(numItems), Encoders.row(ListsOfUsers.schema(user(), item())));
    }

    /**
     * The best items of every user of the training ratings, those left out that the user rated, unless excludeKnown is false.
     *
     * @param numItems at least 1
     * @return a row for each user, with {@code recommendations}: an array of items and ratings, as of ALS
     */
    public Dataset<Row> recommendForAllUsers(int numItems) {
        return listsOf(profiles, numItems);
    }

    /**
     * As {@link #recommendForAllUsers} of the users in a column. A user whom the model has no ratings of has null as {@code
     * recommendations}; but with coldStartStrategy fold-in, users who have rows of items and ratings in the dataset are encoded by
     * these.
     *
     * @return a row for each user in the dataset
     */
    public Dataset<Row> recommendForUserSubset(Dataset<?> dataset, int numItems) {
        Dataset<Row> asked = dataset.select(col(RatingsTable.quoted(getUserCol()))
                        .cast(user().type())
                        .as("user"))
                .distinct();
        Dataset<Row> found = asked.join(profiles, asked.col("user").equalTo(profiles.col("user")), "left")
                .select(asked.col("user"), col("items"), col("ratings"));
        return listsOf(folds(dataset) ? withRowsOf(dataset, found) : found, numItems);
    }

    private boolean folds(Dataset<?> dataset) {
        return getColdStartStrategy().equals("fold-in")
                && Arrays.asList(dataset.columns()).contains(getItemCol())
                && (getRatingCol().isEmpty() || columns().hasRatingIn(dataset.schema()));
    }

    private Dataset<Row> withRowsOf(Dataset<?> dataset, Dataset<Row> found) {
        Dataset<Row> given =
                RatingsTable.of(dataset, columns()).profiles().toDF("givenUser", "givenItems", "givenRatings");
        return found.join(given, col("user").equalTo(col("givenUser")), "left")
                .select(
                        col("user"),
                        coalesce(col("items"), col("givenItems")).as("items"),
                        coalesce(col("ratings"), col("givenRatings")).as("ratings"));
    }

    /**
     * The users with the highest scores of every item that the model knows, without those who rated it, unless excludeKnown is
     * false. Each task keeps {@code numUsers} users of each item.
     *
     * @param numUsers at least 1
     * @return a row for each item, with {@code recommendations}: an array of users and ratings, as of ALS
     */
    public Dataset<Row> recommendForAllItems(int numUsers) {
        BestUsers best = new BestUsers(shared.get(), item(), numUsers, getExcludeKnown());
        Dataset<Row> ofPartitions = profiles.sortWithinPartitions("user")
                .mapPartitions(best, Encoders.row(BestUsers.schema(user(), item())));
        return BestUsers.merged(ofPartitions, user(), item(), numUsers);
    }

    @Override
    public RecommenderModel copy(ParamMap extra) {
        RecommenderModel copy = new RecommenderModel(uid, fitted, profiles);
        copyValues(copy, extra);
        return (RecommenderModel) copy.setParent(parent());
    }

    /** Writes the model file, the items' quality and the users' ratings into a folder of any file system of Hadoop's. */
    @Override
    public MLWriter write() {
        return new ModelFolder.Writer(this);
    }

    public static MLReader<RecommenderModel> read() {
        return new ModelFolder.Reader();
    }

    public static RecommenderModel load(String path) {
        return read().load(path);
    }
}
