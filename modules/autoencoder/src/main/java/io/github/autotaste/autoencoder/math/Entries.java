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
package io.github.autotaste.autoencoder.math;

/**
 * Pairs of an index and a value in two parallel arrays: the shape in which sparse rows reach the kernels, which read
 * or fill a range of them.
 *
 * @param indices (entries) row numbers of some table
 * @param values (entries) one value per index
 */
@SuppressWarnings("ArrayRecordComponent") // the arrays are the point: kernels fill them in place
public record Entries(int[] indices, float[] values) {

    /** Entries with room for {@code capacity} pairs, all zero. */
    public static Entries ofCapacity(int capacity) {
        return new Entries(new int[capacity], new float[capacity]);
    }
}
