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

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The checkpoints of one training, in a folder of any of Hadoop's file systems: {@code epoch-N/shared}, which is written last
 * and says that the checkpoint is whole, and where users have vectors {@code epoch-N/part-P} of each partition. Files have
 * their names only when they are whole.
 */
record TrainingCheckpoints(String folder, SerializableConfiguration configuration) implements Serializable {

    private static final String EPOCH = "epoch-";
    private static final String SHARED = "shared";

    private FileSystem files() throws IOException {
        return new Path(folder).getFileSystem(configuration.value());
    }

    private Path path(int epoch, String name) {
        return new Path(folder, EPOCH + epoch + "/" + name);
    }

    /** The last epoch of which there is a whole checkpoint. */
    OptionalInt latest() throws IOException {
        FileStatus[] found = files().globStatus(new Path(folder, EPOCH + "*/" + SHARED));
        return Arrays.stream(found)
                .map(status -> status.getPath().getParent().getName())
                .mapToInt(name -> Integer.parseInt(name.substring(EPOCH.length())))
                .max();
    }

    /** @param arrays (rows x values) each */
    void writePart(int epoch, int part, List<float[][]> arrays) throws IOException {
        write(path(epoch, "part-" + part), new double[0], arrays);
    }

    /** @param arrays filled */
    void readPart(int epoch, int part, List<float[][]> arrays) throws IOException {
        read(path(epoch, "part-" + part), new double[0], arrays);
    }

    void writeShared(int epoch, double[] losses, List<float[][]> arrays) throws IOException {
        write(path(epoch, SHARED), losses, arrays);
    }

    void readShared(int epoch, double[] losses, List<float[][]> arrays) throws IOException {
        read(path(epoch, SHARED), losses, arrays);
    }

    private void write(Path file, double[] losses, List<float[][]> arrays) throws IOException {
        // tasks may be tried twice, even at the same time
        Path unfinished = file.suffix("." + System.nanoTime());
        FloatBytes bytes = new FloatBytes();
        try (DataOutputStream out = files().create(unfinished, true)) {
            for (double loss : losses) {
                out.writeDouble(loss);
            }
            for (float[][] array : arrays) {
                for (float[] row : array) {
                    out.writeInt(row.length);
                    bytes.write(row, out);
                }
            }
        }
        if (!files().rename(unfinished, file)) {
            files().delete(unfinished, false);
            if (!files().exists(file)) {
                throw new IOException("Expected to give a checkpoint its name, and could not: " + file);
            }
        }
    }

    private void read(Path file, double[] losses, List<float[][]> arrays) throws IOException {
        FloatBytes bytes = new FloatBytes();
        try (DataInputStream in = files().open(file)) {
            for (int epoch = 0; epoch < losses.length; epoch++) {
                losses[epoch] = in.readDouble();
            }
            for (float[][] array : arrays) {
                for (float[] row : array) {
                    int length = in.readInt();
                    if (length != row.length) {
                        throw new IOException(
                                "Expected rows of " + row.length + " values, found " + length + " in " + file);
                    }
                    bytes.read(in, row);
                }
            }
        }
    }

    /** Deletes those of other epochs. */
    void keepOnly(int epoch) throws IOException {
        for (FileStatus status : files().listStatus(new Path(folder))) {
            if (!status.getPath().getName().equals(EPOCH + epoch)) {
                files().delete(status.getPath(), true);
            }
        }
    }

    void deleteAll() throws IOException {
        files().delete(new Path(folder), true);
    }
}
