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
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.DenseLayer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Small random networks and data. */
public final class Networks {

    /** The calling thread alone. */
    static final Workers ALONE = new Workers(1);

    private Networks() {}

    /** A network with every parameter drawn, biases too. */
    public static Autoencoder random(
            int columns, int rowVectors, boolean isTied, Activations activations, int... hidden) {
        Random random = new Random(columns * 31L + hidden[0]);
        FloatMatrix encoder = matrix(columns, hidden[0], random);
        List<DenseLayer> layers = new ArrayList<>();
        for (int layer = 1; layer < hidden.length; layer++) {
            layers.add(
                    new DenseLayer(matrix(hidden[layer], hidden[layer - 1], random), matrix(1, hidden[layer], random)));
        }
        return new Autoencoder(
                encoder,
                matrix(1, hidden[0], random),
                matrix(rowVectors, hidden[0], random),
                layers,
                isTied ? encoder : matrix(columns, hidden[hidden.length - 1], random),
                matrix(1, columns, random),
                activations);
    }

    private static FloatMatrix matrix(int rows, int columns, Random random) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (float[] row : matrix.rows()) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) (0.4 * random.nextGaussian());
            }
        }
        return matrix;
    }

    /** About half of all cells rated, 1 to 5; the last user has no ratings. */
    public static RatingMatrix ratings(int users, int items, long seed) {
        Random random = new Random(seed);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (user < users - 1 && random.nextBoolean()) {
                    builder.add(user, item, 1 + random.nextInt(5));
                }
            }
        }
        return builder.build(ids(users), ids(items));
    }

    static IdIndex ids(int count) {
        return IdIndex.of(LongStream.range(0, count).toArray());
    }

    static double[] toDouble(float[] values) {
        double[] exact = new double[values.length];
        for (int p = 0; p < exact.length; p++) {
            exact[p] = values[p];
        }
        return exact;
    }
}
