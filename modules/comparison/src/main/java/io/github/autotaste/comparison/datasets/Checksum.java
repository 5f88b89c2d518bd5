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
package io.github.autotaste.comparison.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What the bytes of a file are told by: SHA-256, or MD5 where the publisher gives nothing else, which tells damage and not forgery.
 *
 * @param algorithm SHA-256 or MD5
 * @param digits hexadecimal, in lower case
 */
public record Checksum(String algorithm, String digits) {

    /** @param text such as {@code sha256:50d2...} or {@code md5:ce57...} */
    public static Checksum parse(String text) {
        if (text.matches("sha256:[0-9a-f]{64}")) {
            return new Checksum("SHA-256", text.substring("sha256:".length()));
        }
        if (text.matches("md5:[0-9a-f]{32}")) {
            return new Checksum("MD5", text.substring("md5:".length()));
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "Expected sha256: or md5: and hexadecimal digits, found '%s'", text));
    }

    /** The checksum of a file, by the same algorithm. */
    Checksum of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    @Override
    public String toString() {
        return algorithm + " " + digits;
    }
}
