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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.Scores;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.GoldenScores;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Model files made by somebody who can make the checksum right: they are refused with a reason that can be shown on a
 * terminal, or are models whose scores are finite.
 */
final class ForgedModelsTest {

    private static final int ROUNDS = 150;

    /** Weights beyond this may lead beyond {@code float}, as those of a trained network may. */
    private static final float LARGE = 1e6f;

    private static final long[] WORDS = {
        0,
        1,
        -1,
        99,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Integer.MAX_VALUE,
        1L << 31,
        1L << 32,
        0x7fc00000_7fc00000L,
        0x7f800000_ff800000L,
        0x3f800000_bf800000L,
        0x42c60000_00000001L
    };

    private static final List<String> WRITTEN = List.of(
            "-1",
            "0",
            "-0",
            "99",
            "1e9",
            "NaN",
            "-Infinity",
            "0x1p3",
            "2147483647",
            "9223372036854775807",
            "1E308",
            "nul",
            "",
            "true",
            "[]",
            "()",
            "\u0007",
            "\u001b[31m",
            "\u0000",
            "\n",
            "\\u0041",
            "%s",
            "\u00e9",
            "Adam()",
            "SELU");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void areRefusedOrScoreFinitely(GoldenModel golden) throws IOException {
        byte[] sound = Files.readAllBytes(golden.file());
        List<UserProfile> profiles = GoldenScores.read(golden.scoresFile()).stream()
                .map(GoldenScores::profile)
                .toList();
        Random random = new Random(golden.name().hashCode());
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                byte[] forged = round % 2 == 0 ? withOtherText(sound, random) : withOtherNumbers(sound, random);
                refused += isRefused(ModelBytes.signed(forged), profiles) ? 1 : 0;
            }
            assertThat(refused).isBetween(ROUNDS / 4, ROUNDS);
        });
    }

    private boolean isRefused(byte[] forged, List<UserProfile> profiles) throws IOException {
        Path file = Files.write(folder.resolve("forged.model"), forged);
        AutoencoderModel model;
        try {
            model = ModelFile.readWithRatings(file).model();
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith(file.toString());
            assertThat(e.getMessage()).matches("[ -~]+").doesNotEndWith("null");
            return true;
        }
        for (UserProfile profile : profiles) {
            float[] scores = Scores.of(model, profile);
            if (isModerate(model)) {
                for (float score : scores) {
                    assertThat(score)
                            .as("%s of %s", profile.userIndex(), model.config())
                            .isFinite();
                }
            }
        }
        return false;
    }

    private static boolean isModerate(AutoencoderModel model) {
        return ModelContents.of(model).arrays().values().stream()
                .filter(FloatMatrix.class::isInstance)
                .map(FloatMatrix.class::cast)
                .flatMap(matrix -> Stream.of(matrix.rows()))
                .allMatch(ForgedModelsTest::isModerate);
    }

    private static boolean isModerate(float[] row) {
        for (float value : row) {
            if (Math.abs(value) > LARGE) {
                return false;
            }
        }
        return true;
    }

    /** A number or a name of the header becomes another. */
    private static byte[] withOtherText(byte[] bytes, Random random) {
        String header = ModelBytes.header(bytes);
        int from = random.nextInt(header.length());
        while (from < header.length() && !Character.isLetterOrDigit(header.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < header.length() && "=,:()[]{}\" ".indexOf(header.charAt(to)) < 0) {
            to++;
        }
        String word = WRITTEN.get(random.nextInt(WRITTEN.size()));
        return ModelBytes.withHeader(bytes, header.substring(0, from) + word + header.substring(to));
    }

    /** Some numbers in the arrays become others. */
    private static byte[] withOtherNumbers(byte[] bytes, Random random) {
        ByteBuffer forged = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int start = Long.BYTES + ModelBytes.headerLength(bytes);
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            int at = start + Float.BYTES * random.nextInt((bytes.length - start - Long.BYTES) / Float.BYTES);
            switch (random.nextInt(3)) {
                case 0 -> forged.putLong(at, WORDS[random.nextInt(WORDS.length)]);
                case 1 -> forged.putInt(at, random.nextInt());
                default -> forged.put(at, (byte) random.nextInt());
            }
        }
        return forged.array();
    }
}
