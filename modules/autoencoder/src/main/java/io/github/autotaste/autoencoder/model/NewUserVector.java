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
package io.github.autotaste.autoencoder.model;

/**
 * Which vector CDAE gives to a user it was not trained on. Fitting costs some ten passes over the catalogue for each
 * answer and is the most accurate of the three for users with a history. For visitors with a handful of preferences it is
 * so only where inputs are not normalised; elsewhere {@link #ZERO} is slightly better ({@code docs/results.md}).
 */
public enum NewUserVector {
    /** None, as if the model had no user vectors. */
    ZERO,
    /** The mean of the trained users' vectors. */
    MEAN,
    /** The one that lets the network reconstruct the user's preferences best, found in a few gradient steps. */
    FITTED
}
