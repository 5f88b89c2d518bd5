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
package io.github.autotaste.autoencoder.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.autotaste.autoencoder.model.ModelFileHeader.Tensor;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Models as files, in the layout of safetensors, which Python and Rust read too: the length of the header in 8 bytes, the
 * header in JSON, then the arrays, all little-endian. Nothing in a file is executable.
 *
 * <p>The header has, beside the place of each array, the configuration with its seed, the range of the training ratings,
 * their fingerprint, and a SHA-256 checksum of the whole file in which the checksum itself counts as 64 zeros. What is
 * read has the same bits as what was written. The ratings themselves are in a file only on request.
 */
public final class ModelFile {

    private static final String FORMAT = "autotaste-model-1";
    private static final String NO_CHECKSUM = "0".repeat(64);
    /** CDAE's alone; in a file without it, all users count. */
    private static final String USERS_TRAINED = "users_trained";

    private static final int LARGEST_HEADER = 1 << 20;

    private ModelFile() {}

    /**
     * Writes a model into a new file beside {@code file}, which then takes its name: whoever reads meanwhile finds the
     * old model or the new one, never a part. No user's ratings are in it.
     *
     * @throws IllegalArgumentException if the model was trained with an optimiser from elsewhere, which cannot be read back
     */
    public static void write(AutoencoderModel model, Path file) throws IOException {
        write(model, ModelContents.of(model), layoutOf(model), file);
    }

    /**
     * Writes a model and the ratings it was trained on, so that {@link #readWithRatings} gives its users' profiles: who is served
     * from the file alone needs them, because a list leaves out what the user knows.
     *
     * @throws IllegalArgumentException if it was trained on other ratings, or as for {@link #write(AutoencoderModel, Path)}
     */
    public static void write(AutoencoderModel model, RatingMatrix ratings, Path file) throws IOException {
        if (!model.trainedOn().isOf(ratings)) {
            throw new IllegalArgumentException(
                    "Expected the ratings of " + model.trainedOn() + ", found " + TrainedOn.of(ratings));
        }
        Map<String, Object> arrays = new LinkedHashMap<>(ModelContents.of(model).arrays());
        arrays.putAll(KeptRatings.arraysOf(ratings));
        List<Tensor> layout = new ArrayList<>(layoutOf(model));
        layout.addAll(KeptRatings.layout(ratings.users().size(), ratings.ratingCount()));
        write(model, new ModelContents(arrays), layout, file);
    }

    private static List<Tensor> layoutOf(AutoencoderModel model) {
        return ModelContents.layout(
                model.config(), model.users().size(), model.items().size());
    }

    private static void write(AutoencoderModel model, ModelContents contents, List<Tensor> layout, Path file)
            throws IOException {
        requireReadable(model.config());
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writeParts(layout, contents, signedHeader(model, contents, layout), out);
            }
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void requireReadable(Record config) {
        RecordText.parse(RecordText.of(config), config.getClass());
    }

    private static byte[] signedHeader(AutoencoderModel model, ModelContents contents, List<Tensor> layout)
            throws IOException {
        MessageDigest digest = TrainedOn.sha256();
        OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        writeParts(layout, contents, header(model, layout, NO_CHECKSUM), nowhere);
        return header(model, layout, HexFormat.of().formatHex(digest.digest()));
    }

    private static void writeParts(List<Tensor> layout, ModelContents contents, byte[] header, OutputStream out)
            throws IOException {
        out.write(header);
        for (Tensor tensor : layout) {
            ModelArrays.write(contents.array(tensor.name()), out);
        }
    }

