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

import io.github.autotaste.autoencoder.training.TrainingPart;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;

/**
 * A partition of a training in an executor's memory. Its user vectors change in place; the number of the last step says how
 * far they are. Where a partition has been lost and made anew, or a step is asked for a second time, the steps before are
 * taken again with the parameters of then, and give the same vectors.
 */
final class ReplayedPart {

    private final TrainingTask task;
    private final RatingMatrix ratings;
    private final int firstRow;
    private TrainingPart part;
    private int taken;

    ReplayedPart(TrainingTask task, int partition, Iterator<UserRatings> users) {
        this.task = task;
        List<UserRatings> all = new ArrayList<>();
        users.forEachRemaining(all::add);
        ratings = UserRatings.matrix(all, task.user(), task.items().value().index(), task.hasValues());
        firstRow = task.firstRows()[partition];
        part = newPart();
    }

    private TrainingPart newPart() {
        return new TrainingPart(ratings, firstRow, task.config(), task.trainingTotals());
    }

    /**
     * The gradient of a step.
     *
     * @param parameters of the steps from {@code firstKept} on, up to the one that is taken
     * @param firstKept number of the first step that must be taken again if the partition was lost; the step itself where
     *     users have no vectors
     */
    synchronized SentGradient step(List<Broadcast<float[][]>> parameters, int firstKept) {
        int last = firstKept + parameters.size() - 1;
        replay(parameters, firstKept, last - 1);
        SentGradient gradient =
                SentGradient.of(part.step(parameters.get(parameters.size() - 1).value(), last));
        taken = last;
        return gradient;
    }

    private void replay(List<Broadcast<float[][]>> parameters, int firstKept, int last) {
        if (taken > last) {
            part = newPart();
            taken = 0;
        }
        for (int number = Math.max(taken + 1, firstKept); number <= last; number++) {
            part.step(parameters.get(number - firstKept).value(), number);
            taken = number;
        }
    }

    /** The user vectors after all steps. */
    synchronized SentVectors vectors(List<Broadcast<float[][]>> parameters) {
        replay(parameters, 1, parameters.size());
        int users = ratings.users().size();
        List<Object> ids = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            ids.add(task.user().idAt(ratings.users(), user));
        }
        long[] hashes = IntStream.range(0, users)
                .mapToLong(user -> ratings.profileOf(user).hash())
                .toArray();
        return new SentVectors(ids, hashes, part.rowVectors());
    }
}
