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
package io.github.autotaste.comparison.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invents films of all genres. */
final class FilmMaker {

    private static final double SPREAD_WITHIN_GENRE = 0.45;
    private static final double SPREAD_OF_QUALITY = 0.35;
    /** Of the logarithm, so that few films are very famous and most hardly known. */
    private static final double SPREAD_OF_FAME = 1.1;
    /** How much of its fame a film owes to its quality; the rest is luck. */
    private static final double FAME_BY_QUALITY = 0.4;

    private final Random random;

    FilmMaker(Random random) {
        this.random = random;
    }

    /** @param count at most as many as all genres have titles */
    List<Film> make(int count) {
        List<Idea> ideas = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            genre.titles().forEach(title -> ideas.add(new Idea(genre, title)));
        }
        Collections.shuffle(ideas, random);
        return ideas.subList(0, count).stream().map(this::make).toList();
    }

    private Film make(Idea idea) {
        double quality = random.nextGaussian();
        double luck = StrictMath.sqrt(1 - FAME_BY_QUALITY * FAME_BY_QUALITY) * random.nextGaussian();
        return new Film(
                idea.title(),
                Tastes.near(idea.genre().centre(), SPREAD_WITHIN_GENRE, random),
                SPREAD_OF_QUALITY * quality,
                StrictMath.exp(SPREAD_OF_FAME * (FAME_BY_QUALITY * quality + luck)));
    }

    private record Idea(Genre genre, String title) {}
}
