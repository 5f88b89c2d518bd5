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
package io.github.autotaste.torture.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs out of those of a corpus, by a few random changes; the same seed gives the same inputs. */
final class Mutations {

    private static final List<String> WORDS = List.of(
            "-1",
            "0",
            "1e999",
            "NaN",
            "Infinity",
            "9223372036854775807",
            "2147483647",
            "\"",
            "[",
            "{",
            "}",
            "\n",
            "\r\n",
            "\t",
            "::",
            ";",
            ",",
            "\\u0000",
            "\u0000",
            "\u001b[31m",
            "\u00ff\u00fe",
            "%00",
            "%2f",
            "null",
            "true",
            "sep=;\n");

    private static final long[] NUMBERS = {
        0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 1L << 31, 1L << 32, 0x7fc000007f800000L
    };

    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PART = 64;

    private final List<byte[]> corpus;
    private final Random random;

    Mutations(List<byte[]> corpus, long seed) {
        this.corpus = corpus;
        random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = any();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST_PART));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, end, new byte[0]);
            case 1 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 2 -> replaced(bytes, at, at, word());
            case 3 -> replaced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), word());
            case 4 -> replaced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt()});
            case 5 -> replaced(bytes, at, Math.min(bytes.length, at + Long.BYTES), number());
            default -> replaced(bytes, at, bytes.length, tail(any()));
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(ISO_8859_1);
    }

    private byte[] number() {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(NUMBERS[random.nextInt(NUMBERS.length)])
                .array();
    }

    private byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1), bytes.length);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] all = Arrays.copyOf(bytes, from + by.length + bytes.length - to);
        System.arraycopy(by, 0, all, from, by.length);
        System.arraycopy(bytes, to, all, from + by.length, bytes.length - to);
        return all;
    }
}
