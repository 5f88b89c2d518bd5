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
package io.github.autotaste.examples.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented film club: members 1 to 300 rate films 1 to 80 with one to five stars. Odd films are comedies and even
 * ones dramas; odd members like comedies and even ones dramas. The ratings are the same at every run.
 */
public final class FilmClub {

    private static final int MEMBERS = 300;
    private static final int FILMS = 80;

    private FilmClub() {}

    /** Writes the ratings as Taste's {@code FileDataModel} reads them: {@code member,film,stars}. */
    public static Path writeRatings() throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(1);
        double[] quality = random.doubles(FILMS + 1, -0.8, 0.8).toArray();
        for (int member = 1; member <= MEMBERS; member++) {
            double mildness = random.nextDouble(-0.5, 0.5);
            for (int film = 1; film <= FILMS; film++) {
                boolean isLiked = member % 2 == film % 2;
                double stars = 3 + quality[film] + mildness + (isLiked ? 1 : -1) + random.nextGaussian() / 2;
                if (random.nextDouble() < (isLiked ? 0.4 : 0.2)) {
                    lines.add(member + "," + film + "," + Math.max(1, Math.min(5, Math.round(stars))));
                }
            }
        }
        Path file = Files.createTempFile("film-club", ".csv");
        file.toFile().deleteOnExit();
        return Files.write(file, lines);
    }

    /** What a film is called. */
    public static String title(long film) {
        return (film % 2 == 1 ? "comedy " : "drama ") + film;
    }
}
