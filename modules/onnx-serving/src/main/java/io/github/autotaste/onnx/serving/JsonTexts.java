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
package io.github.autotaste.onnx.serving;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSON array of texts as exports have it: plain ASCII, without blanks between the texts. */
final class JsonTexts {

    private final String json;
    private int position;

    private JsonTexts(String json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if it is anything else */
    static List<String> parse(String json) {
        return new JsonTexts(json).texts();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        take('[');
        while (texts.isEmpty() || peek() == ',') {
            if (!texts.isEmpty()) {
                take(',');
            }
            texts.add(text());
        }
        take(']');
        if (position != json.length()) {
            throw new IllegalArgumentException("expected nothing after the texts");
        }
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char character = json.charAt(position++);
            text.append(character == '\\' ? escaped() : character);
        }
        take('"');
        return text.toString();
    }

    private char escaped() {
        char character = peek();
        position++;
        if (character != 'u') {
            return character;
        }
        if (position + 4 > json.length()) {
            throw new IllegalArgumentException("expected four hexadecimal digits at the end of the texts");
        }
        position += 4;
        return (char) Integer.parseInt(json.substring(position - 4, position), 16);
    }

    private char peek() {
        if (position >= json.length()) {
            throw new IllegalArgumentException("expected a JSON array of texts, found its start alone");
        }
        return json.charAt(position);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw new IllegalArgumentException("expected a JSON array of texts with " + expected + " at " + position);
        }
        position++;
    }
}
