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

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The share of all recommended places that go to the long tail: the items outside the fifth of the catalogue with the
 * most training ratings, of equally popular items the smaller ids first.
 *
 * <p>After Celma and Cano, From hits to niches? or how popular artists can bias music recommendation and discovery,
 * KDD workshop on large-scale recommender systems, 2008, with the head fixed to a fifth.
 */
public record LongTailShare() implements SystemMetric {

    private static final double HEAD = 0.2;

    @Override
    public String name() {
        return "long-tail";
    }

    @Override
    public double of(Exposure exposure) {
        int[] counts = exposure.counts();
        int headSize = (int) Math.ceil(HEAD * counts.length);
        double inHead = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(item -> -exposure.popularity(item)))
                .limit(headSize)
                .mapToLong(item -> counts[item])
                .sum();
        return 1 - inHead / Arrays.stream(counts).asLongStream().sum();
    }
}
