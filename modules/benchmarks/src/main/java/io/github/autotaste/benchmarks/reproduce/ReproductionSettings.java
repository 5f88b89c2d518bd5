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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.comparison.contenders.ContenderSettings;
import io.github.autotaste.comparison.contenders.Contenders;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every reproduction is given.
 *
 * @param data the folder with a folder for each data set
 * @param seed the seed of the first split
 * @param repeats number of splits; null for what the reproduction takes by itself
 * @param threads how many threads a fit may use, at least 1
 * @param timeLimit how long one contender may take for one split
 */
public record ReproductionSettings(
        Path data, long seed, @Nullable Integer repeats, int threads, Duration timeLimit) {

    /** Where metrics of lists are not shown, the lists of one user are made for nothing. */
    private static final int HARDLY_ANY_LISTS = 1;

    /** The ratings in a file below {@link #data}, such as {@code ml-100k/u.data}. */
    RatingMatrix ratings(String file) throws IOException {
        Path path = data.resolve(file);
        if (!Files.exists(path)) {
            throw new IOException(path + ": expected this file of ratings, found none; --data or AUTOTASTE_DATA names"
                    + " the folder that holds ml-100k, ml-1m and lastfm-hetrec");
        }
        return RatingsFile.read(path);
    }

    /** A contender of {@code compare}, with its settings there. */
    TableRow standard(String name) {
        return TableRow.of(Contenders.named(name, new ContenderSettings(threads, Double.NEGATIVE_INFINITY)));
    }

    Trainer trainer() {
        return Trainer.onAllProcessors().withThreads(threads);
    }

    /** Errors of ratings are measured, and lists are not. */
    Protocol ofRatings(String split, int usualRepeats) {
        return new Protocol(
                split, Double.NEGATIVE_INFINITY, 1, HARDLY_ANY_LISTS, timeLimit, seed, repeatsOr(usualRepeats));
    }

    /** Lists of all users are measured, every test rating being relevant. */
    Protocol ofLists(String split, int cutoff, int usualRepeats) {
        return new Protocol(
                split, Double.NEGATIVE_INFINITY, cutoff, Protocol.ALL_USERS, timeLimit, seed, repeatsOr(usualRepeats));
    }

    /** For splits that are given: repeats would differ by what contenders draw alone. */
    ReproductionSettings once() {
        return new ReproductionSettings(data, seed, 1, threads, timeLimit);
    }

    private int repeatsOr(int usual) {
        return repeats == null ? usual : repeats;
    }
}
