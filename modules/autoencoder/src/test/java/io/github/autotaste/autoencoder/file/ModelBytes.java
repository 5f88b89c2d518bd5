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

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.autotaste.autoencoder.model.TrainedOn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a model file, for changes by somebody who knows how to make the checksum right. */
final class ModelBytes {

    private ModelBytes() {}

    static int headerLength(byte[] bytes) {
        return (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    static String header(byte[] bytes) {
        return new String(bytes, 8, headerLength(bytes), ISO_8859_1);
    }

    static byte[] withHeader(byte[] bytes, String header) {
        String json = header.stripTrailing();
        String padded = json + " ".repeat(Math.floorMod(-json.length(), 8));
        int dataFrom = 8 + headerLength(bytes);
        return ByteBuffer.allocate(8 + padded.length() + bytes.length - dataFrom)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded.length())
                .put(padded.getBytes(ISO_8859_1))
                .put(bytes, dataFrom, bytes.length - dataFrom)
                .array();
    }

    static byte[] signed(byte[] bytes) {
        int at = new String(bytes, ISO_8859_1).indexOf("\"sha256\":\"") + 10;
        if (at < 10 || at + 64 > bytes.length) {
            return bytes;
        }
        byte[] signed = bytes.clone();
        Arrays.fill(signed, at, at + 64, (byte) '0');
        String checksum = HexFormat.of().formatHex(TrainedOn.sha256().digest(signed));
        System.arraycopy(checksum.getBytes(ISO_8859_1), 0, signed, at, 64);
        return signed;
    }
}
