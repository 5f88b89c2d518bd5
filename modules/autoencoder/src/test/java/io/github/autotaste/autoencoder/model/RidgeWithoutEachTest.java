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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.math.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against one regression for each sample left out. */
final class RidgeWithoutEachTest {

    @ParameterizedTest
    @CsvSource({"2,1,1", "2,5,1", "5,5,0.1", "70,130,2", "130,70,2", "129,64,0.5", "64,65,0.5", "200,129,10"})
    void predictsAsIfEachSampleHadNeverBeenThere(int samples, int inputs, double ridge) {
        Random random = new Random(samples);
        double[][] rows = new double[samples][];
        Arrays.setAll(rows, row -> random.doubles(inputs).toArray());
        double[] targets = random.doubles(samples).toArray();
        double[] x = random.doubles(inputs).toArray();
        double[] found = new RidgeWithoutEach(rows, targets, ridge).predictions(x);
        assertThat(found).hasSize(samples);
        for (int left = 0; left < samples; left += 1 + samples / 10) {
            int without = left;
            int[] kept =
                    IntStream.range(0, samples).filter(row -> row != without).toArray();
            double[][] keptRows = Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(double[][]::new);
            double[] keptTargets =
                    Arrays.stream(kept).mapToDouble(row -> targets[row]).toArray();
            double expected = Vectors.dot(x, new RidgeRegression(keptRows, ridge).fit(keptTargets));
            assertThat(found[left]).as("without %d", left).isCloseTo(expected, within(1e-7));
        }
    }
}
