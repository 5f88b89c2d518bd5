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

/**
 * A column of a table of items that tells of them.
 *
 * @param place from 0
 * @param name what it is called
 * @param kind how its texts become features
 */
record FeatureColumn(int place, String name, Kind kind) {

    enum Kind {
        /** 1 for items of the category that the column is named after, else 0. */
        FLAG,
        NUMBER,
        /** None, one or several with a bar between them. */
        CATEGORIES,
        WORDS
    }

    /** What each text of the column should be, for messages. */
    String expectation() {
        return kind == Kind.FLAG ? "0 or 1 for " + name : "a number for " + name;
    }
}
