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
package io.github.autotaste.evaluation.metrics;

import java.util.stream.IntStream;

/**
 * Popularity bias: by which share the recommended items are more popular than those the same users had chosen
 * themselves. With g the mean over users of the mean number of training ratings of a user's items,
 *
 * <pre>
 *   (g(lists) - g(known items)) / g(known items)
 * </pre>
 *
 * <p>0 if lists are as popular as the users' own choice, 1 if twice as popular, below 0 if less. Users without a list or
 * without known items are left out.
 *
 * <p>Abdollahpouri, Mansoury, Burke and Mobasher, The connection between popularity bias, calibration, and fairness in
 * recommendation, RecSys 2020, section 3.
 */
public record PopularityLift() implements SystemMetric {

    @Override
    public String name() {
        return "popularity-lift";
    }

    @Override
    public double of(Exposure exposure) {
        double recommended = 0;
        double chosen = 0;
        for (int user : served(exposure)) {
            recommended += exposure.meanPopularity(exposure.lists().get(user));
            chosen += exposure.meanPopularity(exposure.knownItems().get(user));
        }
        return chosen == 0 ? Double.NaN : (recommended - chosen) / chosen;
    }

    private static int[] served(Exposure exposure) {
        return IntStream.range(0, exposure.lists().size())
                .filter(user -> exposure.lists().get(user).length > 0)
                .filter(user -> exposure.knownItems().get(user).length > 0)
                .toArray();
    }
}
