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
package io.github.autotaste.server.http;

import java.time.Duration;

/**
 * How much is worked on at a time.
 *
 * @param concurrent how many requests are worked on at a time
 * @param waiting how many requests wait for that at most; others are refused
 * @param longestWait how long one waits before it is refused
 * @param longestWork how long one is worked on before it is given up
 */
public record Load(int concurrent, int waiting, Duration longestWait, Duration longestWork) {

    public Load {
        Limits.requirePositive("concurrent", concurrent);
        Limits.requirePositive("waiting", waiting);
    }

    /** As many at a time as there are processors; 256 wait for a second at most, and are worked on for ten. */
    public static Load defaults() {
        return new Load(Runtime.getRuntime().availableProcessors(), 256, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
