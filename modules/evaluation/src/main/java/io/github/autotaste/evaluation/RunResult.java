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

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contender on one split. Each part is whole or absent.
 *
 * @param fit the finished fit
 * @param estimates one estimate per test rating in row order, NaN where the contender had none; null if it predicts no
 *     ratings
 * @param lists the lists of the ranked users
 * @param failure why parts are missing; null if none should be there that is not
 */
@SuppressWarnings("ArrayRecordComponent") // raw material of the metrics: written once, then only read
record RunResult(
        @Nullable FitReport fit,
        float @Nullable [] estimates,
        @Nullable RecommendedLists lists,
        @Nullable String failure) {

    static final RunResult NOTHING = new RunResult(null, null, null, null);

    /** Whether it predicts ratings and has an estimate of none: what is measured then is the fallback alone. */
    boolean isWithoutEstimates() {
        float[] all = estimates;
        return all != null && IntStream.range(0, all.length).allMatch(position -> Float.isNaN(all[position]));
    }

    RunResult withFit(FitReport finished) {
        return new RunResult(finished, estimates, lists, failure);
    }

    RunResult withEstimates(float[] complete) {
        return new RunResult(fit, complete, lists, failure);
    }

    RunResult withLists(RecommendedLists complete) {
        return new RunResult(fit, estimates, complete, failure);
    }

    RunResult withFailure(String reason) {
        return new RunResult(fit, estimates, lists, reason);
    }
}
