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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The header of a safetensors file: facts in words, and what lies where in the data.
 *
 * @param metadata texts by name, in the order of the file
 * @param tensors in the order of the data, which they fill without gaps
 */
record ModelFileHeader(Map<String, String> metadata, List<Tensor> tensors) {

    /**
     * One array in the data.
     *
     * @param type {@code F32}, {@code I64}, {@code U8} or {@code BOOL}
     * @param shape its lengths, outermost first
     */
    record Tensor(String name, String type, List<Long> shape) {

        /** @throws ArithmeticException if a {@code long} cannot hold it */
        long byteCount() {
            long bytes = switch (type) {
                case "F32" -> Float.BYTES;
                case "I64" -> Long.BYTES;
                case "BOOL", "U8" -> 1;
                default -> throw new IllegalArgumentException("Expected F32, I64, U8 or BOOL, found " + type);
            };
            for (long length : shape) {
                bytes = Math.multiplyExact(bytes, length);
            }
            return bytes;
        }
    }

    ModelFileHeader {
        metadata = new LinkedHashMap<>(metadata);
        tensors = List.copyOf(tensors);
    }

    long dataBytes() {
        return tensors.stream().mapToLong(Tensor::byteCount).reduce(0, Math::addExact);
    }

    /** As JSON without blanks. */
    String toJson() {
        StringBuilder json = new StringBuilder("{\"__metadata__\":{");
        json.append(metadata.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",")));
        json.append('}');
        long start = 0;
        for (Tensor tensor : tensors) {
            long end = start + tensor.byteCount();
            json.append(',')
                    .append(quoted(tensor.name()))
                    .append(":{\"dtype\":")
                    .append(quoted(tensor.type()));
            json.append(",\"shape\":").append(numbers(tensor.shape()));
            json.append(",\"data_offsets\":")
                    .append(numbers(List.of(start, end)))
                    .append('}');
            start = end;
        }
        return json.append('}').toString();
    }

    private static String numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c > '~' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("Expected plain text for a model file, found " + text);
        }
        return '"' + text + '"';
    }
}
