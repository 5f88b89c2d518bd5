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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file that ends in the SHA-256 of all bytes before it, as exported ones do, in the form of an entry of ONNX metadata.
 * Checked before the bytes reach native code.
 */
final class SealedFile {

    /** The largest array of a JVM. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private static final int DIGITS = 64;

    /** Field 14 of the model, and in it fields 1 (key) and 2 (value), each with its length in bytes. */
    private static final byte[] SEAL_START = "rT\n\020autotaste.sha256\022@".getBytes(StandardCharsets.US_ASCII);

    private SealedFile() {}

    /** @throws IOException if the file cannot be read, or is none that was exported; the message says why */
    static byte[] read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new IOException(file + " has " + size + " bytes; exported models have less than 2 GB");
        }
        long heap = Runtime.getRuntime().maxMemory();
        if (size > heap) {
            throw new IOException(
                    file + " has " + size + " bytes, and the heap at most " + heap + "; java -Xmx gives more");
        }
        byte[] bytes = Files.readAllBytes(file);
        int digitsFrom = bytes.length - DIGITS;
        int sealFrom = digitsFrom - SEAL_START.length;
        if (sealFrom < 0 || !Arrays.equals(bytes, sealFrom, digitsFrom, SEAL_START, 0, SEAL_START.length)) {
            throw new IOException(file + " is not a model that Autotaste exported, or was cut short: it does not end in"
                    + " the seal of an export");
        }
        String sealed = new String(bytes, digitsFrom, DIGITS, StandardCharsets.ISO_8859_1);
        if (!sealed.equals(sha256(bytes, sealFrom))) {
            throw new IOException(
                    file + " was changed or damaged after its export: its SHA-256 is not that of its seal");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
