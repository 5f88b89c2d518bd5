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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.exception.MathUnsupportedOperationException;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

final class FloatMatrixTest {

    @Test
    void speaksCommonsMath() {
        FloatMatrix matrix = new FloatMatrix(2, 3);
        matrix.rows()[1][2] = 1.5f;
        assertThat(matrix.operate(new double[] {0, 0, 2})).containsExactly(0, 3);
        assertThat(matrix.transpose().getEntry(2, 1)).isEqualTo(1.5);
        assertThat(matrix.getRowVector(1).toArray()).containsExactly(0, 0, 1.5);
    }

    @Test
    void paddingIsNoColumn() {
        FloatMatrix matrix = new FloatMatrix(2, 3);
        assertThat(matrix.rows()[0]).hasSize(16);
        assertThat(matrix.getColumnDimension()).isEqualTo(3);
        assertThatThrownBy(() -> matrix.getEntry(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesChangesButItsCopyTakesThem() {
        FloatMatrix matrix = new FloatMatrix(2, 3);
        assertThatThrownBy(() -> matrix.setEntry(0, 0, 1)).isInstanceOf(MathUnsupportedOperationException.class);
        RealMatrix copy = matrix.copy();
        copy.setEntry(0, 0, 1);
        assertThat(matrix.getEntry(0, 0)).isZero();
    }
}
