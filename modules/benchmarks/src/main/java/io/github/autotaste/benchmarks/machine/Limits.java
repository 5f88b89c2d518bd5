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
package io.github.autotaste.benchmarks.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the machine can do at most with some number of threads.
 *
 * @param flops floating-point operations a second of multiply-adds in registers, two each
 * @param firstLevel bytes a second that are read from the first level cache
 * @param secondLevel bytes a second that are read from the second level cache
 * @param thirdLevel bytes a second that are read from the third level cache
 * @param memory bytes a second that are read from memory
 * @param update bytes a second that are read from memory and written back, counted both ways
 */
public record Limits(
        double flops, double firstLevel, double secondLevel, double thirdLevel, double memory, double update) {

    /** By name, for another process to read. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("flops", String.valueOf(flops));
        figures.put("firstLevel", String.valueOf(firstLevel));
        figures.put("secondLevel", String.valueOf(secondLevel));
        figures.put("thirdLevel", String.valueOf(thirdLevel));
        figures.put("memory", String.valueOf(memory));
        figures.put("update", String.valueOf(update));
        return figures;
    }

    /** The limits that {@link #figures} named. */
    public static Limits of(Map<String, String> figures) {
        return new Limits(
                figure(figures, "flops"),
                figure(figures, "firstLevel"),
                figure(figures, "secondLevel"),
                figure(figures, "thirdLevel"),
                figure(figures, "memory"),
                figure(figures, "update"));
    }

    private static double figure(Map<String, String> figures, String name) {
        String figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("Expected a figure named " + name + ", found " + figures.keySet());
        }
        return Double.parseDouble(figure);
    }
}
