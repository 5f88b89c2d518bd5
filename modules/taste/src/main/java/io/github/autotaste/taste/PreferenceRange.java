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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.BlendedScorer;
import io.github.autotaste.ratings.ItemScorer;
import org.apache.mahout.cf.taste.model.DataModel;

/** The range that estimated preferences are clipped to; an infinite bound clips nothing. */
record PreferenceRange(float min, float max) {

    private static final PreferenceRange UNBOUNDED =
            new PreferenceRange(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

    /**
     * The range of a data model's preferences. Boolean data models say NaN, an empty {@code GenericDataModel} gives an
     * infinite range turned inside out, and some data models cannot tell at all: a bound that is not a number is none.
     */
    static PreferenceRange of(DataModel dataModel) {
        try {
            return between(dataModel.getMinPreference(), dataModel.getMaxPreference());
        } catch (UnsupportedOperationException cannotTell) {
            return UNBOUNDED;
        }
    }

    /** The range of the ratings that a scorer has learnt from; unbounded if it does not tell. */
    static PreferenceRange learntBy(ItemScorer scorer) {
        if (scorer instanceof BlendedScorer blend) {
            return learntBy(blend.models().get(0));
        }
        return scorer instanceof AutoencoderModel model
                        && model.trainedOn().range().hasValues()
                ? between(
                        model.trainedOn().range().min(),
                        model.trainedOn().range().max())
                : UNBOUNDED;
    }

    private static PreferenceRange between(float min, float max) {
        float lower = Float.isFinite(min) ? min : Float.NEGATIVE_INFINITY;
        float upper = Float.isFinite(max) ? max : Float.POSITIVE_INFINITY;
        return lower <= upper ? new PreferenceRange(lower, upper) : UNBOUNDED;
    }

    /** The nearest preference within the range; NaN stays NaN. */
    float clip(float preference) {
        return Math.max(min, Math.min(max, preference));
    }
}
