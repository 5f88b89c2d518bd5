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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of models whose users or items have texts as ids. */
final class TextIdsTest {

    private static final RatingMatrix RATINGS = RatingMatrixBuilder.ofRatings()
            .add("ann@x.org", "034541762X", 5)
            .add("ann@x.org", "\"quoted\", \\ and caf\u00e9", 4)
            .add("\ud83d\ude00", "034541762X", 3)
            .build();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ITEM_WISE")
    void comeBackFromAFile(GraphForm form, @TempDir Path folder) throws IOException {
        AutoencoderModel model = Trainer.onAllProcessors()
                .withThreads(1)
                .train(
                        RATINGS,
                        CdaeConfig.asPublished().hiddenUnits(3).epochs(2).build());
        Path file = folder.resolve("model.onnx");
        OnnxExport.of(model, form).writeTo(file);

        try (OnnxScorer scorer = OnnxScorer.load(file)) {
            assertThat(scorer.users()).isEqualTo(RATINGS.users());
            assertThat(scorer.items()).isEqualTo(RATINGS.items());
            assertThat(scorer.metadata()).containsEntry("autotaste.user_texts", "[\"ann@x.org\",\"\\ud83d\\ude00\"]");
        }
    }

    @Test
    void textsAreReadAsTheyWereWritten() {
        assertThat(JsonTexts.parse("[\"a\",\"\\\"b\\\\\",\"\\u00e9\"]")).isEqualTo(List.of("a", "\"b\\", "\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "[]", "[\"a", "[\"a\"", "[\"a\",]", "[\"a\"]x", "[\"\\u00", "[\"\\uzzzz\"]", "{}", "[1]"
            })
    void refusesOtherTexts(String json) {
        assertThatThrownBy(() -> JsonTexts.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
