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

import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemQuality;

/**
 * What every part of a training in parts has to know of the ratings as a whole.
 *
 * @param items the items of all parts, whose indices are the columns of each
 * @param ratingSums (items) the sum of the ratings of each
 * @param ratingCounts (items) the number of the ratings of each
 * @param rows how many users have something to learn from, which for CDAE is a preference
 * @param range of all ratings
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record TrainingTotals(
        IdIndex items, double[] ratingSums, float[] ratingCounts, int rows, TrainedOn.Range range) {

    /** What equal scores are ordered by. */
    public ItemQuality itemQuality() {
        return ItemQuality.of(ratingSums, ratingCounts);
    }
}
