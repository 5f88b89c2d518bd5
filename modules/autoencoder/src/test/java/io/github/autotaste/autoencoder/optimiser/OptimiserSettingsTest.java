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
package io.github.autotaste.autoencoder.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings that an optimiser can have, up to their borders, and the memory that it asks for. */
final class OptimiserSettingsTest {

    static Stream<ThrowingCallable> outside() {
        return Stream.of(
                () -> new AdaGrad(0, 1),
                () -> new AdaGrad(Double.POSITIVE_INFINITY, 1),
                () -> new AdaGrad(1, 0),
                () -> new AdaGrad(1, Double.POSITIVE_INFINITY),
                () -> new MomentumSgd(0, 0),
                () -> new MomentumSgd(Double.NaN, 0),
                () -> new MomentumSgd(1, -0.1),
                () -> new MomentumSgd(1, 1),
                () -> new RProp(0, 2, 0.5, 0, 1),
                () -> new RProp(1, 1, 0.5, 0, 1),
                () -> new RProp(1, 2, 0, 0, 1),
                () -> new RProp(1, 2, 1, 0, 1),
                () -> new RProp(1, 2, 0.5, -1, 1),
                () -> new RProp(1, 2, 0.5, 2, 1),
                () -> new Lbfgs(0));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void areRefusedOutsideTheirRange(ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Expected .* found .*");
    }

    @Test
    void areTakenAtTheirBorders() {
        assertThat(new MomentumSgd(1, 0).momentum()).isZero();
        assertThat(new RProp(1, 2, 0.5, 0, 0).largestStep()).isZero();
        assertThat(new Lbfgs(1).history()).isOne();
    }

    /** Beside each parameter: what the papers' rules keep, and for L-BFGS a gradient in float, and in double two points and two gradients
     * and the pairs of its history. */
    @Test
    void tellsTheValuesKeptForEachParameter() {
        assertThat(Adam.withLearningRate(1).valuesPerParameter()).isEqualTo(2);
        assertThat(AdaGrad.withLearningRate(1).valuesPerParameter()).isEqualTo(1);
        assertThat(new MomentumSgd(1, 0.9).valuesPerParameter()).isEqualTo(1);
        assertThat(RProp.withInitialStep(1).valuesPerParameter()).isEqualTo(2);
        assertThat(new ConjugateGradient().valuesPerParameter()).isEqualTo(1 + 2 * 4);
        assertThat(new Lbfgs(10).valuesPerParameter()).isEqualTo(1 + 2 * 4 + 2 * 2 * 10);
    }

    @Test
    void tellsWhetherItNeedsAllRowsAtOnce() {
        assertThat(Adam.withLearningRate(1).needsFullBatch()).isFalse();
        assertThat(AdaGrad.withLearningRate(1).needsFullBatch()).isFalse();
        assertThat(new MomentumSgd(1, 0.9).needsFullBatch()).isFalse();
        assertThat(RProp.withInitialStep(1).needsFullBatch()).isTrue();
        assertThat(new Lbfgs(10).needsFullBatch()).isTrue();
        assertThat(new ConjugateGradient().needsFullBatch()).isTrue();
    }

    @Test
    void usualOnesAreThoseOfTheirSources() {
        assertThat(AdaGrad.withLearningRate(0.5)).isEqualTo(new AdaGrad(0.5, 1e-4));
        assertThat(Lbfgs.withUsualHistory()).isEqualTo(new Lbfgs(10));
    }

    @Test
    void anUpdateThatDoesNotTellItsStateIsRefusedWhereItIsAskedFor() {
        ParameterUpdate silent = (row, step, parameters, gradient) -> {};
        assertThatThrownBy(silent::state)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Expected an optimiser that tells its state, for checkpoints, found ");
    }
}
