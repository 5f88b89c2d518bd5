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
package io.github.autotaste.autoencoder.config;

/** What is subtracted from a rating before it is learnt, and added to every estimate. */
public enum Centring {
    /** Nothing. */
    NONE,
    /** The mean of all training ratings. */
    GLOBAL,
    /** The mean of the user's training ratings. */
    USER,
    /** The mean of the item's training ratings. */
    ITEM,
    /** {@code mu + b_i + b_u}: the mean of all training ratings, what is usual for the item, and what is usual for the user. */
    BIASES
}
