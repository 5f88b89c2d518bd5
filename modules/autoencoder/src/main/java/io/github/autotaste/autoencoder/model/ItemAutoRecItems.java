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
package io.github.autotaste.autoencoder.model;

import java.util.Comparator;
import java.util.List;

/** New items of I-AutoRec: their codes, from the users who were trained. */
final class ItemAutoRecItems implements ItemFoldIn {

    private final ItemAutoRecModel model;
    private final ItemEncoder encoder;

    ItemAutoRecItems(ItemAutoRecModel model) {
        this.model = model;
        encoder = model.itemEncoder();
    }

    @Override
    public AutoencoderModel model() {
        return model;
    }

    @Override
    public NewItem fit(List<Rater> raters) {
        float offset = model.offsets().ofNewItem(ratings(raters));
        List<Rater> trained = raters.stream()
                .filter(rater -> isTrained(rater.user().userIndex()))
                .sorted(Comparator.comparingInt(rater -> rater.user().userIndex()))
                .toList();
        if (trained.isEmpty()) {
            return NewItem.cold(offset);
        }
        int[] users =
                trained.stream().mapToInt(rater -> rater.user().userIndex()).toArray();
        float[] code = encoder.encode(users, ratings(trained), offset);
        return NewItem.at(new Embedding(code, 0)).withOffset(offset);
    }

    private boolean isTrained(int userIndex) {
        return userIndex >= 0 && model.trainedOn().hasRatings(userIndex);
    }

    private float[] ratings(List<Rater> raters) {
        return Rater.ratings(raters, model.learntRange());
    }
}
