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
package io.github.autotaste.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parts of a URI as RFC 3986 writes them. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The text; empty if it is not in UTF-8, or a percent sign is not followed by two hexadecimal digits. */
    static Optional<String> decode(String part) {
        if (part.indexOf('%') < 0 && part.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(part);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int position = 0; position < part.length(); position++) {
            char character = part.charAt(position);
            if (character == '%') {
                int value = position + 2 < part.length() ? hex(part, position + 1) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                position += 2;
            } else if (character < 0x80) {
                bytes.write(character);
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String text, int start) {
        int high = Character.digit(text.charAt(start), 16);
        int low = Character.digit(text.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
