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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** Training in the driver, by all its processors, on ratings that are collected there. */
record DriverTraining(GatheredRatings ratings, AutoencoderConfig config) {

    /** An item and a value, once as they arrive and once in the matrix. */
    private static final long BYTES_PER_RATING = 16;

    /** Two arrays, the object around them, the id and its place. */
    private static final long BYTES_PER_USER = 112;

    /** @throws io.github.autotaste.ratings.HeapTooSmallException if the driver cannot hold the ratings; none are collected then */
    FittedModel run() {
        RatingMatrix matrix = collect();
        List<Double> losses = new ArrayList<>();
        AutoencoderModel model = Trainer.onAllProcessors()
                .withListener((epoch, epochs, loss) -> losses.add(loss))
                .train(matrix, config);
        return new FittedModel(
                model,
                ItemQuality.of(matrix),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private RatingMatrix collect() {
        IdIndex items = ratings.items();
        Broadcast<SharedIds> shared = ratings.context().broadcast(new SharedIds(items));
        JavaRDD<UserRatings> byUser = ratings.byUser(shared).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            requireRoom(byUser.count(), byUser.aggregate(0L, (sum, user) -> sum + user.ratings().length, Long::sum));
            return UserRatings.matrix(byUser.collect(), ratings.user(), items, ratings.hasValues());
        } finally {
            byUser.unpersist();
            shared.destroy();
        }
    }

    private static void requireRoom(long users, long count) {
        HeapRoom.require(
                count * BYTES_PER_RATING + users * BYTES_PER_USER,
                String.format(
                        Locale.ROOT,
                        "Collecting %,d ratings of %,d users in the driver, which trainOn executors or sample does not need,",
                        count,
                        users));
    }
}
