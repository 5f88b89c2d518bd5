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

import io.github.autotaste.ratings.RatingRange;
import org.apache.mahout.cf.taste.model.DataModel;

/** The range that estimated preferences are clipped to. */
final class PreferenceRange {

    private PreferenceRange() {}

    /**
     * The range of a data model's preferences. Boolean data models say NaN, an empty {@code GenericDataModel} gives an
     * infinite range turned inside out, and some data models cannot tell at all: a bound that is not a number is none.
     */
    static RatingRange of(DataModel dataModel) {
        try {
            return RatingRange.between(dataModel.getMinPreference(), dataModel.getMaxPreference());
        } catch (UnsupportedOperationException cannotTell) {
            return RatingRange.UNBOUNDED;
        }
    }
}
