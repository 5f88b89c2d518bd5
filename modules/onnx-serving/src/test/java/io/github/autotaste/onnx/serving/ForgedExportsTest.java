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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.GoldenScores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports changed by somebody who can make the seal right are refused with a reason, or served. */
final class ForgedExportsTest {

    private static final int ROUNDS = 120;
    private static final int SEAL = 86;

    private static final List<String> VALUES = List.of(
            "-1",
            "99",
            "NaN",
            "Infinity",
            "1e9",
            "0x1p3",
            "9223372036854775807",
            "",
            "null",
            "yes",
            "\u0007",
            "\u001b[2J",
            "item-wise",
            "dense",
            "sparse",
            "topk",
            "I-AutoRec",
            "config");

    @TempDir
    private Path folder;

    /** Metadata are appended, as fields of a message may be, or change where they stand. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "I_AUTOREC_RATINGS")
    void areRefusedOrServed(GoldenExport golden) throws IOException {
        byte[] sound = Files.readAllBytes(golden.file());
        byte[] unsealed = Arrays.copyOf(sound, sound.length - SEAL);
        List<UserProfile> profiles = GoldenScores.read(golden.scores()).stream()
                .map(GoldenScores::profile)
                .toList();
        Random random = new Random(golden.name().hashCode());
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] forged = round % 2 == 0 ? withOtherMetadata(unsealed, random) : withOtherBytes(unsealed, random);
                refused += isRefused(forged, profiles) ? 1 : 0;
            }
            assertThat(refused).isBetween(ROUNDS / 3, ROUNDS);
        });
    }

    private boolean isRefused(byte[] forged, List<UserProfile> profiles) throws IOException {
        Path file = file(forged);
        try (OnnxScorer scorer = OnnxScorer.load(file)) {
            float[] scores = new float[scorer.items().size()];
            for (UserProfile profile : profiles) {
                try {
                    scorer.scoreAll(profile, scores);
                } catch (IllegalArgumentException | IllegalStateException e) {
                    assertThat(e.getMessage()).as("of %s", profile).isNotBlank();
                }
            }
            return false;
        } catch (IOException e) {
            assertThat(e.getMessage()).contains(file.toString()).matches("[ -~]+");
            return true;
        }
    }

    private static byte[] withOtherMetadata(byte[] unsealed, Random random) {
        String model = new String(unsealed, ISO_8859_1);
        List<String> keys = List.of(
                "format",
                "model",
                "form",
                "precision",
                "predicts_ratings",
                "data.has_values",
                "data.rating_min",
                "data.rating_max",
                "missing_rating");
        String key = "autotaste." + keys.get(random.nextInt(keys.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        int at = model.indexOf(key + "\u0012") - 4;
        int end = at + 2 + unsealed[at + 1];
        byte[] entry = entry(key, value);
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        forged.write(unsealed, 0, at);
        forged.writeBytes(entry);
        forged.write(unsealed, end, unsealed.length - end);
        return forged.toByteArray();
    }

    /** Field 14 of the model, with a key and a value. */
    private static byte[] entry(String key, String value) {
        byte[] content = concat(field(1, key.getBytes(ISO_8859_1)), field(2, value.getBytes(ISO_8859_1)));
        return field(14, content);
    }

    private static byte[] field(int number, byte[] content) {
        return concat(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
    }

    private static byte[] withOtherBytes(byte[] unsealed, Random random) {
        byte[] forged = unsealed.clone();
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            forged[random.nextInt(forged.length)] = (byte) random.nextInt();
        }
        return forged;
    }

