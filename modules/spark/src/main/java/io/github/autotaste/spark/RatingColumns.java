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
package io.github.autotaste.spark;

import java.util.Arrays;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/**
 * The names of the columns of ratings.
 *
 * @param rating empty for preferences without values
 */
public record RatingColumns(String user, String item, String rating) {

    /** {@code user}, {@code item} and {@code rating}. */
    public static final RatingColumns DEFAULT = new RatingColumns("user", "item", "rating");

    /** @throws IllegalArgumentException if a column is missing or of another type */
    void requireIn(StructType schema) {
        IdColumn.in(schema, user);
        IdColumn.in(schema, item);
        if (!rating.isEmpty() && !hasRatingIn(schema)) {
            throw new IllegalArgumentException("Expected a column " + rating
                    + " of numbers (ratingCol; empty for preferences without values), found " + schema.catalogString());
        }
    }

    boolean hasRatingIn(StructType schema) {
        return Arrays.asList(schema.fieldNames()).contains(rating)
                && schema.apply(rating).dataType() instanceof NumericType;
    }
}
