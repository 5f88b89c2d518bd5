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

import io.github.autotaste.ratings.IdIndex;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An index of ids that travels to the executors. */
final class SharedIds implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] numbers;
    private final String @Nullable [] texts;
    private transient @Nullable IdIndex index;

    SharedIds(IdIndex index) {
        this.index = index;
        texts = index.hasTexts() ? index.texts().toArray(String[]::new) : null;
        numbers = texts == null ? index.toArray() : new long[0];
    }

    synchronized IdIndex index() {
        if (index == null) {
            index = texts == null ? IdIndex.of(numbers) : IdIndex.ofTexts(Arrays.asList(texts));
        }
        return index;
    }
}
