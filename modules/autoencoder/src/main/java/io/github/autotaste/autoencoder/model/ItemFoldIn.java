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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits items that came after training to their first ratings, with all that was trained fixed: the dual of the fold-in of new
 * users. I-AutoRec encodes such an item as it encodes any other; for U-AutoRec and CDAE its decoder row, and what else it has, is
 * found in closed form. Safe for any number of threads; the result depends on the model and the ratings alone.
 *
 * <p>What is needed of the model's users as a whole is worked out once, when this is made: over some thousand users in less than
 * a second. An item then takes some milliseconds.
 */
public sealed interface ItemFoldIn permits ItemAutoRecItems, UserAutoRecItems, CdaeItems {

    /**
     * The fold-in of a model.
     *
     * @param ratings of the users as they are now, such as the training ratings; CDAE learns from them who does not prefer an item
     */
    static ItemFoldIn of(AutoencoderModel model, RatingMatrix ratings) {
        if (model instanceof CdaeModel cdae) {
            return new CdaeItems(cdae, ratings);
        }
        return model instanceof ItemAutoRecModel itemAutoRec
                ? new ItemAutoRecItems(itemAutoRec, ratings)
                : new UserAutoRecItems((UserAutoRecModel) model, ratings);
    }

    /** The model that items are fitted to. */
    AutoencoderModel model();

    /**
     * An item by its raters, each of them once, in any order; without any that say something of it, it is cold. Ratings beyond those
     * of the training count as the nearest of these.
     */
    NewItem fit(List<Rater> raters);

    /** All items of some ratings that the model does not know, by ascending id. */
    default NewItems newItemsOf(RatingMatrix ratings) {
        IdIndex known = model().items();
        int[] newer = IntStream.range(0, ratings.items().size())
                .filter(item -> known.indexOf(ratings.items(), item) < 0)
                .toArray();
        ProfileMapping mapping = new ProfileMapping(model(), ratings);
        UserProfile[] profiles = new UserProfile[ratings.users().size()];
        SparseRows byItem = ratings.byItem();
        List<NewItem> items = new ArrayList<>();
        for (int item : newer) {
            List<Rater> raters = new ArrayList<>();
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                int row = byItem.columnAt(position);
                profiles[row] = profiles[row] == null ? mapping.of(row) : profiles[row];
                raters.add(new Rater(profiles[row], byItem.valueAt(position)));
            }
            items.add(fit(raters));
        }
        return new NewItems(idsOf(ratings.items(), newer, known.hasTexts()), items);
    }

    private static IdIndex idsOf(IdIndex ids, int[] indices, boolean asTexts) {
        Stream<String> texts = IntStream.of(indices).mapToObj(ids::textAt);
        return asTexts || ids.hasTexts()
                ? IdIndex.ofTextsInOrder(texts.toList())
                : IdIndex.inOrder(IntStream.of(indices).mapToLong(ids::idAt).toArray());
    }
}
