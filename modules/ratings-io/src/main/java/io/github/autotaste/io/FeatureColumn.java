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

import io.github.autotaste.ratings.Feature;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a table of items or users that tells of them.
 *
 * @param place from 0
 * @param name what it is called
 * @param kind how its texts become features
 */
record FeatureColumn(int place, String name, Kind kind) {

    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\d]+");

    enum Kind {
        /** 1 for those of the category that the column is named after, else 0. */
        FLAG,
        NUMBER,
        /** None, one or several with a bar between them. */
        CATEGORIES,
        WORDS,
        /** A text of its own for nearly each, which tells nothing of others. */
        NAMES
    }

    /** The same, of the kind that some features of this column are; none if none is of this column. */
    Stream<FeatureColumn> of(List<Feature> known) {
        List<Feature> own = known.stream().filter(this::has).toList();
        if (own.isEmpty()) {
            return Stream.of();
        }
        if (kind == Kind.FLAG) {
            return Stream.of(this);
        }
        if (!own.get(0).isCategory()) {
            return Stream.of(new FeatureColumn(place, name, Kind.NUMBER));
        }
        boolean areWords = own.stream()
                .allMatch(feature -> WORD.matcher(feature.category()).matches());
        return Stream.of(new FeatureColumn(place, name, areWords ? Kind.WORDS : Kind.CATEGORIES));
    }

    /** Whether a feature comes from this column. */
    boolean has(Feature feature) {
        return name.equals(kind == Kind.FLAG ? feature.name() : feature.column());
    }

    /** What each text of the column should be, for messages. */
    String expectation() {
        return kind == Kind.FLAG ? "0 or 1 for " + name : "a number for " + name;
    }
}
