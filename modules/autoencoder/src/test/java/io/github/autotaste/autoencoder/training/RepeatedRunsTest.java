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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JVM interprets a method at first and compiles it once it has run often, twice over. These runs begin with one and end
 * with the other, where the tests before them have not compiled everything already.
 */
final class RepeatedRunsTest {

    private static final RatingMatrix RATINGS = Networks.ratings(60, 40, 1);

    @TempDir
    private Path folder;

    static Stream<Function<Trainer, AutoencoderModel>> trainings() {
        AutoRecConfig itemBased =
                AutoRecConfig.itemBased().hiddenUnits(50).epochs(3).batchSize(8).build();
        AutoRecConfig deep = AutoRecConfig.userBased()
                .hiddenUnits(40, 10, 40)
                .hiddenActivation(Activation.SELU)
                .epochs(3)
                .batchSize(8)
                .build();
        CdaeConfig catalogue =
                CdaeConfig.defaults().hiddenUnits(40).epochs(3).batchSize(8).build();
        CdaeConfig sampled = CdaeConfig.asPublished().hiddenUnits(40).epochs(2).build();
        return Stream.of(
                trainer -> trainer.train(RATINGS, itemBased),
                trainer -> trainer.train(RATINGS, deep),
                trainer -> trainer.train(RATINGS, catalogue),
                trainer -> trainer.train(RATINGS, sampled));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void everyTrainingWritesTheSameBytes(Function<Trainer, AutoencoderModel> training) throws IOException {
        byte[] first = bytesOf(training.apply(Trainer.onAllProcessors().withThreads(1)));
        for (int run = 2; run <= 30; run++) {
            AutoencoderModel again = training.apply(Trainer.onAllProcessors().withThreads(1 + run % 2));
            assertThat(Arrays.equals(bytesOf(again), first)).as("run %d", run).isTrue();
        }
    }

    private byte[] bytesOf(AutoencoderModel model) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model, file);
        return Files.readAllBytes(file);
    }

    @Test
    void everyCallScoresAVisitorTheSame() {
        AutoRecConfig deep =
                AutoRecConfig.userBased().hiddenUnits(40, 10, 40).epochs(1).build();
        AutoRecModel model = Trainer.onAllProcessors().withThreads(1).train(RATINGS, deep);
        UserProfile visitor = UserProfile.ofUnknownUser(new int[] {1, 5, 9}, new float[] {1, 4, 5});
        float[] first = new float[RATINGS.items().size()];
        float[] scores = new float[first.length];
        model.scoreAll(visitor, first);
        for (int call = 2; call <= 20_000; call++) {
            model.scoreAll(visitor, scores);
            assertThat(Arrays.equals(scores, first)).as("call %d", call).isTrue();
        }
    }
}
