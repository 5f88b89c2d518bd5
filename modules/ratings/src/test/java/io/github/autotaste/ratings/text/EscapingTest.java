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
package io.github.autotaste.ratings.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EscapingTest {

    /** A terminal's, a reader's and a spreadsheet's favourites among plain letters. */
    private static final String SPECIAL =
            "a1 \t\n\r\u000b\u0000\u0007\u001b\u007f\u0085\u009b\u2028\u2029\u200b\u202e\ud800|<>&\"'`*_[]\\\\=+-@,;\u00e9";

    private static Stream<String> texts() {
        Random random = new Random(7);
        return Stream.generate(() -> random.ints(random.nextInt(12), 0, SPECIAL.length())
                        .mapToObj(at -> SPECIAL.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .limit(2000);
    }

    @Test
    void aLineIsALineThatNoTerminalObeys() {
        assertThat(texts().map(Escaping.LINE::apply))
                .allMatch(line -> line.chars()
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || c == 0x2028
                                || c == 0x2029));
        assertThat(Escaping.LINE.apply("one\ttwo\r\nthree \u001b[31m\ud83d\ude00\u00e9"))
                .isEqualTo("one two three ?[31m\ud83d\ude00\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "=1+2!'=1+2",
                "+cmd!'+cmd",
                "-x!'-x",
                "@SUM(A1)!'@SUM(A1)",
                "svd++!svd++",
                "-1.5!-1.5",
                "+2e10!+2e10",
                "-1+cmd!'-1+cmd",
                "cdae!cdae"
            },
            quoteCharacter = '~')
    void aCellIsNoFormulaAndANumberStaysOne(String text, String cell) {
        assertThat(Escaping.CSV_CELL.apply(text)).isEqualTo(cell);
    }

    @Test
    void noCellBeginsAsAFormulaDoes() {
        assertThat(texts().map(Escaping.CSV_CELL::apply)).noneMatch(cell -> cell.matches("\\s*[=+@].*"));
    }

    @Test
    void markdownShowsWhatWasWritten() {
        assertThat(Escaping.MARKDOWN.apply("a|b <img src=x> [c](d) *e* `f` \\\\ u_data"))
                .isEqualTo("a\\|b \\<img src=x\\> \\[c\\](d) \\*e\\* \\`f\\` \\\\\\\\ u\\_data");
        assertThat(texts().map(Escaping.MARKDOWN::apply))
                .noneMatch(text -> Pattern.compile("(?<!\\\\)(\\\\\\\\)*[|<>`*_\\[\\]&]")
                        .matcher(text)
                        .find());
    }

    @Test
    void markupIsTextInElementsAndAttributes() {
        assertThat(Escaping.MARKUP.apply("<b a=\"1\"> & \u0001")).isEqualTo("&lt;b a=&quot;1&quot;&gt; &amp; ?");
        assertThat(texts().map(Escaping.MARKUP::apply)).noneMatch(text -> text.matches(".*[<>\"\u0000-\u001f].*"));
    }

    @Test
    void jsonMeansTheSameAsBefore() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String text : texts().filter(text -> !text.contains("\ud800")).toList()) {
            String json = Escaping.JSON_DOCUMENT.apply(mapper.writeValueAsString(text));
            assertThat(mapper.readValue(json, String.class)).isEqualTo(text);
            assertThat(json).doesNotContainPattern("[\\p{Cc}\u202e\u200b\u2028]");
        }
    }
}
