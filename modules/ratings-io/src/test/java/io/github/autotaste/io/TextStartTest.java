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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Around the sizes at which more room is made, and beyond what is looked at. */
final class TextStartTest {

    private static final int MOST = RecordReader.MAX_CHARACTERS;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16_384, MOST - 1})
    void ofAShortTextIsAllOfIt(int length) throws IOException {
        String text = "x".repeat(length);
        TextStart start = TextStart.of(new StringReader(text));
        assertThat(start.wholeLines("file")).isEqualTo(text);
        assertThat(IOUtils.toString(start.textFrom(length / 2))).isEqualTo(text.substring(length / 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r"})
    void ofALongTextEndsWithALine(String end) throws IOException {
        String line = "1234567" + end;
        String text = "abc" + end + line.repeat(MOST / 4);
        TextStart start = TextStart.of(new StringReader(text));
        assertThat(start.wholeLines("file")).isEqualTo(text.substring(0, MOST - 4));
        assertThat(IOUtils.toString(start.textFrom(2))).isEqualTo(text.substring(2));
    }

    @Test
    void ofALineWithoutEndIsRefused() throws IOException {
        TextStart start = TextStart.of(new StringReader("x".repeat(MOST)));
        assertThatThrownBy(() -> start.wholeLines("file")).hasMessageContaining("found more");
    }
}
