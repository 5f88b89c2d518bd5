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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The memory that a training takes at least: parameters with the optimiser's state, the rows, and the values of one batch. Checked
 * before any of it is taken.
 */
final class TrainingMemory {

    private TrainingMemory() {}

    /** @throws HeapTooSmallException if the heap cannot hold it */
    static void require(RatingMatrix ratings, AutoencoderConfig config) {
        long users = ratings.users().size();
        long items = ratings.items().size();
        long rows = config.columnsAreUsers() ? items : users;
        long columns = config.columnsAreUsers() ? users : items;
        long parameters = parameters(config, columns, config.userVector() ? rows : 0);
        long perRow = valuesPerRow(config.hiddenUnits());
        if (config instanceof CdaeConfig cdae && cdae.negatives() instanceof Negatives.WholeCatalogue) {
            perRow += 2 * columns;
        }
        long values = parameters * (1 + config.optimiser().valuesPerParameter())
                + Math.min(rows, config.batchSize()) * perRow;
        HeapRoom.require(values * Float.BYTES + rowsBytes(ratings, config), work(ratings, config));
    }

    /**
     * Trains; some of what is not counted here may be too much all the same.
     *
     * @throws HeapTooSmallException in place of an {@link OutOfMemoryError}
     */
    static <T> T within(RatingMatrix ratings, AutoencoderConfig config, Supplier<T> training) {
        return HeapRoom.within(work(ratings, config), training);
    }

    private static String work(RatingMatrix ratings, AutoencoderConfig config) {
        int columns = config.columnsAreUsers()
                ? ratings.users().size()
                : ratings.items().size();
        return String.format(
                Locale.ROOT, "Training a network of %,d inputs and %s hidden units", columns, config.hiddenUnits());
    }

    private static long parameters(AutoencoderConfig config, long columns, long rowVectors) {
        List<Integer> hiddenUnits = config.hiddenUnits();
        long first = hiddenUnits.get(0);
        long last = hiddenUnits.get(hiddenUnits.size() - 1);
        long parameters = columns * first + rowVectors * first + (config.tiedWeights() ? 0 : columns * last);
        for (int layer = 1; layer < hiddenUnits.size(); layer++) {
            parameters += (long) hiddenUnits.get(layer - 1) * hiddenUnits.get(layer);
        }
        return parameters;
    }

    /** AutoRec learns from ratings less their offsets, which are a copy; item by item, of their users too. */
    private static long rowsBytes(RatingMatrix ratings, AutoencoderConfig config) {
        if (config instanceof CdaeConfig) {
            return 0;
        }
        long perRating = Float.BYTES + (config.columnsAreUsers() ? Float.BYTES + Integer.BYTES : 0);
        return ratings.ratingCount() * perRating;
    }

    /** Activations and slopes of every layer. */
    private static long valuesPerRow(List<Integer> hiddenUnits) {
        return 2 * hiddenUnits.stream().mapToLong(Integer::longValue).sum();
    }
}
