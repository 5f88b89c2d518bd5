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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.GoldenScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that an earlier version wrote load for ever, and report what they reported then. */
final class GoldenModelsTest {

    /** Kernels add in different orders, and fits to visitors carry that on. */
    private static final double TOLERANCE = 5e-6;

    @ParameterizedTest
    @EnumSource
    void reportsWhatWasReported(GoldenModel golden) throws IOException {
        AutoencoderModel model = ModelFile.read(golden.file());
        List<GoldenScores> expected = GoldenScores.read(golden.scoresFile());
        assertThat(expected).hasSize(7);
        for (GoldenScores scores : expected) {
            scores.assertReportedBy(model, TOLERANCE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheConfigurationThatItWasTrainedWith(GoldenModel golden) throws IOException {
        AutoencoderModel model = ModelFile.read(golden.file());
        assertThat(model.config()).isEqualTo(golden.config());
        assertThat(model instanceof CdaeModel cdae ? cdae.newUserVector() : NewUserVector.FITTED)
                .isEqualTo(golden.newUserVector());
    }

    @ParameterizedTest
    @EnumSource
    void readsTheRatingsThatWereKept(GoldenModel golden) throws IOException {
        ModelFile.WithRatings read = ModelFile.readWithRatings(golden.file());
        assertThat(read.ratings().isPresent()).isEqualTo(golden.keepsRatings());
        if (read.ratings().isPresent()) {
            RatingMatrix ratings = read.ratings().get();
            GoldenScores known = GoldenScores.read(golden.scoresFile()).get(0);
            assertThat(ratings.profileOf(2)).usingRecursiveComparison().isEqualTo(known.profile());
            assertThat(ratings.hasValues()).isEqualTo(golden.hasValues());
        }
    }

    @Test
    void everyFileIsTested() throws IOException {
        try (Stream<Path> files = Files.list(GoldenModel.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(GoldenModel.values())
                            .flatMap(golden -> Stream.of(golden.file(), golden.scoresFile()))
                            .toList());
        }
    }
}
