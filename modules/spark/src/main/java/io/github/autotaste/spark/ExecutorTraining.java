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
import io.github.autotaste.autoencoder.training.PartGradient;
import io.github.autotaste.autoencoder.training.SharedParameters;
import io.github.autotaste.autoencoder.training.TrainingTotals;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Training on the executors: each keeps partitions of the users, and in each step gets the parameters by broadcast and sends
 * the gradient of its users' ratings, which the driver adds up in the order of the partitions. User vectors stay with their
 * users until the end. With the same partitions and seed, the model has the same bytes, whatever fails in between.
 */
record ExecutorTraining(GatheredRatings ratings, AutoencoderConfig config, int partitions) {

    FittedModel run() {
        SharedIds items = new SharedIds(ratings.items());
        Broadcast<SharedIds> sharedItems = ratings.context().broadcast(items);
        JavaRDD<UserRatings> gathered = ratings.byUser(sharedItems);
        JavaRDD<UserRatings> users = UserRanges.over(
                        gathered, ratings.profiles().count(), partitions)
                .partition(gathered)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        float positiveFrom = config instanceof CdaeConfig cdae && ratings.hasValues()
                ? (float) cdae.positiveFrom()
                : Float.NEGATIVE_INFINITY;
        int itemCount = items.index().size();
        List<SharedTotals> ofPartitions = users.mapPartitions(part ->
                        List.of(SharedTotals.of(part, itemCount, positiveFrom)).iterator())
                .collect();
        SharedTotals totals = SharedTotals.of(ofPartitions, itemCount);
        TrainingTask task = new TrainingTask(
                TrainingTask.settingsOf(config),
                sharedItems,
                ratings.context().broadcast(totals),
                ratings.hasValues(),
                ratings.user(),
                firstRows(ofPartitions));
        JavaRDD<ReplayedPart> parts = users.mapPartitionsWithIndex((number, part) -> partOf(task, number, part), true)
                .persist(StorageLevel.MEMORY_ONLY());
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            return train(parts, totals.over(items, ratings.hasValues()), totals.users(), workers);
        } finally {
            parts.unpersist();
            users.unpersist();
            task.totals().destroy();
            sharedItems.destroy();
        }
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

    private FittedModel train(JavaRDD<ReplayedPart> parts, TrainingTotals totals, int users, Workers workers) {
        SharedParameters shared = new SharedParameters(config, totals, workers);
        requireRoomForVectors(users);
        double[] losses = new double[config.epochs()];
        List<Broadcast<float[][]>> kept = new ArrayList<>();
        try {
            for (int epoch = 0; epoch < losses.length; epoch++) {
                losses[epoch] = epoch(parts, shared, kept, epoch);
            }
            return new FittedModel(model(parts, shared, kept), totals.itemQuality(), losses);
        } finally {
            kept.forEach(Broadcast::destroy);
        }
    }

    /** The mean loss of a target. */
    private double epoch(
            JavaRDD<ReplayedPart> parts, SharedParameters shared, List<Broadcast<float[][]>> kept, int epoch) {
        double loss = 0;
        long targets = 0;
        for (int step = 1; step <= shared.stepsPerEpoch(); step++) {
            Workers.requireNotInterrupted("Training was interrupted in epoch " + (epoch + 1));
            int number = epoch * shared.stepsPerEpoch() + step;
            kept.add(ratings.context().broadcast(shared.values()));
            List<PartGradient> gradients = gradients(parts, kept, number - kept.size() + 1);
            shared.move(gradients);
            for (PartGradient gradient : gradients) {
                loss += gradient.loss();
                targets += gradient.targets();
            }
            if (!config.userVector()) {
                kept.remove(0).destroy();
            }
        }
        return loss / targets;
    }

    /** In the order of the partitions. */
    private static List<PartGradient> gradients(
            JavaRDD<ReplayedPart> parts, List<Broadcast<float[][]>> kept, int firstKept) {
        List<Broadcast<float[][]>> parameters = new ArrayList<>(kept);
        return parts.map(part -> part.step(parameters, firstKept)).collect().stream()
                .map(SentGradient::received)
                .toList();
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

    private AutoencoderModel model(
            JavaRDD<ReplayedPart> parts, SharedParameters shared, List<Broadcast<float[][]>> kept) {
        if (!config.userVector()) {
            return shared.model(IdIndex.of(), new long[0], new float[0][]);
        }
        List<Broadcast<float[][]>> parameters = new ArrayList<>(kept);
        List<SentVectors> sent = parts.map(part -> part.vectors(parameters)).collect();
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
