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
package io.github.autotaste.cli;

import io.github.autotaste.evaluation.Protocol;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How option values are written. */
final class OptionValues {

    private OptionValues() {}

    /** A whole number from 1 on. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (text.matches("0*[1-9]\\d{0,8}")) {
                return Integer.valueOf(text);
            }
            throw unexpected("a whole number from 1 on", text);
        }
    }

    /** The name of a file or folder. */
    static final class FileName implements ITypeConverter<Path> {

        @Override
        public Path convert(String text) {
            if (text.isEmpty()) {
                throw unexpected("the name of a file", text);
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                String encoding = System.getProperty(
                        "sun.jnu.encoding", Charset.defaultCharset().name());
                throw new TypeConversionException("Java cannot write the file name '" + text + "' in " + encoding
                        + ", the encoding of the locale; set another, such as LC_ALL=C.UTF-8");
            }
        }
    }

    /** One of several names, in any case, with blanks around it or not. */
    static final class Name implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** A number of users, or {@code all}. */
    static final class Users implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return text.equals("all") ? (Integer) Protocol.ALL_USERS : new Count().convert(text);
        }
    }

    /** A number between 0 and 1. */
    static final class Share implements ITypeConverter<Double> {

        @Override
        public Double convert(String text) {
            try {
                double share = Double.parseDouble(text);
                if (share > 0 && share < 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // no number is as wrong as one out of range
            }
            throw unexpected("a share between 0 and 1, such as 0.1", text);
        }
    }

    /** A duration such as {@code 90s}, {@code 10m} or {@code 1h30m}. */
    static final class Time implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                Duration time = Duration.parse("PT" + text);
                if (!time.isNegative() && !time.isZero()) {
                    return time;
                }
            } catch (DateTimeException e) {
                // no duration is as wrong as one that is not positive
            }
            throw unexpected("a time such as 90s, 10m or 1h30m", text);
        }
    }

    static TypeConversionException unexpected(String expected, String found) {
        return new TypeConversionException("expected " + expected + ", found '" + found + "'");
    }
}
