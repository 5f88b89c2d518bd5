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
package io.github.autotaste.autoencoder.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records and lists as earlier versions wrote them into one text, {@code Adam(learningRate=0.001, beta1=0.9)} and {@code
 * [500, 250]}, as {@link Settings}. Strict: the text must be what was written, blanks included.
 */
final class FormerText {

    private final String text;
    private final Map<String, String> settings;
    private int position;

    private FormerText(String text, Map<String, String> settings) {
        this.text = text;
        this.settings = settings;
    }

    /** The entries, and in place of each such text the settings in it. */
    static Map<String, String> flattened(Map<String, String> entries) {
        Map<String, String> settings = new LinkedHashMap<>();
        entries.forEach((key, text) -> {
            FormerText parser = new FormerText(text, settings);
            if (text.startsWith("[") || text.indexOf('(') >= 0) {
                parser.value(key);
                if (parser.position != text.length()) {
                    throw parser.expected(key, "the end");
                }
            } else {
                parser.put(key, text);
            }
        });
        return settings;
    }

    private void value(String key) {
        if (text.startsWith("[", position)) {
            list(key);
            return;
        }
        put(key, word());
        if (text.startsWith("(", position)) {
            take(key, "(");
            for (boolean isFirst = true; !text.startsWith(")", position); isFirst = false) {
                take(key, isFirst ? "" : ", ");
                String part = word();
                take(key, "=");
                value(Settings.keyOf(key, part));
            }
            take(key, ")");
        }
    }

    private void list(String key) {
        int end = text.indexOf(']', position);
        String numbers = end < 0 ? "" : text.substring(position + 1, end);
        if (!numbers.matches("[0-9]+(, [0-9]+)*")) {
            throw expected(key, "a list of numbers");
        }
        put(key, numbers.replace(", ", ","));
        position = end + 1;
    }

    private void put(String key, String value) {
        if (settings.put(key, value) != null) {
            throw new UnfitSettingException(key, "Expected one value, found two");
        }
    }

    private String word() {
        int start = position;
        while (position < text.length() && "()[]=, ".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private void take(String key, String token) {
        if (!text.startsWith(token, position)) {
            throw expected(key, '"' + token + '"');
        }
        position += token.length();
    }

    private UnfitSettingException expected(String key, String what) {
        return new UnfitSettingException(key, "Expected " + what + " at character " + position + " of " + text);
    }
}
