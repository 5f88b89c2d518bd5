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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import java.util.function.Function;

/**
 * Items that came after training.
 *
 * @param ids of items that the model does not know
 * @param items one for each id, in the order of the ids' indices
 */
public record NewItems(IdIndex ids, List<NewItem> items) {

    /** @throws IllegalArgumentException if there are not as many items as ids */
    public NewItems {
        items = List.copyOf(items);
        if (ids.size() != items.size()) {
            throw new IllegalArgumentException(
                    "Expected an item for each of " + ids.size() + " ids, found " + items.size());
        }
    }

    TrainedOn addedTo(TrainedOn trainedOn) {
        boolean[] isCold = new boolean[items.size()];
        for (int place = 0; place < isCold.length; place++) {
            isCold[place] = items.get(place).isCold();
        }
        return trainedOn.withNewItems(ids, isCold);
    }

    /** As columns of the network. */
    Autoencoder addedTo(Autoencoder network) {
        Function<NewItem, float[]> encoderRow =
                network.isTied() ? item -> item.embedding().vector() : NewItem::encoderRow;
        float[] biases = new float[items.size()];
        for (int place = 0; place < biases.length; place++) {
            biases[place] = items.get(place).embedding().bias();
        }
        return network.withMoreColumns(
                rows(encoderRow, network.encoder()),
                rows(item -> item.embedding().vector(), network.decoder()),
                biases);
    }

    /** As codes of I-AutoRec. */
    FloatMatrix addedTo(FloatMatrix codes) {
        return codes.withRows(rows(item -> item.embedding().vector(), codes));
    }

    /** Zeros for what is empty. */
    private List<float[]> rows(Function<NewItem, float[]> part, FloatMatrix like) {
        float[] zeros = new float[like.getColumnDimension()];
        return items.stream()
                .map(part)
                .map(row -> row.length == 0 ? zeros : row)
                .toList();
    }

    Offsets addedTo(Offsets offsets) {
        float[] more = new float[items.size()];
        for (int place = 0; place < more.length; place++) {
            more[place] = items.get(place).offset();
        }
        return offsets.withItems(more);
    }
}
