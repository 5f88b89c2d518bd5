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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Goes on from a training's last checkpoint, and keeps further ones.
 *
 * @param training the facts of {@link Checkpoint#training}
 * @param validation of a training with early stopping
 */
record Resumption(Checkpoints checkpoints, Map<String, String> training, Optional<Validation> validation) {

    /**
     * What lies behind.
     *
     * @param epoch the last that was finished; 0 at the start
     * @param steps of the optimiser
     */
    record Progress(int epoch, int steps) {
        static final Progress START = new Progress(0, 0);
    }

    /** Of a training that is not to be resumed. */
    static Resumption none() {
        return new Resumption(Checkpoints.NONE, Map.of(), Optional.empty());
    }

    boolean isWanted() {
        return !checkpoints.equals(Checkpoints.NONE);
    }

    /**
     * Puts everything back as it was, if there is a checkpoint.
     *
     * @throws IllegalArgumentException if it is of another training; the message says what differs
     */
    Progress restore(TrainingProblem problem, Updates updates) {
        if (!isWanted()) {
            return Progress.START;
        }
        List<float[][]> own = arrays(problem, updates);
        Optional<Checkpoint> last = checkpoints.last();
        last.ifPresent(checkpoint -> {
            requireSameTraining(checkpoint);
            List<float[][]> all = new ArrayList<>(own);
            if (validation.isPresent() && validation.get().keepsParameters(checkpoint.best())) {
                all.addAll(parameters(problem));
            }
            requireSameShapes(all, checkpoint);
            copy(checkpoint.arrays(), own);
            validation.ifPresent(some -> some.restore(
                    checkpoint.curve(),
                    checkpoint.best(),
                    checkpoint.arrays().subList(own.size(), checkpoint.arrays().size())));
        });
        return last.map(checkpoint -> new Progress(checkpoint.epoch(), checkpoint.steps()))
                .orElse(Progress.START);
    }

    /** Keeps where the training is, if that is due. */
    void keep(Progress progress, TrainingProblem problem, Updates updates) {
        if (checkpoints.areDueAfter(progress.epoch())) {
            List<float[][]> arrays = new ArrayList<>(arrays(problem, updates));
            validation.ifPresent(some -> arrays.addAll(some.bestParameters()));
            checkpoints.keep(new Checkpoint(
                    training,
                    progress.epoch(),
                    progress.steps(),
                    validation.map(Validation::curve).orElse(List.of()),
                    validation.map(Validation::best).orElse(-1),
                    arrays));
        }
    }

    private static List<float[][]> arrays(TrainingProblem problem, Updates updates) {
        List<float[][]> arrays = new ArrayList<>(parameters(problem));
        arrays.addAll(updates.state());
        return arrays;
    }

    private static List<float[][]> parameters(TrainingProblem problem) {
        return problem.network().parameters().stream().map(FloatMatrix::rows).toList();
    }

    private void requireSameTraining(Checkpoint checkpoint) {
        TreeSet<String> names = new TreeSet<>(training.keySet());
        names.addAll(checkpoint.training().keySet());
        String different = names.stream()
                .filter(name -> !Objects.equals(
                        training.get(name), checkpoint.training().get(name)))
                .map(name -> name + " is " + valueOf(name, checkpoint.training()) + " there and "
                        + valueOf(name, training) + " here")
                .collect(Collectors.joining("; "));
        if (!different.isEmpty()) {
            throw new IllegalArgumentException(
                    checkpoints + ": expected a checkpoint of this training, found one of another: " + different);
        }
    }

    private static String valueOf(String name, Map<String, String> training) {
        return training.getOrDefault(name, "not set");
    }

    private void requireSameShapes(List<float[][]> expected, Checkpoint checkpoint) {
        List<float[][]> kept = checkpoint.arrays();
        boolean isAlike = kept.size() == expected.size();
        for (int array = 0; isAlike && array < expected.size(); array++) {
            isAlike = isAlike(expected.get(array), kept.get(array));
        }
        if (!isAlike) {
            throw new IllegalArgumentException(
                    checkpoints + ": expected arrays of this training's shapes, found others");
        }
    }

    private static boolean isAlike(float[][] one, float[][] other) {
        return one.length == other.length && (one.length == 0 || one[0].length == other[0].length);
    }

    private static void copy(List<float[][]> from, List<float[][]> to) {
        for (int array = 0; array < to.size(); array++) {
            float[][] rows = to.get(array);
            for (int row = 0; row < rows.length; row++) {
                System.arraycopy(from.get(array)[row], 0, rows[row], 0, rows[row].length);
            }
        }
    }
}
