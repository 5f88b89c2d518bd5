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

/** A text with one TAB for each run of blanks and TABs within a line, and none at the start and the end of lines. */
final class BlankRuns extends FilterReader {

    private final char[] block = new char[1 << 13];
    private int next;
    private int end;
    private boolean isAtStartOfLine = true;
    private boolean isAfterBlanks;

    BlankRuns(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[next++] : -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, end - next);
        System.arraycopy(block, next, target, offset, given);
        next += given;
        return given;
    }

    /** False at the end of the text; otherwise there is a next character. */
    private boolean fill() throws IOException {
        while (next == end) {
            // one place is spared for the TAB of the blanks at the end of the block before
            int read = in.read(block, 1, block.length - 1);
            if (read < 0) {
                return false;
            }
            next = 0;
            end = squeeze(read);
        }
        return true;
    }

    private int squeeze(int read) {
        int kept = 0;
        for (int position = 1; position <= read; position++) {
            char character = block[position];
            if (character == ' ' || character == '\t') {
                isAfterBlanks = true;
                continue;
            }
            boolean isEndOfLine = character == '\n' || character == '\r';
            if (isAfterBlanks && !isAtStartOfLine && !isEndOfLine) {
                block[kept++] = '\t';
            }
            isAfterBlanks = false;
            isAtStartOfLine = isEndOfLine;
            block[kept++] = character;
        }
        return kept;
    }
}
