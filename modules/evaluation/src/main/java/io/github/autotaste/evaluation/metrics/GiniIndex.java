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

/**
 * The Gini index of how often items are recommended: 0 if all items of the catalogue stand in equally many lists, near 1
 * if all lists are the same few items. With counts c in ascending order over n items,
 *
 * <pre>
 *   sum over i = 1..n of (2 i - n - 1) c_i / (n * sum of c)
 * </pre>
 *
 * <p>Fleder and Hosanagar, Blockbuster culture's next rise or fall, Management Science 55(5), 2009, pages 697-712.
 */
public record GiniIndex() implements SystemMetric {

    @Override
    public String name() {
        return "gini";
    }

    @Override
    public double of(Exposure exposure) {
        int[] counts = exposure.counts();
        Arrays.sort(counts);
        double weighted = 0;
        double total = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            weighted += (2.0 * rank - counts.length - 1) * counts[rank - 1];
            total += counts[rank - 1];
        }
        return weighted / (counts.length * total);
    }
}
