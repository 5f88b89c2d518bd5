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

/**
 * How often a client may ask.
 *
 * @param perSecond requests, in the long run
 * @param burst requests at once, of a client that has not asked for a while
 */
public record ClientRate(double perSecond, int burst) {

    public ClientRate {
        if (!(perSecond > 0 && Double.isFinite(perSecond))) {
            throw new IllegalArgumentException("Expected requests per second above 0, found " + perSecond);
        }
        Limits.requirePositive("burst", burst);
    }

    /** As many at once as in two seconds, at least 1. */
    public static ClientRate of(double perSecond) {
        return new ClientRate(perSecond, (int) Math.max(1, Math.ceil(2 * perSecond)));
    }
}
