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

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.model.TrainedOn;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Arrays in the layout of safetensors: the length of the header in 8 bytes, the header in JSON, then the arrays. The header
 * has a SHA-256 checksum of the whole file, in which the checksum itself counts as 64 zeros.
 */
final class ArrayFile {

    static final String CHECKSUM = "sha256";
    static final String NO_CHECKSUM = "0".repeat(64);

    private static final int LARGEST_HEADER = 1 << 20;

    /** What the checksum takes at once: small pieces cost it more than their bytes. */
    private static final int BYTES_AT_ONCE = 1 << 18;

    private ArrayFile() {}

    /** What is done with a file from its start. */
    interface Reading<T> {
        T of(InputStream in, long size) throws IOException;
    }

    /**
     * Writes a file as {@link AtomicFile} does.
     *
     * @param metadata {@link #CHECKSUM} among it, whatever it says
     */
    static void write(Map<String, String> metadata, List<Tensor> layout, ModelContents contents, Path file)
            throws IOException {
        Map<String, String> signed = new LinkedHashMap<>(metadata);
        signed.put(CHECKSUM, NO_CHECKSUM);
        MessageDigest digest = TrainedOn.sha256();
        writeParts(signed, layout, contents, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        signed.put(CHECKSUM, HexFormat.of().formatHex(digest.digest()));
        AtomicFile.write(file, out -> writeParts(signed, layout, contents, out));
    }

    private static void writeParts(
            Map<String, String> metadata, List<Tensor> layout, ModelContents contents, OutputStream out)
            throws IOException {
        out.write(withLength(new ModelFileHeader(metadata, layout).toJson()));
        for (Tensor tensor : layout) {
            ModelArrays.write(contents.array(tensor.name()), out);
        }
    }

    /** Padded with blanks, so that the arrays start at a multiple of 8 bytes. */
    static byte[] withLength(String json) {
        int length = (json.length() + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        byte[] text = (json + " ".repeat(length - json.length())).getBytes(US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }

    /**
     * Reads a file.
     *
     * @param kind what it should be, such as {@code "model file"}
     * @throws IOException if there is no such file, if it is of no such kind, or if the heap is too small; the message names it
     */
    static <T> T read(Path file, String kind, Reading<T> reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.of(in, Files.size(file));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            String reason =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            throw new IOException(file + " is not a " + kind + ": " + reason, e);
        } catch (OutOfMemoryError e) {
            String what = kind.replace(" file", "");
            throw new IOException(
                    file + ": the heap has not enough memory for the " + what + "; java -Xmx gives it more", e);
        }
    }

    static String readHeader(InputStream in, long size) throws IOException {
        byte[] lengthBytes = in.readNBytes(Long.BYTES);
        require(lengthBytes.length == Long.BYTES, "it has less than 8 bytes");
        long length =
                ByteBuffer.wrap(lengthBytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        require(
                length > 0 && length <= LARGEST_HEADER && length <= size - Long.BYTES && length % Long.BYTES == 0,
                "expected a header of at most " + LARGEST_HEADER + " bytes that fits the file, found " + length);
        byte[] header = in.readNBytes((int) length);
        require(header.length == length, "the header is cut off");
        String json = new String(header, US_ASCII);
        require(json.chars().allMatch(c -> c >= ' ' && c <= '~'), "expected plain text in the header");
        byte[] expected = Arrays.copyOfRange(withLength(json.stripTrailing()), Long.BYTES, Long.BYTES + header.length);
        require(Arrays.equals(expected, header), "expected no more blanks after the header than fill up 8 bytes");
        return json;
    }

    static void requireBytes(ModelFileHeader header, long found) {
        require(header.dataBytes() == found, "expected " + header.dataBytes() + " bytes of arrays, found " + found);
    }

    /**
     * The arrays, which have been checked against the size of the file and the memory.
     *
     * @param json as {@link #readHeader} gave it
     */
    static ModelContents readArrays(ModelFileHeader header, String json, InputStream in) throws IOException {
        String checksum = text(header, CHECKSUM);
        MessageDigest digest = TrainedOn.sha256();
        digest.update(
                withLength(json.stripTrailing().replace("\"sha256\":\"" + checksum, "\"sha256\":\"" + NO_CHECKSUM)));
        DigestedBeside digested = new DigestedBeside(in, digest);
        InputStream buffered = new BufferedInputStream(digested, BYTES_AT_ONCE);
        Map<String, Object> arrays = new LinkedHashMap<>();
        for (Tensor tensor : header.tensors()) {
            arrays.put(tensor.name(), ModelArrays.read(tensor, buffered));
        }
        require(
                HexFormat.of().formatHex(digested.digest()).equals(checksum),
                "the checksum does not match; the file was changed or damaged");
        return new ModelContents(arrays);
    }

    static String text(ModelFileHeader header, String name) {
        String text = header.metadata().get(name);
        require(text != null, "the header has no " + name);
        return Objects.requireNonNullElse(text, "");
    }

    static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }
}
