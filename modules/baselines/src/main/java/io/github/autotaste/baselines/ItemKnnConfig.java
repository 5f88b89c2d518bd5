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
package io.github.autotaste.baselines;

/**
 * The settings of {@link ItemKnn} and {@link ItemKnnRatings}.
 *
 * @param neighbours how many of the most similar items an item is scored by, at least 1
 * @param shrinkage how many users two items need in common for their similarity to count by half, at least 0
 */
public record ItemKnnConfig(int neighbours, double shrinkage) {

    public ItemKnnConfig {
        if (neighbours < 1) {
            throw new IllegalArgumentException("Expected at least 1 neighbour, found " + neighbours);
        }
        if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
            throw new IllegalArgumentException("Expected a finite shrinkage of at least 0, found " + shrinkage);
        }
    }
}
