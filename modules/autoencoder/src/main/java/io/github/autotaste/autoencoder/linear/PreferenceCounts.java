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
package io.github.autotaste.autoencoder.linear;

import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.ratings.SparseRows;

/**
 * The preferences as a closed form counts them: those of a user weigh {@code w_u}, and an item has the regularisation {@code
 * weightDecay + dropout / (1 - dropout) c_i}, in which {@code c_i} is the sum of {@code w_u^2} over its users.
 *
 * @param byUser (users x items) w_u for each preference
 * @param byItem the same by item
 * @param lengths (items) the root of the number of an item's users
 * @param decay (items) the regularisation of each
 */
@SuppressWarnings("ArrayRecordComponent") // read only, within the package
record PreferenceCounts(SparseRows byUser, SparseRows byItem, double[] lengths, double[] decay) {

    /** @param preferences (users x items) any values */
    static PreferenceCounts of(SparseRows preferences, ClosedForm config) {
        double scale = scale(preferences, config.userDiscount());
        SparseRows byUser = preferences.mapValues(
                (user, item, value) -> (float) (scale * weight(preferences.rowLength(user), config.userDiscount())));
        SparseRows byItem = byUser.transpose();
        double[] lengths = new double[byItem.rowCount()];
        double[] decay = new double[byItem.rowCount()];
        for (int item = 0; item < decay.length; item++) {
            lengths[item] = Math.sqrt(byItem.rowLength(item));
            double count = 0;
            for (float weight : byItem.valuesOf(item)) {
                count += (double) weight * weight;
            }
            decay[item] = config.weightDecay() + config.dropout() / (1 - config.dropout()) * count;
        }
        return new PreferenceCounts(byUser, byItem, lengths, decay);
    }

    /** The weight of a user with so many preferences, before it is scaled. */
    static double weight(int preferences, double discount) {
        return StrictMath.pow(preferences, -discount / 2);
    }

    /** Brings the mean of the squared weights, over all preferences, to 1. */
    static double scale(SparseRows preferences, double discount) {
        double sum = 0;
        for (int user = 0; user < preferences.rowCount(); user++) {
            int count = preferences.rowLength(user);
            double weight = count == 0 ? 0 : weight(count, discount);
            sum += count * weight * weight;
        }
        return Math.sqrt(preferences.entryCount() / sum);
    }
}
