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
package io.github.autotaste.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.comparison.contenders.ContenderSettings;
import io.github.autotaste.comparison.contenders.Contenders;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does, by a program. */
final class LibraryTest {

    @TempDir
    private Path folder;

    @Test
    void readsComparesTrainsSavesLoadsAndRecommends() throws IOException {
        RatingMatrix ratings = RatingsFile.read(writeRatings());

        ContenderSettings settings = new ContenderSettings(2, Double.NEGATIVE_INFINITY);
        List<Contender> contenders = Stream.of("i-autorec", "cdae", "item-based", "most-popular")
                .map(name -> Contenders.named(name, settings))
                .toList();
        Comparison comparison =
                new SideBySide(Protocol.once("random:0.9", 1)).run(new RandomSplit(ratings, 0.9), contenders);
        assertThat(comparison.contenders())
                .allSatisfy(row -> assertThat(row.metrics()).isNotEmpty());

        CdaeModel model =
                Trainer.onAllProcessors().train(ratings, Presets.cdae(ratings).build());
        Path file = folder.resolve("cdae.model");
        ModelFile.write(model, ratings, file);

        ModelFile.WithRatings saved = ModelFile.readWithRatings(file);
        RatingMatrix kept = saved.ratings().orElseThrow();
        int user = kept.users().indexOf(7);
        TopList list = TopList.ofUnknownItems(saved.model(), List.of(kept.profileOf(user)), 5)
                .get(0);
        assertThat(list.itemIndices()).hasSize(5);
        assertThat(list)
                .usingRecursiveComparison()
                .isEqualTo(TopList.ofUnknownItems(model, List.of(ratings.profileOf(user)), 5)
                        .get(0));
    }

    /** Sixty people with one of two tastes rate half of forty films. */
    private Path writeRatings() throws IOException {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder("user,item,rating\n");
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 40; item++) {
                if (random.nextBoolean()) {
                    int rating = user % 2 == item % 2 ? 4 + random.nextInt(2) : 1 + random.nextInt(2);
                    lines.append(user)
                            .append(',')
                            .append(item)
                            .append(',')
                            .append(rating)
                            .append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("ratings.csv"), lines);
    }
}
