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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.junit.jupiter.api.Test;

/** Items of a recommender that knows what they are: of two kinds, by turns. */
final class ItemFeaturesOptionTest {

    private static final long NEW_ITEM = 123_456;

    private static CdaeRecommender recommender(TrainingOptions options) throws TasteException {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(6).epochs(4).build();
        return new CdaeRecommender(new LiveDataModel(TinyDataModels.withValues()), config, options);
    }

    private static TrainingOptions options(int kindOfNewItem) {
        IdIndex items = TinyRatings.ratings().items().union(IdIndex.of(NEW_ITEM));
        int count = items.size();
        int[] kinds = IntStream.range(0, count)
                .map(item -> items.idAt(item) == NEW_ITEM ? kindOfNewItem : item % 2)
                .toArray();
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return TrainingOptions.defaults()
                .withRefreshPolicy(RefreshPolicy.defaults().withRefreshesPerTraining(2))
                .withItemFeatures(ItemFeatures.named(
                        items,
                        List.of("kind=even", "kind=odd"),
                        new SparseRows(2, IntStream.rangeClosed(0, count).toArray(), kinds, ones)));
    }

    private static float[] rowOf(AutoencoderModel model, long itemID) {
        return model.itemEmbedding(model.items().indexOf(itemID)).vector();
    }

    @Test
    void trainedItemsAreDrawnToWhatTheirFeaturesSay() throws TasteException {
        TrainingOptions options = options(0);
        AutoencoderModel model = recommender(options).model();
        assertThat(model.trainedOn().knows(options.itemFeatures())).isTrue();
        AutoencoderModel without = recommender(TrainingOptions.defaults()).model();
        assertThat(rowOf(model, 3)).isNotEqualTo(rowOf(without, 3));
    }

    @Test
    void anItemThatComesLaterIsDrawnToItsKind() throws Exception {
        float[][] rows = new float[2][];
        for (int kind = 0; kind < 2; kind++) {
            CdaeRecommender recommender = recommender(options(kind));
            recommender.setPreference(0, NEW_ITEM, 5);
            recommender.refresh(null);
            rows[kind] = rowOf(recommender.model(), NEW_ITEM);
        }
        assertThat(rows[0]).isNotEqualTo(rows[1]);
    }
}
