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
package io.github.autotaste.ratings;

/**
 * A range of ratings; an infinite bound bounds nothing.
 *
 * @param min the lowest rating
 * @param max the highest rating
 */
public record RatingRange(float min, float max) {

    public static final RatingRange UNBOUNDED = new RatingRange(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

    /** The range between two bounds; one that is not a finite number is none, and neither are two out of order. */
    public static RatingRange between(float min, float max) {
        float lower = Float.isFinite(min) ? min : Float.NEGATIVE_INFINITY;
        float upper = Float.isFinite(max) ? max : Float.POSITIVE_INFINITY;
        return lower <= upper ? new RatingRange(lower, upper) : UNBOUNDED;
    }

    /** The nearest rating within the range; NaN stays NaN. */
    public float clip(float rating) {
        return Math.max(min, Math.min(max, rating));
    }
}
