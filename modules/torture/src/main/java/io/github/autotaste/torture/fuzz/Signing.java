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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Makes the checksums of files right again, so that they do not protect the parsers behind them. */
final class Signing {

    private static final String MODEL_CHECKSUM = "\"sha256\":\"";
    private static final int DIGITS = 64;

    /** The entry of ONNX metadata at the end of an export, up to the digits. */
    private static final byte[] SEAL_START = "rT\n\020autotaste.sha256\022@".getBytes(ISO_8859_1);

    private Signing() {}

    /** The bytes as they are, if there is no place for a checksum in them. */
    static byte[] model(byte[] bytes) {
        int at = new String(bytes, ISO_8859_1).indexOf(MODEL_CHECKSUM) + MODEL_CHECKSUM.length();
        if (at < MODEL_CHECKSUM.length() || at + DIGITS > bytes.length) {
            return bytes;
        }
        byte[] signed = bytes.clone();
        Arrays.fill(signed, at, at + DIGITS, (byte) '0');
        System.arraycopy(sha256(signed, signed.length), 0, signed, at, DIGITS);
        return signed;
    }

    /** With a seal instead of the one they end in, if there is one. */
    static byte[] export(byte[] bytes) {
        int sealFrom = bytes.length - DIGITS - SEAL_START.length;
        boolean isSealed = sealFrom >= 0
                && Arrays.equals(bytes, sealFrom, bytes.length - DIGITS, SEAL_START, 0, SEAL_START.length);
        int length = isSealed ? sealFrom : bytes.length;
        byte[] sealed = Arrays.copyOf(bytes, length + SEAL_START.length + DIGITS);
        System.arraycopy(SEAL_START, 0, sealed, length, SEAL_START.length);
        System.arraycopy(sha256(bytes, length), 0, sealed, length + SEAL_START.length, DIGITS);
        return sealed;
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest()).getBytes(ISO_8859_1);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
