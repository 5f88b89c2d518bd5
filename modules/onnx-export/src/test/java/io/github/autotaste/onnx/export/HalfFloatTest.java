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
package io.github.autotaste.onnx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HalfFloatTest {

    /** The meaning of the bits by the standard, for all but infinities and NaN. */
    private static double valueOf(int bits) {
        int exponent = bits >>> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double magnitude = exponent == 0 ? fraction * 0x1p-24 : (1024 + fraction) * Math.pow(2, exponent - 25);
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    @Test
    void keepsEveryNumberThatItCanHold() {
        for (int bits = 0; bits < 0x10000; bits++) {
            if ((bits & 0x7C00) != 0x7C00) {
                assertThat(HalfFloat.of((float) valueOf(bits)) & 0xFFFF).isEqualTo(bits);
            }
        }
    }

    @Test
    void takesTheNearestOfTwo() {
        Random random = new Random(1);
        for (int round = 0; round < 100_000; round++) {
            int bits = random.nextInt(0x7BFF);
            double low = valueOf(bits);
            double high = valueOf(bits + 1);
            float between = (float) (low + random.nextDouble() * (high - low));
            double nearest = between - low < high - between ? low : high;
            if (between - low != high - between) {
                assertThat(valueOf(HalfFloat.of(between) & 0xFFFF)).isEqualTo(nearest);
                assertThat(valueOf(HalfFloat.of(-between) & 0xFFFF)).isEqualTo(-nearest);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.00048828125, 1",
        "1.00146484375, 1.001953125",
        "65519, 65504",
        "1e9, 65504",
        "-1e9, -65504",
        "1e-9, 0"
    })
    void roundsTiesToEvenAndEndsAtTheLargest(float value, double expected) {
        assertThat(valueOf(HalfFloat.of(value) & 0xFFFF)).isEqualTo(expected);
    }
}
