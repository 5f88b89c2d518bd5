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

import io.github.autotaste.benchmarks.data.MovieLens1M;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.util.List;

/**
 * A model to train and the data to train it on.
 *
 * @param isMovieLens whether the data are nine tenths of MovieLens-1M instead of synthetic ratings of the shape
 * @param hiddenUnits k
 * @param batchSize rows a step, items or users; without meaning under full-batch RProp
 */
public record Workload(Model model, boolean isMovieLens, Shape shape, int hiddenUnits, int batchSize) {

    private static final long SEED = 1;

    /** On synthetic ratings. */
    public static Workload synthetic(Model model, Shape shape, int hiddenUnits, int batchSize) {
        return new Workload(model, false, shape, hiddenUnits, batchSize);
    }

    public RatingMatrix ratings() throws IOException {
        return isMovieLens ? Holdout.random(MovieLens1M.read(), 0.9, SEED).train() : SyntheticRatings.of(shape, SEED);
    }

    /** The options of {@link WorkloadOptions} that say this workload. */
    public List<String> arguments() {
        return List.of(
                "--model=" + model.name(),
                "--movielens=" + isMovieLens,
                "--users=" + shape.users(),
                "--items=" + shape.items(),
                "--ratings=" + shape.ratings(),
                "--hidden-units=" + hiddenUnits,
                "--batch-size=" + batchSize);
    }

    @Override
    public String toString() {
        String batches = model == Model.I_AUTOREC_RPROP ? "full batch" : "batch " + batchSize;
        return model + ", k = " + hiddenUnits + ", " + batches + ", " + (isMovieLens ? "ml-1m" : shape.toString());
    }
}
