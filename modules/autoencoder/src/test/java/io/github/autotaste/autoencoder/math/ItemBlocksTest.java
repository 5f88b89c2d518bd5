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
package io.github.autotaste.autoencoder.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Around the sizes of a block, of a chunk of units, and of what is multiplied at once. */
final class ItemBlocksTest {

    @ParameterizedTest
    @CsvSource({"0,3", "1,1", "17,33", "4095,5", "4096,31", "4097,32", "9000,70"})
    void givesTheDotProductOfEveryRow(int items, int units) {
        Random random = new Random(items);
        FloatMatrix table = random(items, units, random);
        float[] x = random(1, units, random).rows()[0];
        float[] products = new float[items];
        new ItemBlocks(table).products(x, products);
        for (int item = 0; item < items; item++) {
            double expected = 0;
            for (int unit = 0; unit < units; unit++) {
                expected += (double) x[unit] * table.rows()[item][unit];
            }
            assertThat((double) products[item]).isCloseTo(expected, within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "16", "17", "40"})
    void manyVectorsGiveTheSameBitsAsEachAlone(int vectors) {
        Random random = new Random(vectors);
        ItemBlocks blocks = new ItemBlocks(random(5000, 77, random));
        float[][] some = random(vectors, 77, random).rows();
        float[][] together = new float[vectors][5000];
        blocks.products(some, together);
        for (int v = 0; v < vectors; v++) {
            float[] alone = new float[5000];
            blocks.products(some[v], alone);
            assertThat(together[v]).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "15,16", "300,33", "4100,70", "4100,501"})
    void someItemsGetTheSameBitsAsAmongAll(int items, int units) {
        Random random = new Random(items);
        ItemBlocks blocks = new ItemBlocks(random(items, units, random));
        float[] x = random(1, units, random).rows()[0];
        float[] all = new float[items];
        blocks.products(x, all);
        int[] some = random.ints(37, 0, items).toArray();
        float[] products = new float[some.length];
        blocks.products(x, some, products);
        for (int position = 0; position < some.length; position++) {
            assertThat(products[position]).isEqualTo(all[some[position]]);
        }
    }

    /** Uniform in [-1, 1). */
    private static FloatMatrix random(int rows, int columns, Random random) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (float[] row : matrix.rows()) {
            for (int column = 0; column < columns; column++) {
                row[column] = 2 * random.nextFloat() - 1;
            }
        }
        return matrix;
    }
}
