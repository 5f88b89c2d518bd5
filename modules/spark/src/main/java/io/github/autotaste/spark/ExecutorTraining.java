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
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.SharedParameters;
import io.github.autotaste.autoencoder.training.TrainingTotals;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Training on the executors: each keeps partitions of the users, and in each step gets the parameters by broadcast and sends
 * the gradient of its users' ratings, which the driver adds up in the order of the partitions; or in each epoch the parameters
 * that it has learnt alone, which the driver averages. User vectors stay with their users until the end. With the same
 * partitions and seed, the model has the same bytes, whatever fails in between.
 */
record ExecutorTraining(GatheredRatings ratings, AutoencoderConfig config, ExecutorSettings settings) {

    FittedModel run() {
        SharedIds items = new SharedIds(ratings.items());
        Broadcast<SharedIds> sharedItems = ratings.context().broadcast(items);
        JavaRDD<UserRatings> gathered = ratings.byUser(sharedItems);
        JavaRDD<UserRatings> users = UserRanges.over(
                        gathered, ratings.profiles().count(), settings.partitions())
                .partition(gathered)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        TrainingTask task = task(users, sharedItems);
        JavaRDD<ReplayedPart> parts = users.mapPartitionsWithIndex((number, part) -> partOf(task, number, part), true)
                .persist(StorageLevel.MEMORY_ONLY());
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            SharedTotals totals = task.totals().value();
            requireRoomForVectors(totals.users());
            return train(parts, task, totals.over(items, ratings.hasValues()), workers);
        } finally {
            parts.unpersist();
            users.unpersist();
            task.totals().destroy();
            sharedItems.destroy();
        }
    }

    private TrainingTask task(JavaRDD<UserRatings> users, Broadcast<SharedIds> items) {
        float positiveFrom = config instanceof CdaeConfig cdae && ratings.hasValues()
                ? (float) cdae.positiveFrom()
                : Float.NEGATIVE_INFINITY;
        int itemCount = items.value().index().size();
        List<SharedTotals> ofPartitions = users.mapPartitions(part ->
                        List.of(SharedTotals.of(part, itemCount, positiveFrom)).iterator())
                .collect();
        TrainingTask task = new TrainingTask(
                TrainingTask.settingsOf(config),
                items,
                ratings.context().broadcast(SharedTotals.of(ofPartitions, itemCount)),
                ratings.hasValues(),
                ratings.user(),
                firstRows(ofPartitions),
                settings.averages(),
                null);
        return settings.checkpointDir().isEmpty() ? task : task.withCheckpoints(checkpointsOf(task));
    }

    /** In a folder of their own, so that trainings beside this one do not meet there. */
    private TrainingCheckpoints checkpointsOf(TrainingTask task) {
        return new TrainingCheckpoints(
                settings.checkpointDir() + "/" + task.key(),
                new SerializableConfiguration(ratings.context().hadoopConfiguration()));
    }

    private static Iterator<ReplayedPart> partOf(TrainingTask task, int number, Iterator<UserRatings> users) {
        return List.of(new ReplayedPart(task, number, users)).iterator();
    }

    private static int[] firstRows(List<SharedTotals> partitions) {
        int[] firstRows = new int[partitions.size()];
        for (int part = 1; part < firstRows.length; part++) {
            firstRows[part] = firstRows[part - 1] + partitions.get(part - 1).users();
        }
        return firstRows;
    }

    private FittedModel train(JavaRDD<ReplayedPart> parts, TrainingTask task, TrainingTotals totals, Workers workers) {
        SharedParameters shared = new SharedParameters(config, totals, workers);
        try (ExecutorSteps steps = new ExecutorSteps(parts, shared, config, settings, task.checkpoints())) {
            double[] losses = steps.run();
            FittedModel fitted = new FittedModel(model(steps, shared), totals.itemQuality(), losses);
            if (task.checkpoints() != null) {
                task.checkpoints().deleteAll();
            }
            return fitted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vectors come together in the model, as on one machine. */
    private void requireRoomForVectors(long users) {
        if (config.userVector()) {
            HeapRoom.require(
                    2 * Float.BYTES * users * config.hiddenUnits().get(0),
                    String.format(
                            Locale.ROOT,
                            "A model with the vectors of %,d users, which userVector false does without,",
                            users));
        }
    }

    private AutoencoderModel model(ExecutorSteps steps, SharedParameters shared) {
        if (!config.userVector()) {
            return shared.model(IdIndex.of(), new long[0], new float[0][]);
        }
        List<SentVectors> sent = steps.vectors();
        List<Object> ids = sent.stream().flatMap(part -> part.ids().stream()).toList();
        IdIndex users = ratings.user().index(ids);
        long[] hashes = new long[users.size()];
        float[][] vectors = new float[users.size()][];
        for (SentVectors part : sent) {
            for (int row = 0; row < part.vectors().length; row++) {
                int user = IdColumn.indexOf(users, part.ids().get(row));
                hashes[user] = part.profileHashes()[row];
                vectors[user] = part.vectors()[row];
            }
        }
        return shared.model(users, hashes, vectors);
    }
}
