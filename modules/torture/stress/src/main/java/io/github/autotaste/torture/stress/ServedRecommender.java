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
package io.github.autotaste.torture.stress;

import io.github.autotaste.taste.AutoencoderRecommender;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** A recommender whose scorers are numbered from 1, one for each refresh. */
class ServedRecommender {

    static final int REFUSED = 0;

    private static final GenericDataModel DATA = data();

    private final AtomicInteger built = new AtomicInteger();
    private final AtomicInteger closings = new AtomicInteger();
    private final AutoencoderRecommender recommender;

    ServedRecommender() {
        try {
            recommender =
                    new AutoencoderRecommender(DATA, data -> new ClosableScorer(built.incrementAndGet(), closings));
        } catch (TasteException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GenericDataModel data() {
        FastByIDMap<PreferenceArray> arrays = new FastByIDMap<>();
        PreferenceArray one = new GenericUserPreferenceArray(3);
        one.setUserID(0, 1);
        for (int item = 0; item < 3; item++) {
            one.setItemID(item, item + 1L);
            one.setValue(item, 1);
        }
        arrays.put(1, one);
        return new GenericDataModel(arrays);
    }

    /** The number of the scorer that a list comes from; -1 of one that was closed, 0 if the recommender is closed. */
    int ask() {
        try {
            return (int) recommender.recommend(1, 1, true).get(0).getValue();
        } catch (TasteException e) {
            throw new IllegalStateException(e);
        } catch (IllegalStateException closed) {
            return REFUSED;
        }
    }

    void refresh() {
        recommender.refresh(null);
    }

    void close() {
        recommender.close();
    }

    int built() {
        return built.get();
    }

    int closings() {
        return closings.get();
    }
}
