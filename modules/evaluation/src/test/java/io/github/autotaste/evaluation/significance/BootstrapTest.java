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
package io.github.autotaste.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class BootstrapTest {

    private static final Differences NORMAL = Differences.of(
            DoubleStream.generate(new Random(3)::nextGaussian).limit(400).toArray(), new double[400]);

    /** The half width for a mean of 400 normal differences is 1.96 / 20. */
    @Test
    void intervalIsThatOfTheMeanWhereThatIsKnown() {
        Bootstrap bootstrap = Bootstrap.of(NORMAL, 4000, 1);
        double low = bootstrap.percentile(2.5);
        double high = bootstrap.percentile(97.5);
        assertThat((high - low) / 2).isCloseTo(0.098, within(0.008));
        assertThat(bootstrap.mean()).isBetween(low, high);
    }

    @Test
    void agreesWithTheTTestWhereThatIsRight() {
        assertThat(Bootstrap.of(NORMAL, 4000, 1).pValue()).isCloseTo(NORMAL.tTest(), within(0.03));
    }

    @Test
    void isAFunctionOfTheSeed() {
        assertThat(Bootstrap.of(NORMAL, 100, 1).percentile(2.5))
                .isEqualTo(Bootstrap.of(NORMAL, 100, 1).percentile(2.5))
                .isNotEqualTo(Bootstrap.of(NORMAL, 100, 2).percentile(2.5));
    }

    @Test
    void pValueIsNever0() {
        Differences all = Differences.of(new double[] {1, 1, 1}, new double[3]);
        assertThat(Bootstrap.of(all, 99, 1).pValue()).isEqualTo(0.01);
    }
}
