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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import java.util.List;

/**
 * The parameters that all rows share, or their gradients, as they travel between machines: (groups)(values) in the order
 * of {@link Autoencoder#parameters} without the row vectors, each group by rows and without padding.
 */
final class FlatGroups {

    private FlatGroups() {}

    /** Every group of parameters but the row vectors. */
    @SuppressWarnings("ReferenceEquality") // a group is its identity
    static List<FloatMatrix> shared(Autoencoder network) {
        return network.parameters().stream()
                .filter(group -> group != network.rowVectors())
                .toList();
    }

    static float[][] of(List<FloatMatrix> groups) {
        float[][] flat = zeros(groups);
        for (int g = 0; g < flat.length; g++) {
            FloatMatrix group = groups.get(g);
            int columns = group.getColumnDimension();
            for (int row = 0; row < group.getRowDimension(); row++) {
                System.arraycopy(group.rows()[row], 0, flat[g], row * columns, columns);
            }
        }
        return flat;
    }

    /** Of the same lengths as {@link #of}. */
    static float[][] zeros(List<FloatMatrix> groups) {
        return groups.stream()
                .map(group -> new float[Math.multiplyExact(group.getRowDimension(), group.getColumnDimension())])
                .toArray(float[][]::new);
    }

    /** The reverse of {@link #of}. */
    static void write(float[][] flat, List<FloatMatrix> groups) {
        for (int g = 0; g < flat.length; g++) {
            int columns = groups.get(g).getColumnDimension();
            float[][] rows = groups.get(g).rows();
            for (int row = 0; row < rows.length; row++) {
                System.arraycopy(flat[g], row * columns, rows[row], 0, columns);
            }
        }
    }
}
