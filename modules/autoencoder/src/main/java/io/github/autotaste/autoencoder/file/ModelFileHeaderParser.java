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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link ModelFileHeader#toJson} writes: JSON in one form, without blanks and escapes, the metadata first.
 * Anything else is refused, so that a header has one reading.
 */
final class ModelFileHeaderParser {

    private final String json;
    private int position;

    private ModelFileHeaderParser(String json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if the text is not such a header; the message says where */
    static ModelFileHeader parse(String json) {
        ModelFileHeaderParser parser = new ModelFileHeaderParser(json);
        ModelFileHeader header = parser.header();
        if (!header.toJson().equals(json)) {
            throw new IllegalArgumentException("Expected tensors one after the other, each named once");
        }
        return header;
    }

    private ModelFileHeader header() {
        take("{\"__metadata__\":{");
        Map<String, String> metadata = new LinkedHashMap<>();
        while (!json.startsWith("}", position)) {
            take(metadata.isEmpty() ? "" : ",");
            String name = text();
            take(":");
            metadata.put(name, text());
        }
        take("}");
        List<Tensor> tensors = new ArrayList<>();
        while (json.startsWith(",", position)) {
            take(",");
            tensors.add(tensor());
        }
        take("}");
        return new ModelFileHeader(metadata, tensors);
    }

    private Tensor tensor() {
        String name = text();
        take(":{\"dtype\":");
        String type = text();
        take(",\"shape\":");
        List<Long> shape = numbers();
        take(",\"data_offsets\":");
        numbers();
        take("}");
        return new Tensor(name, type, shape);
    }

    private String text() {
        take("\"");
        int end = json.indexOf('"', position);
        if (end < 0) {
            throw expected("a closing quote");
        }
        String text = json.substring(position, end);
        position = end + 1;
        return text;
    }

    private List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        take("[");
        do {
            take(numbers.isEmpty() ? "" : ",");
            int start = position;
            while (position < json.length() && Character.isDigit(json.charAt(position))) {
                position++;
            }
            numbers.add(Long.valueOf(json.substring(start, position)));
        } while (json.startsWith(",", position));
        take("]");
        return numbers;
    }

    private void take(String token) {
        if (!json.startsWith(token, position)) {
            throw expected(token);
        }
        position += token.length();
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("Expected " + what + " at character " + position + " of the header");
    }
}
