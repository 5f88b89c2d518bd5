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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Protocol buffers as text: fields of messages, texts, words, numbers and lists of these. */
final class TextFormat {

    private static final Pattern TOKEN = Pattern.compile("\"[^\"\\\\]*\"|[\\w.+-]+|[{}\\[\\]:,]");

    private final List<String> tokens;
    private int next;

    private TextFormat(String text) {
        tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        if (!TOKEN.matcher(text).replaceAll("").isBlank()) {
            throw new IllegalArgumentException("There is more than tokens in " + text);
        }
    }

    /** A field may stand several times; the values of each are in the order of the text. */
    static Map<String, List<Object>> parse(String text) {
        TextFormat format = new TextFormat(text);
        Map<String, List<Object>> message = format.message();
        if (format.next < format.tokens.size()) {
            throw new IllegalArgumentException("There is more behind the message");
        }
        return message;
    }

    private Map<String, List<Object>> message() {
        Map<String, List<Object>> fields = new HashMap<>();
        while (next < tokens.size() && !tokens.get(next).equals("}")) {
            String field = take();
            skip(":");
            fields.computeIfAbsent(field, first -> new ArrayList<>()).add(value());
        }
        return fields;
    }

    private Object value() {
        String token = take();
        if (token.equals("{")) {
            Map<String, List<Object>> message = message();
            expect("}");
            return message;
        }
        if (token.equals("[")) {
            List<Object> list = new ArrayList<>();
            while (!tokens.get(next).equals("]")) {
                list.add(value());
                skip(",");
            }
            expect("]");
            return list;
        }
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        return token.matches("-?[0-9]+") ? (Object) Long.valueOf(token) : token;
    }

    private String take() {
        return tokens.get(next++);
    }

    private void skip(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
        }
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new IllegalArgumentException("Expected " + token + " as token " + next);
        }
    }
}
