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
package io.github.autotaste.evaluation;

import java.util.SortedMap;

/** Told of the progress of a comparison; calls come from one thread at a time. */
public interface ComparisonListener {

    ComparisonListener SILENT = new ComparisonListener() {};

    /** A contender starts its fit on one split; repeats count from 1. */
    default void fitting(String contender, int repeat) {}

    /**
     * A contender is being measured.
     *
     * @param done users and pairs measured so far
     * @param total users and pairs to measure
     */
    default void measuring(String contender, int repeat, int done, int total) {}

    /**
     * A contender was measured on one split, in whole or in part.
     *
     * @param valuesByUser by metric, (users) the value of each user of the training part; NaN for those that were not measured
     */
    default void measured(String contender, int repeat, SortedMap<String, double[]> valuesByUser) {}

    /** A contender threw; its message becomes the {@link ContenderResult#failure}, the cause has the stack trace. */
    default void failed(String contender, int repeat, Throwable cause) {}

    /** A contender is through with one split, has failed, or is over the time limit. */
    default void finished(String contender, int repeat) {}
}
