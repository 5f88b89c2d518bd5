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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.ratings.RatingMatrix;

/** Trains models epoch by epoch: this library, or a peer of it. Peers are found by {@link java.util.ServiceLoader}. */
public interface EpochTrainer {

    /**
     * How long, and who is told.
     *
     * @param threads how many threads may compute
     * @param afterEpoch told after each epoch
     */
    record Plan(int threads, int epochs, Runnable afterEpoch) {}

    /** A name for the command line and the tables, without spaces. */
    String name();

    /** What does the work, as far as the name does not say it: a version, the kernels. */
    String engine();

    boolean trains(Model model);

    /** Whether the time goes into native code, which needs no more than one epoch to warm up. */
    boolean isCompiledAhead();

    /** Trains from the start to the end of the plan. */
    void train(RatingMatrix ratings, Workload workload, Plan plan) throws Exception;
}
