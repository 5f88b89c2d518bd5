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

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a text, one after the other; empty lines and comments are none. */
interface Rows extends Closeable {

    /** The values of the next row, which belong to the caller; null after the last row. */
    String @Nullable [] next() throws IOException;

    /** The line in which the row ends that was read last, counted from 1. */
    long line();

    /** How many comments were passed over. */
    long comments();

    /** The comment right above the row that was read last; null if there is none. */
    @Nullable
    String comment();
}
