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
import java.util.List;
import java.util.Random;

/** Invents users. Each is drawn to one to three genres, or rather to somewhere near. */
final class ViewerMaker {

    private static final int MOST_MOODS = 3;
    private static final double SPREAD_OF_MOODS = 0.5;
    private static final double SPREAD_OF_LENIENCY = 0.35;
    private static final int FEWEST_VIEWINGS = 15;
    private static final int MOST_VIEWINGS = 300;
    private static final double MEDIAN_VIEWINGS = 50;
    /** Of the logarithm. */
    private static final double SPREAD_OF_VIEWINGS = 0.65;

    private final Random random;

    ViewerMaker(Random random) {
        this.random = random;
    }

    List<Viewer> make(int count) {
        List<Viewer> viewers = new ArrayList<>(count);
        for (int viewer = 0; viewer < count; viewer++) {
            viewers.add(new Viewer(moods(), SPREAD_OF_LENIENCY * random.nextGaussian(), viewings()));
        }
        return viewers;
    }

    private List<double[]> moods() {
        int count = 1 + random.nextInt(MOST_MOODS);
        List<double[]> moods = new ArrayList<>(count);
        for (int mood = 0; mood < count; mood++) {
            Genre genre = Genre.values()[random.nextInt(Genre.values().length)];
            moods.add(Tastes.near(genre.centre(), SPREAD_OF_MOODS, random));
        }
        return moods;
    }

    private int viewings() {
        double viewings = MEDIAN_VIEWINGS * StrictMath.exp(SPREAD_OF_VIEWINGS * random.nextGaussian());
        return (int) Math.min(MOST_VIEWINGS, Math.max(FEWEST_VIEWINGS, viewings));
    }
}
