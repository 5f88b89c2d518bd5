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
package io.github.autotaste.io;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written: with a decimal point, or as the reader is told.
 *
 * @param decimal the decimal sign, {@code '.'} or {@code ','}, where the other one, blanks and apostrophes part thousands; null
 *     for a point and nothing between thousands
 */
record NumberText(@Nullable Character decimal) {

    private static final Pattern POINT_AND_THOUSANDS =
            Pattern.compile("[-+]?\\d{1,3}([,'\u2019 \u00a0\u202f]\\d{3})+(\\.\\d*)?");
    private static final Pattern COMMA_AND_THOUSANDS =
            Pattern.compile("[-+]?(\\d{1,3}([.'\u2019 \u00a0\u202f]\\d{3})+|\\d+)(,\\d*)?");
    private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[,'\u2019 \u00a0\u202f]");
    private static final Pattern COMMA = Pattern.compile("[-+]?[\\d.']+,\\d+|[-+]?\\d+(,\\d{3})+(\\.\\d+)?");
    private static final Pattern ONE_TO_THREE_DIGITS_AND_THREE = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");

    /** The number in a text; NaN if it is none that is finite. */
    float parse(String text) {
        if (decimal == null) {
            return plain(text);
        }
        if (decimal == '.') {
            return plain(POINT_AND_THOUSANDS.matcher(text).matches() ? withoutThousands(text) : text);
        }
        return COMMA_AND_THOUSANDS.matcher(text).matches()
                ? plain(withoutThousands(text.replace(".", "").replace(',', '.')))
                : Float.NaN;
    }

    private static String withoutThousands(String text) {
        return NOT_OF_A_NUMBER.matcher(text).replaceAll("");
    }

    /** Java's own parser also takes {@code 5f}, {@code 0x1p3} and {@code NaN}. */
    private static float plain(String text) {
        boolean hasDigit = false;
        for (int position = 0; position < text.length(); position++) {
            char character = text.charAt(position);
            boolean isDigit = character >= '0' && character <= '9';
            hasDigit |= isDigit;
            if (!isDigit && "+-.eE".indexOf(character) < 0) {
                return Float.NaN;
            }
        }
        if (!hasDigit) {
            return Float.NaN;
        }
        try {
            float number = Float.parseFloat(text);
            return Float.isFinite(number) ? number : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** Whether somebody may have meant a number, however it is written. */
    static boolean isNumber(String text) {
        return !Float.isNaN(plain(text)) || hasComma(text);
    }

    /** Whether a comma stands in the text as in 4,5 or 1,234. */
    static boolean hasComma(String text) {
        return text.indexOf(',') >= 0 && COMMA.matcher(text).matches();
    }

    /** Whether the point of a text may part thousands or decimals, as in 2.200. */
    static boolean hasDoubtfulPoint(String text) {
        return ONE_TO_THREE_DIGITS_AND_THREE.matcher(text).matches();
    }

    /** The number without zeros at its end. */
    static String shortened(String text) {
        return text.replaceAll("\\.?0+$", "");
    }
}
