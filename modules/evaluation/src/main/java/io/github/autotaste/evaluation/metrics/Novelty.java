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

/**
 * Novelty: the mean self-information of the recommended items, in bits, over lists that are not empty:
 *
 * <pre>
 *   mean over users of mean over the list of log2(users / ratings of the item)
 * </pre>
 *
 * <p>An item that half of the users know counts 1, one that only one of 1,024 knows 10; an item without training ratings
 * counts like one with a single rating. More is more novel, not better: random lists are the most novel.
 *
 * <p>Zhou et al., Solving the apparent diversity-accuracy dilemma of recommender systems, PNAS 107(10), 2010, pages
 * 4511-4515, "surprisal".
 */
public record Novelty() implements SystemMetric {

    @Override
    public String name() {
        return "novelty";
    }

    @Override
    public double of(Exposure exposure) {
        return exposure.lists().stream()
                .filter(list -> list.length > 0)
                .mapToDouble(list -> ofList(list, exposure))
                .average()
                .orElse(Double.NaN);
    }

    private static double ofList(int[] list, Exposure exposure) {
        double bits = 0;
        for (int itemIndex : list) {
            double ratings = Math.max(1, exposure.popularity(itemIndex));
            bits += Math.log(exposure.trainUsers() / ratings) / Math.log(2);
        }
        return bits / list.length;
    }
}
