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
import io.github.autotaste.autoencoder.model.UnitVectors;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.cf.taste.similarity.ItemSimilarity;
import org.apache.mahout.common.LongPair;
import org.jspecify.annotations.Nullable;

/**
 * How alike a trained model finds two items: the cosine of their embeddings less the mean embedding, from -1 to 1. NaN
 * where the model does not know one of the items or has no rating of it. Feeds Mahout's own item-based recommenders and
 * batch similarities; a fixed model, so a refresh changes nothing.
 */
public final class AutoencoderItemSimilarity implements ItemSimilarity {

    private final AutoencoderModel model;
    private final UnitVectors vectors;

    public AutoencoderItemSimilarity(AutoencoderModel model) {
        this.model = model;
        vectors = UnitVectors.ofItems(model);
    }

    @Override
    public double itemSimilarity(long itemID1, long itemID2) {
        int first = model.items().indexOf(itemID1);
        int second = model.items().indexOf(itemID2);
        return first < 0 || second < 0 ? Double.NaN : vectors.cosine(first, vectors.row(second));
    }

    @Override
    public double[] itemSimilarities(long itemID1, long[] itemID2s) {
        return LongStream.of(itemID2s)
                .mapToDouble(itemID2 -> itemSimilarity(itemID1, itemID2))
                .toArray();
    }

    /** The ids of all items that have a similarity with this one, ascending; none if the model does not know it. */
    @Override
    public long[] allSimilarItemIDs(long itemID) {
        return LongStream.of(model.items().toArray())
                .filter(other -> other != itemID && !Double.isNaN(itemSimilarity(itemID, other)))
                .toArray();
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {}

    /**
     * The items most similar to some others on average; those others are left out.
     *
     * @param rescorer leaves pairs of one of those and a candidate out, or changes their similarity
     * @param similarToAll whether a candidate must have a similarity with every one of them
     */
    Ranked mostSimilarTo(long[] itemIDs, int howMany, @Nullable Rescorer<LongPair> rescorer, boolean similarToAll) {
        return Ranked.best(model.items(), howMany, index -> {
            long candidate = model.items().idAt(index);
            if (LongStream.of(itemIDs).anyMatch(itemID -> itemID == candidate)) {
                return Double.NaN;
            }
            return LongStream.of(itemIDs)
                    .mapToDouble(
                            itemID -> Ranked.rescored(itemID, candidate, itemSimilarity(itemID, candidate), rescorer))
                    .filter(similarity -> similarToAll || !Double.isNaN(similarity))
                    .average()
                    .orElse(Double.NaN);
        });
    }
}
