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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * About 70,000 ratings of 1,200 invented users for 800 invented films, the same at every run.
 *
 * <p>The recipe: films lie in a space of three tastes, those of a genre near each other; users have one to three moods,
 * which are places in the same space. A film appeals to a user as it suits the <em>nearest</em> of the user's moods,
 * falling off as a bell curve with the distance. Users see films in proportion to fame, which has a long tail, times
 * {@code exp(PULL * appeal)}, and rate what they have seen:
 *
 * <pre>{@code
 *   rating = BASE + quality of the film + leniency of the user + STARS_OF_APPEAL * appeal + noise
 * }</pre>
 *
 * rounded to half stars from 1 to 5. The nearest of several bell curves is no product of a few factors of users and
 * films, and two users who agree in one mood may differ in the next, so the taste is not linear. What was seen tells of
 * tastes as well as how it was rated. The recipe knows no recommender; its constants were settled with the results of
 * several in view, so who wins here is a demonstration, not a finding.
 *
 * @param ratings users 1 to 1,200 and films 1 to 800
 * @param titles the film's title at the position of the film's index
 */
public record SampleRatings(RatingMatrix ratings, List<String> titles) {

    private static final long SEED = 20_150_518;
    private static final int USERS = 1200;
    private static final int FILMS = 800;
    private static final double PULL = 6;
    private static final double BASE = 2;
    private static final double STARS_OF_APPEAL = 2;
    private static final double NOISE = 0.8;

    /** Generates the ratings, which takes some tenths of a second. */
    public static SampleRatings generate() {
        Random random = new Random(SEED);
        List<Film> films = new FilmMaker(random).make(FILMS);
        List<Viewer> viewers = new ViewerMaker(random).make(USERS);
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < USERS; user++) {
            Viewer viewer = viewers.get(user);
            for (int film : seen(viewer, films, random)) {
                ratings.add(user + 1, film + 1, rating(viewer, films.get(film), random));
            }
        }
        return new SampleRatings(
                ratings.build(), films.stream().map(Film::title).toList());
    }

    /** Weighted sampling without replacement (Efraimidis and Spirakis, Information Processing Letters 97, 2006). */
    private static int[] seen(Viewer viewer, List<Film> films, Random random) {
        double[] keys = films.stream()
                .mapToDouble(film -> film.fame() * StrictMath.exp(PULL * viewer.appealOf(film)))
                .map(weight -> StrictMath.log(1 - random.nextDouble()) / weight)
                .toArray();
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(film -> -keys[film]))
                .limit(viewer.viewings())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float rating(Viewer viewer, Film film, Random random) {
        double stars = BASE + film.quality() + viewer.leniency() + STARS_OF_APPEAL * viewer.appealOf(film);
        double noisy = stars + NOISE * random.nextGaussian();
        return (float) Math.min(5, Math.max(1, Math.rint(2 * noisy) / 2));
    }
}
