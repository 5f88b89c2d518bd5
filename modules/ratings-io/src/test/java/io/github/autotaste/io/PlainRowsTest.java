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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of random texts are those that Commons CSV reads out of them. */
final class PlainRowsTest {

    private static final int TEXTS = 3000;
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            "4.5",
            " ",
            "\t",
            ",",
            "::",
            ":",
            "\n",
            "\n",
            "\r",
            "\r\n",
            "#",
            "\u00e9\ud83c\udfac",
            "\"",
            "\"x\"");

    /** Of each row, and then of the text. */
    private static List<String> facts(Rows rows, boolean withLines) throws IOException {
        List<String> facts = new ArrayList<>();
        try (rows) {
            for (String[] values = rows.next(); values != null; values = rows.next()) {
                facts.add((withLines ? rows.line() : "") + Arrays.toString(values) + values.length);
            }
            facts.add(rows.comments() + " comments");
        }
        return facts;
    }

    private static Rows parsed(Reader text, String separator, @Nullable Character quote) throws IOException {
        return new DelimitedRows(CSVParser.parse(
                text,
                CSVFormat.Builder.create()
                        .setDelimiter(separator)
                        .setQuote(quote)
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get()));
    }

    /** Gives few characters at once, as a pipe may. */
    private static Reader trickling(String text, Random random) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(5)));
            }
        };
    }

    /** Ends in a row: Commons CSV does not count an empty comment at the end of a text. */
    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text + "\nend";
    }

    /** Commons CSV does not count a line after a comment that ends in a carriage return. */
    private static boolean hasTrueLines(String text) {
        return text.indexOf('#') < 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", "::"})
    void areThoseOfAParserWhereQuotesAreText(String separator) throws IOException {
        Random random = new Random(separator.hashCode());
        for (int round = 0; round < TEXTS; round++) {
            String text = text(random, random.nextInt(40));

            assertThat(facts(new PlainRows(trickling(text, random), separator, null), hasTrueLines(text)))
                    .as(text)
                    .isEqualTo(facts(parsed(new StringReader(text), separator, null), hasTrueLines(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", "::"})
    void areThoseOfAParserWhereQuotesAreQuotes(String separator) throws IOException {
        Random random = new Random(separator.hashCode());
        for (int round = 0; round < TEXTS; round++) {
            String text = text(random, random.nextInt(40));

            assertThat(facts(
                            new PlainRows(trickling(text, random), separator, rest -> parsed(rest, separator, '"')),
                            hasTrueLines(text)))
                    .as(text)
                    .isEqualTo(facts(parsed(new StringReader(text), separator, '"'), hasTrueLines(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 1 << 13, 1 << 14, (1 << 14) + 1, 1 << 17})
    void ofAnyLengthAreWhole(int length) throws IOException {
        String value = "x".repeat(length);

        assertThat(facts(new PlainRows(new StringReader(value + "," + value + "\r\n\n1,2"), ",", null), true))
                .containsExactly("1[" + value + ", " + value + "]2", "3[1, 2]2", "0 comments");
    }
}
