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

import java.util.List;

/**
 * An invented user.
 *
 * @param moods the places in the space of tastes that this user is drawn to, at least one
 * @param leniency how many stars more than the average user this user gives
 * @param viewings how many films this user has seen and rated
 */
record Viewer(List<double[]> moods, double leniency, int viewings) {

    private static final double REACH_OF_A_MOOD = 1;

    /** How well a film suits the mood it suits best, from 0 to 1. */
    double appealOf(Film film) {
        return moods.stream()
                .mapToDouble(mood -> Tastes.closeness(mood, film.place(), REACH_OF_A_MOOD))
                .max()
                .orElseThrow();
    }
}
