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

import java.util.regex.Pattern;

/**
 * How text from outside, such as a title, a file name or a message, is put into an output without becoming
 * more than text there.
 */
public enum Escaping {
    /**
     * For a line, and for a value in a line of values separated by TAB: white space of any kind becomes a blank, every
     * other character that a terminal might obey or that reorders text becomes {@code ?}.
     */
    LINE {
        @Override
        public String apply(String text) {
            return OBEYED.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("?");
        }
    },

    /** For text of several lines on a terminal: as {@link #LINE}, but white space and characters of all planes stay. */
    TERMINAL {
        @Override
        public String apply(String text) {
            return OBEYED_IN_TEXT.matcher(text).replaceAll("?");
        }
    },

    /**
     * For a cell of a CSV file: text that a spreadsheet would take for a formula begins with an apostrophe. Numbers stay
     * as they are.
     */
    CSV_CELL {
        @Override
        public String apply(String text) {
            String line = LINE.apply(text);
            return FORMULA.matcher(line).find() && !NUMBER.matcher(line).matches() ? "'" + line : line;
        }
    },

    /** For text and for table cells in Markdown. */
    MARKDOWN {
        @Override
        public String apply(String text) {
            return MARKDOWN_SYNTAX.matcher(LINE.apply(text)).replaceAll("\\\\$0");
        }
    },

    /** For the content of HTML and SVG elements, and for attributes in double quotes. */
    MARKUP {
        @Override
        public String apply(String text) {
            return LINE.apply(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    },

    /** For a whole JSON document: what JSON allows as it is and a terminal obeys is written by its number. */
    JSON_DOCUMENT {
        @Override
        public String apply(String text) {
            return NOT_IN_JSON
                    .matcher(text)
                    .replaceAll(found ->
                            String.format("\\\\u%04x", (int) found.group().charAt(0)));
        }
    };

    private static final Pattern SPACES = Pattern.compile("\\R|[\\t\\u000b\\f]");
    /** Control and formatting characters, and halves of surrogate pairs. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private static final Pattern OBEYED_IN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern MARKDOWN_SYNTAX = Pattern.compile("[\\\\`*_\\[\\]<>|&~]");
    private static final Pattern NOT_IN_JSON =
            Pattern.compile("[\\x7f-\\x9f\\p{Cf}\\u2028\\u2029&&[\\x{0}-\\x{ffff}]]");

    public abstract String apply(String text);
}
