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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.Scores;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose users or items have texts as ids, in files and out of them. */
final class TextIdsTest {

    @TempDir
    private Path folder;

    static Stream<AutoencoderConfig> configs() {
        return Stream.<ConfigBuilder<?, ?>>of(
                        AutoRecConfig.itemBased(), AutoRecConfig.userBased(), CdaeConfig.asPublished())
                .map(builder -> builder.hiddenUnits(4).epochs(2).build());
    }

    /** @param letter the first of each user's id */
    private static RatingMatrix ratings(String letter) {
        Random random = new Random(8);
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 12; user++) {
            for (int item = 0; item < 9; item++) {
                if (random.nextInt(3) > 0) {
                    ratings.add(letter + user + "@x.org", "caf\u00e9 " + item, 1 + random.nextInt(5));
                }
            }
        }
        return ratings.build();
    }

    private static AutoencoderModel train(RatingMatrix ratings, AutoencoderConfig config) {
        return Trainer.onAllProcessors().withThreads(1).train(ratings, config);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void comeBackWithTheModelAndItsRatings(AutoencoderConfig config) throws IOException {
        RatingMatrix ratings = ratings("u");
        AutoencoderModel written = train(ratings, config);
        Path file = folder.resolve("model");
        ModelFile.write(written, ratings, file);

        ModelFile.WithRatings read = ModelFile.readWithRatings(file);

        assertThat(read.model().users().texts())
                .containsExactlyElementsOf(ratings.users().texts().toList());
        assertThat(read.model().items()).isEqualTo(ratings.items());
        RatingMatrix kept = read.ratings().orElseThrow();
        assertThat(kept.users()).isEqualTo(ratings.users());
        assertThat(TrainedOn.of(kept).fingerprint())
                .isEqualTo(TrainedOn.of(ratings).fingerprint());
        for (int user = 0; user < kept.users().size(); user++) {
            UserProfile profile = ratings.profileOf(user);
            assertThat(Scores.of(read.model(), kept.profileOf(user))).isEqualTo(Scores.of(written, profile));
        }
    }

    @Test
    void ratingsOfOtherTextsAreOthers() {
        assertThat(TrainedOn.of(ratings("u")).isOf(ratings("v"))).isFalse();
        assertThat(TrainedOn.of(ratings("u")).isOf(ratings("u"))).isTrue();
    }

    @Test
    void numbersOfOneSideStayNumbers() throws IOException {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add("7", "a", 5)
                .add("10", "b", 4)
                .add("7", "b", 3)
                .build();
        Path file = folder.resolve("model");
        ModelFile.write(train(ratings, configs().findFirst().orElseThrow()), file);

        AutoencoderModel read = ModelFile.read(file);

        assertThat(read.users()).isEqualTo(IdIndex.of(7, 10));
        assertThat(read.items().texts()).containsExactly("a", "b");
    }

    @Test
    void newerRatingsOfMoreItemsAreFoundByTheirTexts() {
        RatingMatrix ratings = ratings("u");
        AutoencoderModel model = train(ratings, configs().findFirst().orElseThrow());
        RatingMatrix newer = RatingMatrixBuilder.ofRatings()
                .addAll(ratings, position -> true)
                .add("a new user", "a new item", 5)
                .build();

        ProfileMapping mapping = new ProfileMapping(model, newer);
        int row = newer.users().indexOf("u3@x.org");

        assertThat(mapping.of(row))
                .usingRecursiveComparison()
                .isEqualTo(ratings.profileOf(ratings.users().indexOf("u3@x.org")));
    }

    @Test
    void refusesTextsThatAreNotInOrder() throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(train(ratings("u"), configs().findFirst().orElseThrow()), file);
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1).replace("u0@x.org\n", "z0@x.org\n");
        Files.write(file, ModelBytes.signed(bytes.getBytes(ISO_8859_1)));

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " is not a model file: Expected 12 texts in ascending order in user_texts");
    }
}
