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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.benchmarks.machine.Work;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;

/**
 * What an epoch cannot do without. Each input takes part in two passes over {@code k} units, encoding and the gradient of
 * its encoder row; each target in three, decoding, the gradient of the hidden units and that of its decoder row. A pass is
 * 2 operations a unit. A dot product reads 4 bytes a unit from the second level cache; adding a row reads 4 and, as four
 * rows go together, a quarter of the 8 that reading and writing the sum takes. An update reads and writes a parameter and
 * its two moments: 24 bytes, for each row with an input or target in the batch.
 */
public final class EpochWork {

    /** Sampled negatives for each preference. */
    public static final int NEGATIVES = 5;
    /** Share of inputs that CDAE's corruption drops. */
    public static final double DROPPED = 0.5;

    private static final double FLOPS_OF_PASS = 2;
    private static final double BYTES_OF_DOT = 4;
    private static final double BYTES_OF_ADDED_ROW = 6;
    private static final double BYTES_OF_UPDATE = 24;

    private EpochWork() {}

    /** The work of one epoch on these ratings. */
    public static Work of(Workload workload, RatingMatrix ratings) {
        double units = workload.hiddenUnits();
        double inputs = ratings.ratingCount() * keptShare(workload.model());
        double targets = targets(workload.model(), ratings);
        double flops = FLOPS_OF_PASS * units * (2 * inputs + 3 * targets);
        double ofTarget = (BYTES_OF_DOT + 2 * BYTES_OF_ADDED_ROW) / rowsAtOnce(workload.model());
        double cacheBytes = units * (2 * inputs * BYTES_OF_ADDED_ROW + targets * ofTarget);
        return new Work(flops, cacheBytes, BYTES_OF_UPDATE * units * updatedRows(workload, ratings));
    }

    /** Targets that all rows share make dense matrices, whose products go over four rows with what is read once. */
    private static int rowsAtOnce(Model model) {
        return model == Model.CDAE_WHOLE ? 4 : 1;
    }

    /** The parameters of the network. */
    public static double parameters(Workload workload, RatingMatrix ratings) {
        double users = ratings.users().size();
        double items = ratings.items().size();
        double units = workload.hiddenUnits();
        return workload.model().isAutoRec()
                ? 2 * users * units + users + units
                : (2 * items + users) * units + items + units;
    }

    private static double keptShare(Model model) {
        return model.isAutoRec() ? 1 : 1 - DROPPED;
    }

    private static double targets(Model model, RatingMatrix ratings) {
        return switch (model) {
            case I_AUTOREC, I_AUTOREC_RPROP -> ratings.ratingCount();
            case CDAE_SAMPLED -> (1.0 + NEGATIVES) * ratings.ratingCount();
            case CDAE_WHOLE -> (double) ratings.users().size() * ratings.items().size();
        };
    }

    /** Rows of parameters that an epoch updates, once for each batch that they have a part in. */
    private static double updatedRows(Workload workload, RatingMatrix ratings) {
        Model model = workload.model();
        SparseRows columns = model.isAutoRec() ? ratings.byUser() : ratings.byItem();
        double batches = Math.ceil((double) columns.columnCount() / batchSize(workload, columns));
        double targetsPerRating = targets(model, ratings) / ratings.ratingCount();
        double rows = model.isAutoRec() ? 0 : ratings.users().size();
        for (int column = 0; column < columns.rowCount(); column++) {
            double length = columns.rowLength(column);
            rows += batches * chanceOfPart(length * keptShare(model), batches);
            rows += model == Model.CDAE_WHOLE ? batches : batches * chanceOfPart(length * targetsPerRating, batches);
        }
        return rows;
    }

    private static double batchSize(Workload workload, SparseRows columns) {
        return workload.model() == Model.I_AUTOREC_RPROP
                ? columns.columnCount()
                : Math.min(workload.batchSize(), columns.columnCount());
    }

    /** The chance that one batch of several has at least one of some entries. */
    private static double chanceOfPart(double entries, double batches) {
        return entries == 0 ? 0 : 1 - Math.pow(1 - 1 / batches, entries);
    }
}
