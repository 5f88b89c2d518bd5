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
package io.github.autotaste.autoencoder.config;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers as {@link RecordText} writes them: decimal, in ASCII, without sign if not negative. */
public final class NumberText {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?|-?Infinity|NaN");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private NumberText() {}

    /** @throws NumberFormatException if the text is no such number; the message has the text */
    public static Object parse(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return parse(text, WHOLE, Integer::valueOf);
        }
        if (type == long.class) {
            return parse(text, WHOLE, Long::valueOf);
        }
        if (type == float.class) {
            return parse(text, DECIMAL, Float::valueOf);
        }
        if (type == double.class) {
            return parse(text, DECIMAL, Double::valueOf);
        }
        throw new IllegalStateException("A setting of type " + type + " has no text");
    }

    private static Object parse(String text, Pattern form, Function<String, Object> number) {
        if (!form.matcher(text).matches()) {
            throw new NumberFormatException("Expected a number, found " + text);
        }
        try {
            return number.apply(text);
        } catch (NumberFormatException outOfRange) {
            throw new NumberFormatException("Expected a number in the range of its type, found " + text);
        }
    }
}
