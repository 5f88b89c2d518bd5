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

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arrays of more numbers than are turned into bytes at one time. */
final class ModelArraysTest {

    private static final int LONG = ModelArrays.CHUNK + 4_465;

    @Test
    void longRowsAreReadAsTheyWereWritten() throws IOException {
        FloatMatrix matrix = new FloatMatrix(2, LONG);
        for (float[] row : matrix.rows()) {
            for (int j = 0; j < LONG; j++) {
                row[j] = row == matrix.rows()[0] ? j : -j;
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ModelArrays.write(matrix, written);
        assertThat(written.size()).isEqualTo(2 * LONG * Float.BYTES);
        Tensor tensor = new Tensor("matrix", "F32", List.of(2L, (long) LONG));
        FloatMatrix read = (FloatMatrix) ModelArrays.read(tensor, new ByteArrayInputStream(written.toByteArray()));
        assertThat(read.rows()).isDeepEqualTo(matrix.rows());
    }

    @Test
    void aFingerprintCoversAllUsers() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < LONG; user++) {
            builder.add(user, user % 3, 1 + user % 5);
        }
        RatingMatrix ratings = builder.build();
        TrainedOn trainedOn = TrainedOn.of(ratings);
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + Long.BYTES * (3 + LONG + 3 + LONG)).put((byte) 1);
        for (long[] part : List.of(ratings.users().toArray(), ratings.items().toArray(), trainedOn.profileHashes())) {
            bytes.putLong(part.length);
            for (long number : part) {
                bytes.putLong(number);
            }
        }
        assertThat(trainedOn.fingerprint())
                .isEqualTo(HexFormat.of().formatHex(TrainedOn.sha256().digest(bytes.array())));
    }
}
