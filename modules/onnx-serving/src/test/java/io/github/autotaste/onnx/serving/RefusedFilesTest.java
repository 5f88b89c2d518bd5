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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.onnx.export.GraphForm;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not served, and what is said of them. */
final class RefusedFilesTest {

    private static final byte[] SOUND =
            ModelCase.cdae().export().apply(GraphForm.SPARSE).toBytes();

    @TempDir
    private Path folder;

    @Test
    void servesTheFileThatTheOthersAreMadeOf() throws IOException {
        try (OnnxScorer scorer = OnnxScorer.load(file(SOUND))) {
            assertThat(scorer).hasToString("OnnxScorer[CDAE, sparse, 14 users, 12 items]");
        }
    }

    @Test
    void refusesFileCutShortAnywhere() throws IOException {
        for (int length = 0; length < SOUND.length; length += 1 + length / 20) {
            assertRefused(Arrays.copyOf(SOUND, length), "not a model that Autotaste exported, or was cut short");
        }
        assertRefused(Arrays.copyOf(SOUND, SOUND.length - 1), "not a model that Autotaste exported, or was cut short");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refusesFileWithOneBitFlippedAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = SOUND.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(damaged, "Autotaste exported|changed or damaged after its export");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user,item,rating\n1,10,5\n", "PK\u0003\u0004 a zip archive named .onnx"})
    void refusesForeignFile(String content) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), "not a model that Autotaste exported");
    }

    @Test
    void refusesModelThatOthersExported() throws IOException {
        int sealLength = 86;
        assertRefused(Arrays.copyOf(SOUND, SOUND.length - sealLength), "does not end in the seal of an export");
    }

    @Test
    void refusesFileTooLargeToBeAnExport() throws IOException {
        Path file = folder.resolve("large.onnx");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        assertThatThrownBy(() -> OnnxScorer.load(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " has 3221225472 bytes; exported models have less than 2 GB");
    }

    @Test
    void refusesItemWiseModel() throws IOException {
        assertRefused(
                ModelCase.itemAutoRec().export().apply(GraphForm.ITEM_WISE).toBytes(),
                "export the model as dense, sparse or topk to serve it");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        assertRefused(
                resealed("autotaste.format\u0012\u00011", "autotaste.format\u0012\u00012"),
                "has format 2; this version of Autotaste reads format 1");
    }

    @Test
    void refusesFileWithoutTheMetadataItNeeds() throws IOException {
        assertRefused(resealed("autotaste.form\u0012", "autotaste.firm\u0012"), "lacks the entry autotaste.form");
    }

    @Test
    void refusesGraphThatTheRuntimeCannotLoad() throws IOException {
        assertRefused(resealed("GreaterOrEqual", "GreaterOrElse!"), "ONNX Runtime cannot load");
    }

    @Test
    void refusesGraphWithoutTheOutputsItNeeds() throws IOException {
        assertRefused(resealed("all_item_ids", "all_item_idz"), "scores or ids are missing");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatThrownBy(() -> OnnxScorer.load(folder.resolve("none.onnx")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.onnx");
    }

    /** The sound file with every occurrence of a text replaced by one of the same length, under a seal that fits. */
    private static byte[] resealed(String text, String replacement) {
        String model = new String(SOUND, StandardCharsets.ISO_8859_1);
        String edited = model.replace(text, replacement);
        assertThat(edited).hasSameSizeAs(model).isNotEqualTo(model);
        byte[] bytes = edited.getBytes(StandardCharsets.ISO_8859_1);
        byte[] digest = sha256(Arrays.copyOf(bytes, bytes.length - 86));
        byte[] digits = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, bytes, bytes.length - digits.length, digits.length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("model.onnx"), content);
    }

    private void assertRefused(byte[] content, String reason) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> OnnxScorer.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageFindingMatch(reason);
    }
}
