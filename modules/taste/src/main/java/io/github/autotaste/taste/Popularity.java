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
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;

/** How many users have a preference for each of some items; counted when this is first asked, then kept. */
final class Popularity {

    private final DataModel dataModel;
    private final IdIndex items;
    private float @Nullable [] counts;

    Popularity(DataModel dataModel, IdIndex items) {
        this.dataModel = dataModel;
        this.items = items;
    }

    /** (items) Users with a preference; to be read only. */
    synchronized float[] counts() throws TasteException {
        if (counts == null) {
            float[] counted = new float[items.size()];
            for (int itemIndex = 0; itemIndex < counted.length; itemIndex++) {
                counted[itemIndex] = dataModel.getNumUsersWithPreferenceFor(items.idAt(itemIndex));
            }
            counts = counted;
        }
        return counts;
    }
}