    private static byte[] header(AutoencoderModel model, List<Tensor> layout, String checksum) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("sha256", checksum);
        metadata.put("config", RecordText.of(model.config()));
        metadata.put("ratings", RecordText.of(model.trainedOn().range()));
        metadata.put("ratings_fingerprint", model.trainedOn().fingerprint());
        NewUserVector vector = model instanceof CdaeModel cdae ? cdae.newUserVector() : NewUserVector.FITTED;
        metadata.put("new_user_vector", vector.name());
        if (model instanceof CdaeModel cdae) {
            metadata.put(USERS_TRAINED, String.valueOf(cdae.usersTrained()));
        }
        return withLength(new ModelFileHeader(metadata, layout).toJson());
    }

    /** Padded with blanks, so that the arrays start at a multiple of 8 bytes. */
    private static byte[] withLength(String json) {
        int length = (json.length() + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        byte[] text = (json + " ".repeat(length - json.length())).getBytes(US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }

    /**
     * Reads a model.
     *
     * @throws IOException if there is no such file, or if it is anything but what {@link #write} writes; the message says
     *     what is wrong
     */
    public static AutoencoderModel read(Path file) throws IOException {
        return read(file, Loaded::model);
    }

    /**
     * Reads a model and the ratings it was trained on, in one go.
     *
     * @throws IOException as {@link #read(Path)}
     */
    public static WithRatings readWithRatings(Path file) throws IOException {
        return read(file, loaded -> new WithRatings(loaded.model(), loaded.ratings()));
    }

    /** @param ratings none if they were not written with the model */
    public record WithRatings(AutoencoderModel model, Optional<RatingMatrix> ratings) {}

    private record Loaded(AutoencoderModel model, ModelContents contents, boolean hasRatings) {
        Optional<RatingMatrix> ratings() {
            return hasRatings ? Optional.of(KeptRatings.toMatrix(contents, model.trainedOn())) : Optional.empty();
        }
    }

    private static <T> T read(Path file, Function<Loaded, T> part) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return part.apply(readFrom(in, Files.size(file)));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is not a model file: " + e.getMessage(), e);
        }
    }

    private static Loaded readFrom(InputStream in, long size) throws IOException {
        String json = readHeader(in, size);
        ModelFileHeader header = ModelFileHeaderParser.parse(json.stripTrailing());
        require(FORMAT.equals(header.metadata().get("format")), "expected format " + FORMAT);
        Record config = config(header);
        requireLayout(header, config, size - Long.BYTES - json.length());
        String checksum = text(header, "sha256");
        MessageDigest digest = TrainedOn.sha256();
        digest.update(
                withLength(json.stripTrailing().replace("\"sha256\":\"" + checksum, "\"sha256\":\"" + NO_CHECKSUM)));
        ModelContents contents = readArrays(header.tensors(), new DigestInputStream(in, digest));
        require(
                HexFormat.of().formatHex(digest.digest()).equals(checksum),
                "the checksum does not match; the file was changed or damaged");
        TrainedOn.Range range = RecordText.parse(text(header, "ratings"), TrainedOn.Range.class);
        AutoencoderModel model = contents.toModel(
                config, range, usersTrained(header, contents), NewUserVector.valueOf(text(header, "new_user_vector")));
        require(
                model.trainedOn().fingerprint().equals(text(header, "ratings_fingerprint")),
                "the fingerprint of the ratings is not that of the ids and profiles");
        return new Loaded(model, contents, KeptRatings.areIn(header.tensors()));
    }

    private static int usersTrained(ModelFileHeader header, ModelContents contents) {
        int users = ((long[]) contents.array("user_ids")).length;
        String text = header.metadata().get(USERS_TRAINED);
        int trained = text == null ? users : Integer.parseInt(text);
        require(
                trained >= 0 && trained <= users,
                "expected " + USERS_TRAINED + " from 0 to " + users + ", found " + trained);
        return trained;
    }

    private static String readHeader(InputStream in, long size) throws IOException {
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
        byte[] expected = Arrays.copyOfRange(withLength(json.stripTrailing()), Long.BYTES, Long.BYTES + header.length);
        require(Arrays.equals(expected, header), "expected plain text in the header");
        return json;
    }

    private static Record config(ModelFileHeader header) {
        String text = text(header, "config");
        return text.startsWith(CdaeConfig.class.getSimpleName())
                ? RecordText.parse(text, CdaeConfig.class)
                : RecordText.parse(text, AutoRecConfig.class);
    }

    /** Before any array is made: the arrays are those of the configuration, and the file is as long as they are. */
    private static void requireLayout(ModelFileHeader header, Record config, long dataBytes) {
        List<Tensor> tensors = header.tensors();
        require(tensors.size() > 2 && tensors.get(1).shape().size() == 1, "expected ids of users and items first");
        long users = tensors.get(0).shape().get(0);
        long items = tensors.get(1).shape().get(0);
        List<Tensor> expected = new ArrayList<>(ModelContents.layout(config, users, items));
        if (KeptRatings.areIn(tensors)) {
            expected.addAll(KeptRatings.layout(users, KeptRatings.countIn(tensors)));
        }
        require(tensors.equals(expected), "its arrays are not those of " + config);
        require(
                header.dataBytes() == dataBytes,
                "expected " + header.dataBytes() + " bytes of arrays, found " + dataBytes);
    }

    private static ModelContents readArrays(List<Tensor> tensors, InputStream in) throws IOException {
        Map<String, Object> arrays = new LinkedHashMap<>();
        for (Tensor tensor : tensors) {
            arrays.put(tensor.name(), ModelArrays.read(tensor, in));
        }
        return new ModelContents(arrays);
    }

    private static String text(ModelFileHeader header, String name) {
        String text = header.metadata().get(name);
        require(text != null, "the header has no " + name);
        return text == null ? "" : text;
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }
}
