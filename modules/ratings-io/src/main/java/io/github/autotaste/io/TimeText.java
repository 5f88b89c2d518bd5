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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Pattern;

/**
 * How times are written: as seconds, milliseconds, microseconds or nanoseconds since 1970, which are told apart by their
 * size, or as ISO 8601 dates with or without a time of day, in UTC where no offset is given.
 */
final class TimeText {

    /** What a text without a time gives. */
    static final long NONE = Long.MIN_VALUE;

    /** Numbers from here on are taken for times if nothing else says what they are; in seconds, this is March 1973. */
    private static final double FIRST_TIME = 1e8;

    /** The first number that is not in seconds; they would be in the year 5138. */
    private static final double FIRST_MILLISECONDS = 1e11;

    private static final double FIRST_MICROSECONDS = 1e14;
    private static final double FIRST_NANOSECONDS = 1e17;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(\\.\\d*)?|\\d\\.\\d+[eE]\\+?\\d{1,2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}.*");
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd[['T'][' ']HH:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' '][XXX][XX][X]['UTC']")
            .toFormatter(java.util.Locale.ROOT);

    private TimeText() {}

    /** Milliseconds since 1970, or {@link #NONE}. Numbers too small for a time are taken for seconds. */
    static long parse(String text) {
        if (isDigits(text)) {
            return milliseconds(Long.parseLong(text));
        }
        if (NUMBER.matcher(text).matches()) {
            return milliseconds(Double.parseDouble(text));
        }
        return DATE.matcher(text).matches() ? date(text.replace('/', '-')) : NONE;
    }

    private static boolean isDigits(String text) {
        for (int position = 0; position < text.length(); position++) {
            if (!isDigit(text.charAt(position))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static long milliseconds(long number) {
        if (number < FIRST_MILLISECONDS) {
            return number * 1000;
        }
        return number < FIRST_MICROSECONDS ? number : number < FIRST_NANOSECONDS ? number / 1000 : number / 1_000_000;
    }

    private static long milliseconds(double number) {
        if (number < FIRST_MILLISECONDS) {
            return Math.round(number * 1000);
        }
        return Math.round(
                number < FIRST_MICROSECONDS ? number : number < FIRST_NANOSECONDS ? number / 1e3 : number / 1e6);
    }

    private static long date(String text) {
        try {
            TemporalAccessor time = FORMAT.parse(text);
            LocalTime ofDay = time.query(TemporalQueries.localTime());
            ZoneOffset offset = time.query(TemporalQueries.offset());
            return LocalDate.from(time)
                    .atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay)
                    .toInstant(offset == null ? ZoneOffset.UTC : offset)
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** Whether a text can hardly be anything else than a time. */
    static boolean looksLikeTime(String text) {
        if (text.isEmpty() || text.charAt(0) != '-' && !isDigit(text.charAt(0))) {
            return false;
        }
        if (NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            return number >= FIRST_TIME && number == Math.rint(number);
        }
        return DATE.matcher(text).matches() && parse(text) != NONE;
    }
}
