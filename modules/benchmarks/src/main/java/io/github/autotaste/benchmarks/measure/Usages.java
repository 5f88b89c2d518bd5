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
package io.github.autotaste.benchmarks.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Repetitions of the same work. */
public record Usages(List<Usage> repetitions) {

    public Usages {
        repetitions = List.copyOf(repetitions);
    }

    /** Without the first ones, which warm up. */
    public Usages afterWarmUp(int warmUp) {
        return new Usages(repetitions.subList(Math.min(warmUp, repetitions.size()), repetitions.size()));
    }

    /**
     * A repetition on the whole: the median of the wall clock, and the means of the other two, which the system counts in
     * steps of ten milliseconds.
     */
    public Usage typical() {
        double median = Quantiles.of(figures(Usage::seconds)).at(0.5);
        return new Usage(median, mean(figures(Usage::cpuSeconds)), mean(figures(Usage::foreignCores)));
    }

    /** The shortest repetition, in seconds. */
    public double fastest() {
        return Quantiles.of(figures(Usage::seconds)).at(0);
    }

    private double[] figures(ToDoubleFunction<Usage> figure) {
        return repetitions.stream().mapToDouble(figure).toArray();
    }

    private static double mean(double... figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum / figures.length;
    }
}
