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

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Thrown when the thread of a comparison is interrupted; what was measured until then is not lost. */
public final class ComparisonInterruptedException extends CancellationException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Comparison finished;

    ComparisonInterruptedException(String contender, @Nullable Comparison finished) {
        super("Interrupted while " + contender + " was being measured");
        this.finished = finished;
    }

    /**
     * The contenders that were measured before the interruption; none if the first one was not. With several repeats the
     * means are over those that a contender has finished.
     */
    public Optional<Comparison> finished() {
        return Optional.ofNullable(finished);
    }
}
