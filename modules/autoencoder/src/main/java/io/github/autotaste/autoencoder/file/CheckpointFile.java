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

import static io.github.autotaste.autoencoder.file.ArrayFile.require;
import static io.github.autotaste.autoencoder.file.ArrayFile.text;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.training.Checkpoint;
import io.github.autotaste.autoencoder.training.Checkpoints;
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last checkpoint of a training in a file, laid out as model files are: with a checksum, and written whole or not at all,
 * so that whoever is killed while it is written finds the one before. It holds no ratings, but what was learnt of each user.
 */
public final class CheckpointFile implements Checkpoints {

    private static final String FORMAT = "autotaste-checkpoint-1";
    private static final String TRAINING = "training.";
    private static final String ORIGIN = "origin";

    private final Path file;
    private final int every;
    private final String origin;

    /**
     * @param file need not exist
     * @param every epochs from one checkpoint to the next, at least 1
     */
    public CheckpointFile(Path file, int every) {
        if (every < 1) {
            throw new IllegalArgumentException("Expected at least 1 epoch between checkpoints, found " + every);
        }
        this.file = file;
        this.every = every;
        this.origin = "";
    }

    private CheckpointFile(CheckpointFile other, String origin) {
        file = other.file;
        every = other.every;
        this.origin = origin;
    }

    /**
     * The same file, which also keeps what the training's settings come from, so that {@link #config} spares choosing them again.
     *
     * @param origin in plain ASCII without quotes and backslashes
     */
    public CheckpointFile withOrigin(String origin) {
        return new CheckpointFile(this, origin);
    }

    /** The settings of the training that is kept; empty if there is none, or if its settings come from elsewhere. */
    public Optional<AutoencoderConfig> config() {
        return read(this::config).flatMap(config -> config);
    }

    private Optional<AutoencoderConfig> config(InputStream in, long size) throws IOException {
        ModelFileHeader header = header(in, size).header();
        return text(header, ORIGIN).equals(origin)
                ? Optional.of(Settings.read(TRAINING + "config", header.metadata(), AutoencoderConfig.class))
                : Optional.empty();
    }

    @Override
    public Optional<Checkpoint> last() {
        return read(this::checkpoint);
    }

    private <T> Optional<T> read(ArrayFile.Reading<T> reading) {
        try {
            return Files.exists(file)
                    ? Optional.of(ArrayFile.read(file, "checkpoint file", reading))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean areDueAfter(int epoch) {
        return epoch % every == 0;
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        Map<String, Object> arrays = new LinkedHashMap<>();
        List<Tensor> layout = new ArrayList<>();
        for (float[][] rows : checkpoint.arrays()) {
            String name = "array_" + layout.size();
            long columns = rows.length == 0 ? 0 : rows[0].length;
            arrays.put(name, rows);
            layout.add(new Tensor(name, "F32", List.of((long) rows.length, columns)));
        }
        try {
            ArrayFile.write(metadata(checkpoint), layout, new ModelContents(arrays), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> metadata(Checkpoint checkpoint) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put(ArrayFile.CHECKSUM, ArrayFile.NO_CHECKSUM);
        metadata.put("epoch", String.valueOf(checkpoint.epoch()));
        metadata.put("steps", String.valueOf(checkpoint.steps()));
        metadata.put(
                "curve",
                checkpoint.curve().stream()
                        .map(point -> point.epoch() + ":" + point.loss() + ":" + point.metric())
                        .collect(Collectors.joining(",")));
        metadata.put("best", String.valueOf(checkpoint.best()));
        metadata.put(ORIGIN, origin);
        checkpoint.training().forEach((name, value) -> metadata.put(TRAINING + name, value));
        return metadata;
    }

    /** @param json the header's own text */
    private record Head(ModelFileHeader header, String json) {}

    private static Head header(InputStream in, long size) throws IOException {
        String json = ArrayFile.readHeader(in, size);
        ModelFileHeader header = ModelFileHeaderParser.parse(json.stripTrailing());
        require(FORMAT.equals(header.metadata().get("format")), "expected format " + FORMAT);
        ArrayFile.requireBytes(header, size - Long.BYTES - json.length());
        return new Head(header, json);
    }

    private Checkpoint checkpoint(InputStream in, long size) throws IOException {
        Head head = header(in, size);
        ModelFileHeader header = head.header();
        for (Tensor tensor : header.tensors()) {
            boolean isMatrix = tensor.type().equals("F32") && tensor.shape().size() == 2;
            require(isMatrix, "expected matrices of F32, found " + tensor);
        }
        ArrayMemory.requireEnough(header.tensors(), Runtime.getRuntime().maxMemory(), file);
        ModelContents contents = ArrayFile.readArrays(header, head.json(), in);
        List<float[][]> arrays = header.tensors().stream()
                .map(tensor -> ((FloatMatrix) contents.array(tensor.name())).rows())
                .toList();
        return new Checkpoint(
                training(header),
                Integer.parseInt(text(header, "epoch")),
                Integer.parseInt(text(header, "steps")),
                curve(text(header, "curve")),
                Integer.parseInt(text(header, "best")),
                arrays);
    }

    private static Map<String, String> training(ModelFileHeader header) {
        Map<String, String> training = new LinkedHashMap<>();
        header.metadata().forEach((name, value) -> {
            if (name.startsWith(TRAINING)) {
                training.put(name.substring(TRAINING.length()), value);
            }
        });
        return training;
    }

    private static List<Measurement> curve(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(CheckpointFile::measurement)
                        .toList();
    }

    private static Measurement measurement(String text) {
        String[] parts = text.split(":", -1);
        require(parts.length == 3, "expected epoch, loss and metric, found " + text);
        return new Measurement(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    /** Where the checkpoint is. */
    @Override
    public String toString() {
        return file.toString();
    }
}
