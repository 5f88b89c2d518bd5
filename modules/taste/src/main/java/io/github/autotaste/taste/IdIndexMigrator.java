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
package io.github.autotaste.taste;

import io.github.autotaste.ratings.IdIndex;
import org.apache.mahout.cf.taste.impl.model.AbstractIDMigrator;
import org.jspecify.annotations.Nullable;

/**
 * Taste's translation between the texts that an application calls its users or items by and Taste's {@code long} ids, made
 * from the ids of a model or of ratings: {@code new IdIndexMigrator(model.items())}. Both ways are exact, unlike those of
 * Mahout's own migrators, which hash texts. A text that the index does not know has Mahout's hash as its id, so that users
 * and items may come later; there is no way back from it. Immutable.
 */
public final class IdIndexMigrator extends AbstractIDMigrator {

    private final IdIndex ids;

    /** @param ids of users or of items, numbers or texts */
    public IdIndexMigrator(IdIndex ids) {
        this.ids = ids;
    }

    /** The id of a text: its number in the index, the number that it is, or else a hash. */
    @Override
    public long toLongID(String text) {
        int index = ids.indexOf(text);
        if (index >= 0) {
            return ids.idAt(index);
        }
        return !ids.hasTexts() && IdIndex.isNumber(text) ? Long.parseLong(text) : hash(text);
    }

    /** The text of an id; null if the index does not know it. */
    @Override
    public @Nullable String toStringID(long id) {
        int index = ids.indexOf(id);
        return index >= 0 ? ids.textAt(index) : null;
    }
}
