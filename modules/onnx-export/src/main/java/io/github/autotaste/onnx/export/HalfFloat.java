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

/** The 16-bit numbers of IEEE 754: 1 bit of sign, 5 of exponent, 10 of fraction. */
final class HalfFloat {

    private static final float LARGEST = 65504;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final int DROPPED_BITS = 13;
    /** The exponent of a float is counted from -127, that of a half from -15. */
    private static final int EXPONENT_SHIFT = (127 - 15) << 10;

    private HalfFloat() {}

    /** The bits of the nearest one, ties to even; the largest stands for all beyond it. */
    static short of(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        float magnitude = Math.min(Math.abs(value), LARGEST);
        return (short) (sign | (magnitude < SMALLEST_NORMAL ? subnormal(magnitude) : normal(magnitude)));
    }

    private static int subnormal(float magnitude) {
        return (int) Math.rint(magnitude * 0x1p24f);
    }

    private static int normal(float magnitude) {
        int bits = Float.floatToRawIntBits(magnitude);
        int lastKept = bits >>> DROPPED_BITS & 1;
        int rounded = bits + (1 << (DROPPED_BITS - 1)) - 1 + lastKept;
        return (rounded >>> DROPPED_BITS) - EXPONENT_SHIFT;
    }
}
