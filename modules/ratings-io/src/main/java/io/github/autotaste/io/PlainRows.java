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

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text without quotes, each on a line of its own. At the first quote, a parser that knows quotes takes over, which is
 * several times slower.
 */
final class PlainRows implements Rows {

    private static final Pattern STARTLINE = Pattern.compile("(startline )(\\d{1,18})");

    private final Reader text;
    private final LineBuffer lines;
    private final String separator;
    private final @Nullable Quoted quoted;

    private int width = 1;
    private final StringBuilder comment = new StringBuilder();
    private boolean hasComment;
    private long comments;
    private @Nullable Rows rest;
    private long linesBeforeRest;

    /** Gives the rows of a text with quotes. */
    @FunctionalInterface
    interface Quoted {
        Rows rows(Reader text) throws IOException;
    }

    /** @param quoted asked for the rest of the text from the first line with a quote on; null if quotes are text */
    PlainRows(Reader text, String separator, @Nullable Quoted quoted) {
        this.text = text;
        this.lines = new LineBuffer(text);
        this.separator = separator;
        this.quoted = quoted;
    }

    @Override
    public String @Nullable [] next() throws IOException {
        hasComment = false;
        comment.setLength(0);
        while (rest == null && lines.advance()) {
            if (quoted != null && lines.has('"')) {
                linesBeforeRest = lines.number() - 1;
                rest = quoted.rows(lines.fromHere());
            } else if (lines.length() > 0 && lines.chars()[lines.start()] == '#') {
                note();
            } else {
                String[] values = values();
                if (values.length > 1 || !values[0].isEmpty()) {
                    return values;
                }
            }
        }
        return rest == null ? null : nextOf(rest);
    }

    private String @Nullable [] nextOf(Rows quotedRows) throws IOException {
        try {
            return quotedRows.next();
        } catch (IOException e) {
            throw new IOException(inWholeText(String.valueOf(e.getMessage())), e);
        }
    }

    /** A message whose number of a line, which that parser counts from where it began, is that of the whole text. */
    private String inWholeText(String message) {
        return STARTLINE
                .matcher(message)
                .replaceFirst(found -> found.group(1) + (linesBeforeRest + Long.parseLong(found.group(2))));
    }

    private void note() {
        comment.append(hasComment ? "\n" : "").append(lines.chars(), lines.start() + 1, lines.length() - 1);
        hasComment = true;
        comments++;
    }

    private String[] values() {
        char[] chars = lines.chars();
        int end = lines.start() + lines.length();
        String[] values = new String[width];
        int count = 0;
        int from = lines.start();
        for (int to = valueEnd(chars, from, end); to < end; to = valueEnd(chars, from, end)) {
            values = put(values, count++, stripped(chars, from, to));
            from = to + separator.length();
        }
        values = put(values, count++, stripped(chars, from, end));
        width = count;
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    private int valueEnd(char[] chars, int from, int end) {
        char first = separator.charAt(0);
        for (int position = from; position < end; position++) {
            if (chars[position] == first && (separator.length() == 1 || isSeparator(chars, position, end))) {
                return position;
            }
        }
        return end;
    }

    private boolean isSeparator(char[] chars, int position, int end) {
        int length = separator.length();
        return position + length <= end
                && Arrays.equals(separator.toCharArray(), 0, length, chars, position, position + length);
    }

    private static String[] put(String[] values, int place, String value) {
        String[] withRoom = place < values.length ? values : Arrays.copyOf(values, 2 * place);
        withRoom[place] = value;
        return withRoom;
    }

    private static String stripped(char[] chars, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(chars[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        return new String(chars, start, end - start);
    }

    @Override
    public long line() {
        return rest == null ? lines.number() : linesBeforeRest + rest.line();
    }

    @Override
    public long comments() {
        return comments + (rest == null ? 0 : rest.comments());
    }

    @Override
    public @Nullable String comment() {
        String inRest = rest == null ? null : rest.comment();
        return inRest == null && hasComment ? comment.toString().strip() : inRest;
    }

    @Override
    public void close() throws IOException {
        if (rest == null) {
            text.close();
        } else {
            rest.close();
        }
    }
}
