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
import org.apache.commons.io.input.SequenceReader;

/** The lines of a text, one after the other in a buffer. They end in a line feed, a carriage return, or both. */
final class LineBuffer {

    private static final int CAPACITY = 1 << 14;

    private final Reader text;
    private char[] chars = new char[CAPACITY];
    private int start;
    private int length;
    private int next;
    private int end;
    private long number;

    LineBuffer(Reader text) {
        this.text = text;
    }

    /** Goes to the next line; false if there is none. */
    boolean advance() throws IOException {
        start = next;
        int position = start;
        while (position == end || chars[position] != '\n' && chars[position] != '\r') {
            if (position == end) {
                int seen = position - start;
                if (!fill()) {
                    length = seen;
                    next = end;
                    number += seen > 0 ? 1 : 0;
                    return seen > 0;
                }
                position = start + seen;
            } else {
                position++;
            }
        }
        length = position - start;
        next = position + 1;
        number++;
        if (chars[position] == '\r' && (next < end || fill()) && chars[next] == '\n') {
            next++;
        }
        return true;
    }

    /** Moves the line to the front of the buffer and reads on behind it; false at the end of the text. */
    private boolean fill() throws IOException {
        System.arraycopy(chars, start, chars, 0, end - start);
        end -= start;
        next -= start;
        start = 0;
        if (end == chars.length) {
            chars = Arrays.copyOf(chars, 2 * end);
        }
        int read = text.read(chars, end, chars.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    /** The buffer, in which the line is at {@code [start, start + length)} until the next is asked for. */
    char[] chars() {
        return chars;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Of the line, counted from 1. */
    long number() {
        return number;
    }

    boolean has(char character) {
        for (int position = start; position < start + length; position++) {
            if (chars[position] == character) {
                return true;
            }
        }
        return false;
    }

    /** The line and all that comes after it. */
    Reader fromHere() {
        return new SequenceReader(new CharArrayReader(chars, start, end - start), text);
    }
}
