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
package io.github.autotaste.benchmarks.survey;

import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data set of the survey.
 *
 * @param name its column in the tables
 * @param file ratings in a form that {@link RatingsFile} reads
 * @param countsOnly whether the values of the file are counts and not ratings, so that only lists are measured
 */
record DataSet(String name, Path file, boolean countsOnly) {

    /** The data sets of a folder that has a folder for each; those that are missing are left out. */
    static List<DataSet> in(Path folder) {
        return Stream.of(
                        ratings(folder, "ml-100k", "u.data"),
                        ratings(folder, "ml-1m", "ratings.tsv.gz"),
                        ratings(folder, "ml-latest-small", "ratings.csv"),
                        ratings(folder, "douban-monti", "train.tsv.gz"),
                        counts(folder, "lastfm-hetrec", "user_artists.dat"),
                        counts(folder, "citeulike-t", "users.tsv.gz"),
                        counts(folder, "steam", "purchase.tsv.gz"),
                        counts(folder, "retailrocket", "view.tsv.gz"))
                .filter(dataSet -> Files.exists(dataSet.file))
                .toList();
    }

    private static DataSet ratings(Path folder, String name, String file) {
        return new DataSet(name, folder.resolve(name).resolve(file), false);
    }

    private static DataSet counts(Path folder, String name, String file) {
        return new DataSet(name, folder.resolve(name).resolve(file), true);
    }

    /** A user's own file, by its name without endings. */
    static DataSet of(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf('.');
        return new DataSet(end > 0 ? name.substring(0, end) : name, file, false);
    }

    RatingMatrix read() throws IOException {
        RatingMatrix ratings = RatingsFile.read(file);
        return countsOnly ? ratings.preferencesFrom(Double.NEGATIVE_INFINITY) : ratings;
    }
}
