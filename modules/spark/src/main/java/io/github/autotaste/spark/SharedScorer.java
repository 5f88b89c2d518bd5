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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.ItemScorer;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model that travels to the executors as the bytes of its file. Broadcast, it is read once in each executor, and all tasks
 * there share it: one copy of the parameters, or one session of ONNX Runtime, for each JVM.
 */
final class SharedScorer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1 << 20;

    private final StoredFormat format;
    private transient ItemScorer scorer;
    private final transient @Nullable Path file;

    private SharedScorer(StoredFormat format, ItemScorer scorer, @Nullable Path file) {
        this.format = format;
        this.scorer = scorer;
        this.file = file;
    }

    static SharedScorer of(AutoencoderModel model) {
        return new SharedScorer(StoredFormat.MODEL, model, null);
    }

    /** @param file that was read; must be there until this has been broadcast */
    static SharedScorer of(StoredFormat format, ItemScorer scorer, Path file) {
        return new SharedScorer(format, scorer, file);
    }

    ItemScorer scorer() {
        return scorer;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        if (file != null) {
            send(file, out);
            return;
        }
        Path written = Files.createTempFile("autotaste", ".model");
        try {
            ModelFile.write((AutoencoderModel) scorer, written);
            send(written, out);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void send(Path file, ObjectOutputStream out) throws IOException {
        out.writeLong(Files.size(file));
        Files.copy(file, out);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        Path received = Files.createTempFile("autotaste", ".model");
        try {
            receive(in, received);
            scorer = format.read(received);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private static void receive(ObjectInputStream in, Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = in.readLong(); left > 0; ) {
                int count = (int) Math.min(left, CHUNK);
                in.readFully(chunk, 0, count);
                out.write(chunk, 0, count);
                left -= count;
            }
        }
    }
}