    /** Data location 1 is "external"; the other field says where. */
    @ParameterizedTest
    @ValueSource(ints = {13, 14})
    void refusesDataInOtherFilesBeforeTheRuntimeSeesThem(int field) throws IOException {
        Files.writeString(folder.resolve("secret"), "0123456789abcdef");
        byte[] location = concat(field(1, "location".getBytes(ISO_8859_1)), field(2, "secret".getBytes(ISO_8859_1)));
        byte[] external = field == 14 ? new byte[] {14 << 3, 1} : field(13, location);
        byte[] tensor = concat(new byte[] {8, 2, 16, 7, 66, 1, 'x'}, external);
        assertRefused(field(7, field(5, tensor)), "it has a tensor whose data are in another file");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1001})
    void refusesLoopsThatDoNotEnd(long rounds) throws IOException {
        byte[] bytes = Files.readAllBytes(GoldenExport.CDAE_LOGISTIC.file());
        byte[] unsealed = Arrays.copyOf(bytes, bytes.length - SEAL);
        String count = "fold_in/fit_countJ\b"; // the name, then field 9 with its 8 bytes
        int data = new String(unsealed, ISO_8859_1).indexOf(count) + count.length();
        ByteBuffer.wrap(unsealed).order(ByteOrder.LITTLE_ENDIAN).putLong(data, rounds);
        assertRefused(unsealed, "it has a loop, fold_in/fit_vector, of other than 0 to 1000 rounds");
    }

    /** Else the rounds that are checked might not be those that a loop runs. */
    @Test
    void refusesValuesThatAreMadeTwice() throws IOException {
        byte[] node = field(1, concat(field(2, new byte[] {'m'}), field(4, "Identity".getBytes(ISO_8859_1))));
        assertRefused(field(7, concat(node, node)), "it makes the value m twice");
        byte[] tensor = field(5, new byte[] {8, 2, 16, 7, 66, 1, 'm'});
        assertRefused(field(7, concat(tensor, node)), "it makes the value m, which is a tensor");
    }

    @ParameterizedTest
    @CsvSource({
        "predicts_ratings, maybe,       expected one of",
        "missing_rating,   zero,        expected one of",
        "data.rating_max,  0x1p9,       expected a number",
        "data.rating_max,  0.5,         expected a finite range",
        "config.seed,      1,           it has the metadata autotaste.config.seed twice",
        "dropout,          0.5,         'it has the entry autotaste.dropout, unknown to this version of Autotaste'"
    })
    void refusesMetadataThatNoExportHas(String key, String value, String reason) throws IOException {
        byte[] bytes = Files.readAllBytes(GoldenExport.U_AUTOREC.file());
        byte[] unsealed = Arrays.copyOf(bytes, bytes.length - SEAL);
        String text = new String(unsealed, ISO_8859_1);
        int at = text.indexOf("autotaste." + key + "\u0012") - 4;
        byte[] rest = unsealed;
        if (at >= 0 && !key.startsWith("config")) {
            int end = at + 2 + unsealed[at + 1];
            rest = concat(Arrays.copyOf(unsealed, at), Arrays.copyOfRange(unsealed, end, unsealed.length));
        }
        assertRefused(concat(rest, entry("autotaste." + key, value)), reason);
    }

    @ParameterizedTest
    @CsvSource({"item_vectors, item_vectorS", "is_cold_item, is_bold_item"})
    void refusesOneOfTheTwoOutputsThatSayWhereItemsStand(String name, String other) throws IOException {
        ModelCase.itemAutoRec().export().apply(GraphForm.SPARSE).writeTo(folder.resolve("sound.onnx"));
        byte[] bytes = Files.readAllBytes(folder.resolve("sound.onnx"));
        String forged = new String(bytes, 0, bytes.length - SEAL, ISO_8859_1).replace(name, other);
        assertRefused(forged.getBytes(ISO_8859_1), "expected item_vectors and is_cold_item of 12 items");
    }

    @Test
    void refusesOtherThanStandardOperators() throws IOException {
        byte[] node = {'"', 1, 'X', ':', 1, 'd'};
        assertRefused(field(7, field(1, node)), "it has a field 7 of NODE, which no export has");
    }

    @Test
    void refusesMoreFieldsThanExportsHave() throws IOException {
        byte[] model = new byte[600_000];
        for (int at = 0; at < model.length; at += 2) {
            model[at] = 'r';
        }
        assertRefused(model, "it has more than 100000 fields");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void assertRefused(byte[] unsealed, String reason) throws IOException {
        Path file = file(unsealed);
        assertThatThrownBy(() -> OnnxScorer.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " cannot be served: " + reason);
    }

    private Path file(byte[] unsealed) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(unsealed);
            byte[] seal = entry("autotaste.sha256", HexFormat.of().formatHex(digest));
            return Files.write(folder.resolve("forged.onnx"), concat(unsealed, seal));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
