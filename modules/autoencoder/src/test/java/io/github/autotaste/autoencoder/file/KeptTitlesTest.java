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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What items are called, in model files and out of them. */
final class KeptTitlesTest {

    @TempDir
    private Path folder;

    private final RatingMatrix numbers = ratings("7", "8", "11");
    private final RatingMatrix texts = ratings("a", "b", "c");

    private static RatingMatrix ratings(String first, String second, String third) {
        return RatingMatrixBuilder.ofRatings()
                .add("1", first, 5)
                .add("2", second, 4)
                .add("2", third, 1)
                .add("3", first, 2)
                .build();
    }

    static Stream<AutoencoderConfig> configs() {
        return Stream.<ConfigBuilder<?, ?>>of(
                        AutoRecConfig.itemBased(), AutoRecConfig.userBased(), CdaeConfig.asPublished())
                .map(builder -> builder.hiddenUnits(4).epochs(2).build());
    }

    private static AutoencoderModel train(RatingMatrix ratings, AutoencoderConfig config) {
        return Trainer.onAllProcessors().withThreads(1).train(ratings, config);
    }

    private static AutoencoderModel train(RatingMatrix ratings) {
        return train(ratings, configs().findFirst().orElseThrow());
    }

    private Path written(RatingMatrix ratings, Map<String, String> titles) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(train(ratings), Optional.of(ratings), titles, file);
        return file;
    }

    @ParameterizedTest
    @MethodSource("configs")
    void comeBackBesideTheModelAndItsRatings(AutoencoderConfig config) throws IOException {
        Map<String, String> titles = Map.of("7", "Se7en", "11", "\u00c9l\u00e8ve \ud83c\udfac");
        Path file = folder.resolve("model");
        for (Optional<RatingMatrix> ratings :
                Stream.of(Optional.of(numbers), Optional.<RatingMatrix>empty()).toList()) {
            ModelFile.write(train(numbers, config), ratings, titles, file);

            assertThat(ModelFile.titles(file)).isEqualTo(titles);
            assertThat(ModelFile.readWithRatings(file).ratings().isPresent()).isEqualTo(ratings.isPresent());
            assertThat(ModelFile.read(file).items()).isEqualTo(numbers.items());
        }
    }

    @Test
    void ofItemsWithTextsAsIdsAreKeptTheSame() throws IOException {
        Path file = written(texts, Map.of("a", "A", "c", "C"));

        assertThat(ModelFile.titles(file)).isEqualTo(Map.of("a", "A", "c", "C"));
        assertThat(ModelFile.read(file).items().texts()).containsExactly("a", "b", "c");
    }

    @Test
    void ofOtherItemsAreLeftOutAndControlCharactersBecomeBlanks() throws IOException {
        Path file = written(numbers, Map.of("7", "Seven\nForged\t\u001b[2J", "99", "Other"));

        assertThat(ModelFile.titles(file)).isEqualTo(Map.of("7", "Seven Forged  [2J"));
    }

    @Test
    void thatThereAreNoneOfLeaveTheFileAsItWas() throws IOException {
        Path plain = folder.resolve("plain");
        ModelFile.write(train(numbers), numbers, plain);

        assertThat(written(numbers, Map.of("99", "Other"))).hasBinaryContent(Files.readAllBytes(plain));
        assertThat(ModelFile.titles(plain)).isEmpty();
    }

    @Test
    void thatAreNotOneForEachItemAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(written(numbers, Map.of("7", "Seven", "8", "Eight")));
        byte[] line = "Seven\n".getBytes(StandardCharsets.US_ASCII);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Seven\n");
        bytes[place + line.length - 1] = 'x';
        Path file = Files.write(folder.resolve("forged"), bytes);

        assertThatThrownBy(() -> ModelFile.titles(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is not a model file: Expected a line for each of 3 items in item_titles");
        assertThatThrownBy(() -> ModelFile.read(file)).hasMessageContaining("the checksum does not match");
    }

    @Test
    void ofAFileThatIsCutOffOrNoModelFileAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(written(numbers, Map.of("7", "Seven")));
        for (int length : new int[] {0, 7, 100, bytes.length / 2, bytes.length - 60}) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ModelFile.titles(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file + " is not a model file: ");
        }
    }
}
