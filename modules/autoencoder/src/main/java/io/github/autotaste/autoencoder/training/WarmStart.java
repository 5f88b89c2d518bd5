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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;

/**
 * Starts a network where an earlier model ended: users and items that model knows keep their weights, new ones keep what
 * was drawn for them.
 */
record WarmStart(AutoencoderModel previous) {

    /**
     * Copies the earlier weights.
     *
     * @throws IllegalArgumentException if the earlier model is of another kind, or its network has other layers, or parameters
     *     that are not finite
     */
    void applyTo(TrainingProblem problem) {
        Autoencoder earlier = OutputScale.undone(previous);
        Autoencoder network = problem.network();
        RatingMatrix ratings = problem.ratings();
        refuseOtherKinds(problem.config());
        refuseOtherLayers(earlier, network);
        if (!earlier.isFinite()) {
            throw new IllegalArgumentException(
                    "Expected an earlier model of finite parameters, found one with infinite ones or NaN");
        }
        boolean columnsAreUsers = problem.config().columnsAreUsers();
        IdIndex earlierColumns = columnsAreUsers ? previous.users() : previous.items();
        IdIndex columns = columnsAreUsers ? ratings.users() : ratings.items();
        copyRows(earlier.encoder(), earlierColumns, network.encoder(), columns);
        copyRows(earlier.decoder(), earlierColumns, network.decoder(), columns);
        copyBiases(earlier.outputBias(), earlierColumns, network.outputBias(), columns);
        if (network.hasRowVectors()) {
            copyRows(earlier.rowVectors(), previous.users(), network.rowVectors(), ratings.users());
        }
        copyAll(earlier.hiddenBias(), network.hiddenBias());
        for (int layer = 0; layer < network.layers().size(); layer++) {
            copyAll(
                    earlier.layers().get(layer).weights(),
                    network.layers().get(layer).weights());
            copyAll(
                    earlier.layers().get(layer).bias(),
                    network.layers().get(layer).bias());
        }
    }

    private void refuseOtherKinds(AutoencoderConfig config) {
        if (config instanceof AutoRecConfig now
                && previous.config() instanceof AutoRecConfig then
                && now.orientation() != then.orientation()) {
            throw new IllegalArgumentException("Expected an earlier model with orientation " + now.orientation()
                    + ", found " + then.orientation());
        }
        if (config.getClass() != previous.config().getClass()) {
            throw new IllegalArgumentException("Expected an earlier model with a "
                    + config.getClass().getSimpleName() + ", found " + previous.config());
        }
    }

    private static void refuseOtherLayers(Autoencoder earlier, Autoencoder network) {
        boolean isAlike = Arrays.equals(earlier.hiddenUnits(), network.hiddenUnits())
                && earlier.isTied() == network.isTied()
                && (earlier.hasRowVectors() || !network.hasRowVectors());
        if (!isAlike) {
            throw new IllegalArgumentException("Expected an earlier model with hidden layers of "
                    + Arrays.toString(network.hiddenUnits()) + " units, and tied weights and user vectors alike, found "
                    + Arrays.toString(earlier.hiddenUnits()));
        }
    }

    /** Rows of zeros were never trained; the new draw stays. */
    private static void copyRows(FloatMatrix from, IdIndex fromIds, FloatMatrix to, IdIndex toIds) {
        for (int row = 0; row < to.getRowDimension(); row++) {
            int earlierRow = fromIds.indexOf(toIds, row);
            if (earlierRow >= 0 && !Vectors.isZero(from.rows()[earlierRow])) {
                System.arraycopy(from.rows()[earlierRow], 0, to.rows()[row], 0, to.rows()[row].length);
            }
        }
    }

    private static void copyBiases(FloatMatrix from, IdIndex fromIds, FloatMatrix to, IdIndex toIds) {
        for (int column = 0; column < toIds.size(); column++) {
            int earlierColumn = fromIds.indexOf(toIds, column);
            if (earlierColumn >= 0) {
                to.rows()[0][column] = from.rows()[0][earlierColumn];
            }
        }
    }

    private static void copyAll(FloatMatrix from, FloatMatrix to) {
        for (int row = 0; row < to.getRowDimension(); row++) {
            System.arraycopy(from.rows()[row], 0, to.rows()[row], 0, to.rows()[row].length);
        }
    }
}
