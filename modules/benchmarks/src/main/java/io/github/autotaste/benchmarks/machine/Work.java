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

/**
 * What a piece of work cannot do without.
 *
 * @param flops floating-point operations
 * @param cacheBytes bytes between the second level cache and the registers meanwhile
 * @param streamedBytes bytes of large arrays that are read from memory and written back, counted both ways
 */
public record Work(double flops, double cacheBytes, double streamedBytes) {

    /**
     * The least time the work can take: the slower of computing and of feeding the computation from the cache, and after
     * it the stream through memory. The two do not overlap, since a batch's gradients are complete before its update
     * begins; work that fuses them may come out ahead of this.
     */
    public double leastSeconds(Limits limits) {
        return Math.max(flops / limits.flops(), cacheBytes / limits.secondLevel()) + streamedBytes / limits.update();
    }
}
