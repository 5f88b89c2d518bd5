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

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.SequenceReader;

/** The start of a text that can be read once, for what is decided before the whole of it is read. */
final class TextStart {

    private static final int FEW_CHARACTERS = 1 << 13;
    private static final int MOST_CHARACTERS = RecordReader.MAX_CHARACTERS;

    private final Reader rest;
    private final char[] chars;
    private final int length;

    private TextStart(Reader rest, char[] chars, int length) {
        this.rest = rest;
        this.chars = chars;
        this.length = length;
    }

    /** Reads the start of a text, in no more memory than a short text needs. */
    static TextStart of(Reader text) throws IOException {
        char[] chars = new char[FEW_CHARACTERS];
        int length = IOUtils.read(text, chars);
        while (length == chars.length && length < MOST_CHARACTERS) {
            chars = Arrays.copyOf(chars, 2 * length);
            length += IOUtils.read(text, chars, length, length);
        }
        return new TextStart(text, chars, length);
    }

    /**
     * The first whole lines, or the whole text if it is short.
     *
     * @throws RatingsFileException if the first line is too long
     */
    String wholeLines(String source) throws RatingsFileException {
        int end = length;
        if (length == MOST_CHARACTERS) {
            while (end > 0 && chars[end - 1] != '\n' && chars[end - 1] != '\r') {
                end--;
            }
            if (end == 0) {
                throw RecordReader.tooLong(source, 1);
            }
        }
        return new String(chars, 0, end);
    }

    /** The text without its first characters. */
    Reader textFrom(int skipped) {
        return new SequenceReader(new CharArrayReader(chars, skipped, length - skipped), rest);
    }
}
