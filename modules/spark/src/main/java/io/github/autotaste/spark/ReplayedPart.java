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

import io.github.autotaste.autoencoder.training.PartResult;
import io.github.autotaste.autoencoder.training.TrainingPart;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;

/**
 * A partition of a training in an executor's memory. Its user vectors change in place; the number of the last step says how
 * far they are. Where a partition has been lost and made anew, or a step is asked for a second time, it starts from the last
 * checkpoint, or from the beginning, and the steps since are taken again with the parameters of then: they give the same
 * vectors. Without user vectors there is nothing to take again.
 */
final class ReplayedPart {

    private final TrainingTask task;
    private final int partition;
    private final RatingMatrix ratings;
    private final boolean hasVectors;
    private final int stepsPerEpoch;
    private TrainingPart part;
    private int taken;

    ReplayedPart(TrainingTask task, int partition, Iterator<UserRatings> users) {
        this.task = task;
        this.partition = partition;
        List<UserRatings> all = new ArrayList<>();
        users.forEachRemaining(all::add);
        ratings = UserRatings.matrix(all, task.user(), task.items().value().index(), task.hasValues());
        hasVectors = task.config().userVector();
        part = newPart();
        stepsPerEpoch = task.averages() ? 1 : part.stepsPerEpoch();
    }

    private TrainingPart newPart() {
        return new TrainingPart(ratings, task.firstRows()[partition], task.config(), task.trainingTotals());
    }

    /**
     * What the partition gives in a step, which is an epoch where parameters are averaged.
     *
     * @param parameters of the steps from {@code firstKept} on, up to the one that is taken
     * @param firstKept number of the first step behind the last checkpoint; the step itself where users have no vectors
     */
    synchronized SentResult step(List<Broadcast<SentFloats>> parameters, int firstKept) {
        int last = firstKept + parameters.size() - 1;
        replay(parameters, firstKept, last - 1);
        return SentResult.of(take(parameters.get(parameters.size() - 1), last));
    }

    private PartResult take(Broadcast<SentFloats> parameters, int number) {
        float[][] values = parameters.value().arrays();
        PartResult result = task.averages() ? part.epochAlone(values, number) : part.step(values, number);
        taken = number;
        return result;
    }

    private void replay(List<Broadcast<SentFloats>> parameters, int firstKept, int last) {
        if (taken > last || taken < firstKept - 1) {
            startBehind(firstKept - 1);
        }
        for (int number = taken + 1; number <= last; number++) {
            take(parameters.get(number - firstKept), number);
        }
    }

    private void startBehind(int step) {
        if (hasVectors) {
            part = newPart();
            if (step > 0) {
                restore(step);
            }
        }
        taken = step;
    }

    private void restore(int step) {
        try {
            checkpoints().readPart(step / stepsPerEpoch, partition, part.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrainingCheckpoints checkpoints() {
        return Objects.requireNonNull(task.checkpoints());
    }

    /** Writes what is needed to go on behind the last of the steps. */
    synchronized void save(List<Broadcast<SentFloats>> parameters, int firstKept) {
        int last = firstKept + parameters.size() - 1;
        replay(parameters, firstKept, last);
        try {
            checkpoints().writePart(last / stepsPerEpoch, partition, part.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user vectors after all steps. */
    synchronized SentVectors vectors(List<Broadcast<SentFloats>> parameters, int firstKept) {
        replay(parameters, firstKept, firstKept + parameters.size() - 1);
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
