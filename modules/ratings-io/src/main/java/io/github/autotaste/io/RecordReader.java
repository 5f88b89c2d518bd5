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

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * The characters of a file, which ends with an error where a record is too long to be one: a line without an end, a quote
 * that nobody closes, or what a small packed file has unpacked to. A parser would collect all of it in memory.
 */
final class RecordReader extends FilterReader {

    /** Characters of a record together with the empty lines and comments before it. */
    static final int MAX_CHARACTERS = 1 << 20;

    /** What a parser may have read ahead. */
    private static final int BUFFERED = 1 << 16;

    private final Object source;
    private long line = 1;
    private long characters;

    RecordReader(Object source, Reader text) {
        super(text);
        this.source = source;
    }

    /** Says that a record ends, and in which line, counted from 1. */
    void recordEndsIn(long lastLine) {
        line = lastLine + 1;
        characters = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws RatingsFileException {
        characters += read;
        if (characters > MAX_CHARACTERS + BUFFERED) {
            throw tooLong(source, line);
        }
    }

    static RatingsFileException tooLong(Object source, long line) {
        return new RatingsFileException(
                source,
                String.format(
                        Locale.ROOT,
                        "line %d: expected a line of at most %,d characters, found more; is there a quote that is not"
                                + " closed?",
                        line,
                        MAX_CHARACTERS));
    }
}
