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
package io.github.autotaste.benchmarks;

import io.github.autotaste.benchmarks.machine.Limits;
import io.github.autotaste.benchmarks.machine.Work;
import java.util.Map;

/** What one measurement printed. */
record Figures(Map<String, String> figures) {

    double seconds() {
        return figure("seconds");
    }

    /** The named figure; NaN if it was not measured. */
    double figure(String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }

    String engine() {
        return figures.getOrDefault("engine", "");
    }

    /** Of training, the share of the machine's limit that was reached: the least time an epoch needs, by the time it took. */
    double shareOf(Limits limits) {
        Work least = new Work(figure("flops"), figure("cacheBytes"), figure("streamedBytes"));
        return least.leastSeconds(limits) / seconds();
    }

    double megabytes(String name) {
        return figure(name) / (1 << 20);
    }
}
