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
package io.github.autotaste.evaluation.report;

import java.util.Locale;

/** Numbers as a table has them: as many digits as fit six characters. */
final class Figures {

    private static final int DIGITS = 5;

    private Figures() {}

    /** Five digits, of which at most four are decimals; an exponent where that is not enough. */
    static String of(double value) {
        int whole = Double.toString(Math.floor(Math.abs(value))).indexOf('.');
        return Math.abs(value) < Math.pow(10, DIGITS)
                ? String.format(Locale.ROOT, "%." + (DIGITS - whole) + "f", value)
                : String.format(Locale.ROOT, "%.1e", value);
    }

    /** Milliseconds to the microsecond; of a hundred or more, to the millisecond. */
    static String ofMillis(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.3f" : "%.0f", millis);
    }

    /** Seconds to the hundredth; of a hundred or more, to the second. */
    static String ofSeconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 100 ? "%.2f" : "%.0f", seconds);
    }
}
