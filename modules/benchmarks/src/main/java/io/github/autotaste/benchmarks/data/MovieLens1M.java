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
package io.github.autotaste.benchmarks.data;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** MovieLens-1M, from the file {@code ml-1m/ratings.tsv.gz} of the folder that AUTOTASTE_DATA names. */
public final class MovieLens1M {

    private static final String VARIABLE = "AUTOTASTE_DATA";

    private MovieLens1M() {}

    /** Whether the file is there. */
    public static boolean isThere() {
        return System.getenv(VARIABLE) != null && Files.isReadable(file());
    }

    /** All 1,000,209 ratings. */
    public static RatingMatrix read() throws IOException {
        if (!isThere()) {
            throw new IOException("Expected the folder with ml-1m in the environment variable " + VARIABLE + ", found "
                    + System.getenv(VARIABLE));
        }
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file())), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line, builder);
            }
        }
        return builder.build();
    }

    private static void add(String line, RatingMatrixBuilder builder) {
        String[] fields = line.split("\t", -1);
        builder.add(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Float.parseFloat(fields[2]));
    }

    private static Path file() {
        @Nullable String folder = System.getenv(VARIABLE);
        return Path.of(folder == null ? "." : folder, "ml-1m", "ratings.tsv.gz");
    }
}
