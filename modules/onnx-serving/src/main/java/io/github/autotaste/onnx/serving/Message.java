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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A message in the wire format of protocol buffers, parsed as far as {@link Schema} describes it. Nothing is copied: texts
 * and data stay in the bytes of the file, so a message takes no more memory than its number of fields asks for.
 */
final class Message {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;

    /** Exports have some two thousand. */
    private static final int MOST_FIELDS = 100_000;

    /** Graphs within branches and loops; exports have three levels of them. */
    private static final int DEEPEST = 16;

    private final Map<Integer, List<Long>> numbers = new HashMap<>();
    private final Map<Integer, List<ByteBuffer>> values = new HashMap<>();
    private final Map<Integer, List<Message>> messages = new HashMap<>();

    private Message(ByteBuffer bytes, Schema schema, int depth, AtomicInteger fieldsLeft) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("it has messages within messages, more than " + DEEPEST + " deep");
        }
        Map<Integer, Integer> occurrences = new HashMap<>();
        while (bytes.hasRemaining()) {
            if (fieldsLeft.getAndDecrement() == 0) {
                throw new IllegalArgumentException("it has more than " + MOST_FIELDS + " fields");
            }
            long tag = varint(bytes);
            int field = (int) (tag >>> 3);
            schema.require(field, occurrences.merge(field, 1, Integer::sum));
            Schema within = schema.within(field);
            if (within == null) {
                addValue(field, (int) (tag & 7), bytes);
            } else if ((tag & 7) == LENGTH_DELIMITED) {
                add(messages, field, new Message(slice(bytes, varint(bytes)), within, depth + 1, fieldsLeft));
            } else {
                throw new IllegalArgumentException("it has no message in field " + field + " of " + schema);
            }
        }
    }

    /** @throws IllegalArgumentException if the bytes are no model, or have what exports have not; the message says what */
    static Message model(byte[] bytes) {
        return new Message(ByteBuffer.wrap(bytes), Schema.MODEL, 0, new AtomicInteger(MOST_FIELDS));
    }

    private void addValue(int field, int wireType, ByteBuffer bytes) {
        switch (wireType) {
            case VARINT -> add(numbers, field, varint(bytes));
            case LENGTH_DELIMITED -> add(values, field, slice(bytes, varint(bytes)));
            case EIGHT_BYTES -> slice(bytes, Long.BYTES);
            case FOUR_BYTES -> slice(bytes, Integer.BYTES);
            default -> throw new IllegalArgumentException("it has a field of the unknown type " + wireType);
        }
    }

    private static <T> void add(Map<Integer, List<T>> fields, int field, T value) {
        fields.computeIfAbsent(field, first -> new ArrayList<>(1)).add(value);
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new IllegalArgumentException("it ends in the middle of a number");
            }
            byte part = bytes.get();
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("it has a number of more than 64 bits");
    }

    private static ByteBuffer slice(ByteBuffer bytes, long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("it ends in the middle of a field");
        }
        ByteBuffer slice = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return slice;
    }

    List<Message> messages(int field) {
        return messages.getOrDefault(field, List.of());
    }

    /** The number in a field, 0 if there is none. */
    long number(int field) {
        List<Long> all = numbers.getOrDefault(field, List.of());
        return all.isEmpty() ? 0 : all.get(0);
    }

    /** The text in a field, empty if there is none. */
    String text(int field) {
        List<String> all = texts(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> texts(int field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(text -> StandardCharsets.UTF_8.decode(text.duplicate()).toString())
                .toList();
    }

    /** The data in a field, little-endian; empty if there are none. */
    ByteBuffer data(int field) {
        List<ByteBuffer> all = values.getOrDefault(field, List.of());
        ByteBuffer data = all.isEmpty() ? ByteBuffer.allocate(0) : all.get(0).duplicate();
        return data.order(ByteOrder.LITTLE_ENDIAN);
    }
}
