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
import io.github.autotaste.autoencoder.training.PartResult;
import io.github.autotaste.autoencoder.training.SharedParameters;
import io.github.autotaste.ratings.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a training on executors, from the driver's side. Where users have vectors, the parameters of all steps since
 * the last checkpoint stay broadcast: partitions that are lost take these steps again.
 */
final class ExecutorSteps implements AutoCloseable {

    private final JavaSparkContext context;
    private final JavaRDD<ReplayedPart> parts;
    private final SharedParameters shared;
    private final AutoencoderConfig config;
    private final ExecutorSettings settings;
    private final @Nullable TrainingCheckpoints checkpoints;
    private final int stepsPerEpoch;
    private final List<Broadcast<SentFloats>> kept = new ArrayList<>();
    private int firstKept = 1;

    ExecutorSteps(
            JavaRDD<ReplayedPart> parts,
            SharedParameters shared,
            AutoencoderConfig config,
            ExecutorSettings settings,
            @Nullable TrainingCheckpoints checkpoints) {
        context = JavaSparkContext.fromSparkContext(parts.context());
        this.parts = parts;
        this.shared = shared;
        this.config = config;
        this.settings = settings;
        this.checkpoints = checkpoints;
        stepsPerEpoch = settings.averages() ? 1 : shared.stepsPerEpoch();
    }

    /** (epochs) the mean loss of a target in each. */
    double[] run() {
        double[] losses = new double[config.epochs()];
        for (int epoch = resume(losses); epoch < losses.length; epoch++) {
            losses[epoch] = epoch(epoch);
            int taken = epoch + 1;
            if (checkpoints != null && taken % settings.checkpointInterval() == 0 && taken < losses.length) {
                save(checkpoints, taken, Arrays.copyOf(losses, taken));
            }
        }
        return losses;
    }

    /** Goes back to the last checkpoint; returns how many epochs there have been. */
    private int resume(double[] losses) {
        try {
            int epoch = checkpoints == null ? 0 : checkpoints.latest().orElse(0);
            if (checkpoints != null && epoch > 0) {
                double[] before = new double[epoch];
                checkpoints.readShared(epoch, before, shared.state());
                System.arraycopy(before, 0, losses, 0, epoch);
                shared.resumeAfter(epoch * shared.stepsPerEpoch());
                firstKept = epoch * stepsPerEpoch + 1;
            }
            return epoch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(TrainingCheckpoints to, int epoch, double[] losses) {
        try {
            if (config.userVector()) {
                List<Broadcast<SentFloats>> parameters = new ArrayList<>(kept);
                int first = firstKept;
                parts.foreach(part -> part.save(parameters, first));
            }
            to.writeShared(epoch, losses, shared.state());
            forget(kept.size());
            to.keepOnly(epoch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(int steps) {
        for (int step = 0; step < steps; step++) {
            kept.remove(0).destroy();
            firstKept++;
        }
    }

    private double epoch(int epoch) {
        double loss = 0;
        long targets = 0;
        for (int step = 1; step <= stepsPerEpoch; step++) {
            Workers.requireNotInterrupted("Training was interrupted in epoch " + (epoch + 1));
            kept.add(context.broadcast(new SentFloats(shared.values())));
            List<PartResult> results = results();
            if (settings.averages()) {
                shared.average(results);
            } else {
                shared.move(results);
            }
            for (PartResult result : results) {
                loss += result.loss();
                targets += result.targets();
            }
            if (!config.userVector()) {
                forget(1);
            }
        }
        return loss / targets;
    }

    /** In the order of the partitions. */
    private List<PartResult> results() {
        List<Broadcast<SentFloats>> parameters = new ArrayList<>(kept);
        int first = firstKept;
        return parts.map(part -> part.step(parameters, first)).collect().stream()
                .map(SentResult::received)
                .toList();
    }

    /** The user vectors behind all steps. */
    List<SentVectors> vectors() {
        List<Broadcast<SentFloats>> parameters = new ArrayList<>(kept);
        int first = firstKept;
        return parts.map(part -> part.vectors(parameters, first)).collect();
    }

    @Override
    public void close() {
        forget(kept.size());
    }
}
