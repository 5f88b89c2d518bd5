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

import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A file of ratings or titles that cannot be read or understood; the message is meant for the person who named the file, one line in which control
 * characters of the file are escaped.
 */
public final class RatingsFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 60;

    RatingsFileException(Object source, String complaint) {
        super(source + ": " + Escaping.LINE.apply(complaint));
    }

    /** A line, counted from 1, that holds something else than it should. */
    RatingsFileException(Object source, long line, String expected, String found) {
        super(source + ", line " + line + ": "
                + Escaping.LINE.apply("expected " + expected + ", found " + quoted(found)));
    }

    /** What a reader or a parser threw. */
    static RatingsFileException of(Object source, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RatingsFileException known) {
                return known;
            }
        }
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String reason = Objects.requireNonNullElse(cause.getMessage(), "it was cut short or damaged");
        return new RatingsFileException(source, "cannot be read to its end: " + reason);
    }

    private static String quoted(String found) {
        if (found.isEmpty()) {
            return "nothing";
        }
        String shown = found.length() <= SHOWN_CHARACTERS ? found : found.substring(0, SHOWN_CHARACTERS) + "...";
        return '"' + shown + '"';
    }
}
