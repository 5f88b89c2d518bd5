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

import java.util.Random;

/** The space of tastes: its axes run from light to dark, from slow to fast and from real to fantastic. */
final class Tastes {

    private Tastes() {}

    /** A random place, normally distributed around another. */
    static double[] near(double[] centre, double spread, Random random) {
        double[] place = centre.clone();
        for (int axis = 0; axis < place.length; axis++) {
            place[axis] += spread * random.nextGaussian();
        }
        return place;
    }

    /** How close two places are: 1 if they are the same, {@code exp(-1/2)} at a distance of one reach. */
    static double closeness(double[] one, double[] other, double reach) {
        double squaredDistance = 0;
        for (int axis = 0; axis < one.length; axis++) {
            squaredDistance += (one[axis] - other[axis]) * (one[axis] - other[axis]);
        }
        // StrictMath, so that every platform generates the same ratings
        return StrictMath.exp(-squaredDistance / (2 * reach * reach));
    }
}
