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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.linear.ItemWeights;
import java.util.List;
import java.util.Map;

/** The weights of a linear path as arrays of a model file: those from one item after the other. */
final class KeptWeights {

    private static final String COUNTS = "linear_counts";
    private static final String ITEMS = "linear_items";
    private static final String WEIGHTS = "linear_weights";

    private static final RowArrays ARRAYS = new RowArrays(COUNTS, ITEMS, WEIGHTS);

    private KeptWeights() {}

    /** Whether models of this configuration have them. */
    static boolean belongTo(AutoencoderConfig config) {
        return config instanceof CdaeConfig cdae && !cdae.linearPath().equals(LinearPath.NONE);
    }

    static List<Tensor> layout(long items, long weights) {
        return ARRAYS.layout(items, weights);
    }

    /** How many weights a file says it has; 0 if it says nothing of them. */
    static long countIn(List<Tensor> tensors) {
        return tensors.stream()
                .filter(tensor -> tensor.name().equals(ITEMS))
                .mapToLong(tensor -> tensor.shape().get(0))
                .findAny()
                .orElse(0);
    }

    static Map<String, Object> arraysOf(ItemWeights weights) {
        return ARRAYS.arraysOf(weights.bySource());
    }

    /** @throws IllegalArgumentException if they are not weights between the items */
    static ItemWeights toWeights(ModelContents contents, CdaeConfig config, int itemCount) {
        if (!belongTo(config)) {
            return ItemWeights.none(itemCount);
        }
        return new ItemWeights(ARRAYS.rowsIn(contents, itemCount, itemCount));
    }
}
