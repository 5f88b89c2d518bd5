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
package io.github.autotaste.io;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;

/**
 * The ratings of a file, and how the file was understood.
 *
 * @param ratings ratings, or preferences without values if no column holds any rating, or each is 1
 * @param isColumnOfOnes whether the preferences are those of a column in which every rating is 1
 */
public record ReadRatings(RatingMatrix ratings, Understanding understanding, boolean isColumnOfOnes) {

    /** The ratings; if each is 1, they count as ratings where those of another file of the same data do. */
    public RatingMatrix likeThoseOf(ReadRatings other) {
        return isColumnOfOnes && other.ratings.hasValues()
                ? RatingMatrixBuilder.ofRatings()
                        .addAll(ratings, position -> true)
                        .build()
                : ratings;
    }
}
