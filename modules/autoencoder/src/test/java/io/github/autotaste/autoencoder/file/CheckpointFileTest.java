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
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointFileTest {

    private static final RatingMatrix RATINGS = Networks.ratings(40, 30, 1);
    private static final int EPOCHS = 12;
    private static final Trainer TRAINER = Trainer.onAllProcessors().withThreads(2);

    @TempDir
    private Path folder;

    static Stream<AutoencoderConfig> configs() {
        AutoRecConfig.Builder items = AutoRecConfig.itemBased().hiddenUnits(6).epochs(EPOCHS);
        CdaeConfig.Builder cdae =
                CdaeConfig.defaults().hiddenUnits(6).epochs(EPOCHS).batchSize(9);
        return Stream.of(
                items.optimiser(RProp.withInitialStep(0.01))
                        .rateSchedule(RateSchedule.CONSTANT)
                        .batchSize(AutoRecConfig.FULL_BATCH)
                        .build(),
                items.optimiser(Adam.withLearningRate(0.01)).batchSize(7).build(),
                items.optimiser(new MomentumSgd(1e-3, 0.9)).batchSize(7).build(),
                AutoRecConfig.userBased()
                        .hiddenUnits(6, 3, 6)
                        .epochs(EPOCHS)
                        .optimiser(Adam.withLearningRate(0.01))
                        .rateSchedule(RateSchedule.COSINE)
                        .batchSize(11)
                        .build(),
                cdae.optimiser(AdaGrad.withLearningRate(0.1)).build(),
                cdae.negatives(new Negatives.WholeCatalogue())
                        .linearPath(LinearPath.ClosedForm.defaults())
                        .build(),
                CdaeConfig.multDae().hiddenUnits(6).epochs(EPOCHS).batchSize(9).build());
    }

    /** Trains until an epoch ends, and no further. */
    private static void abort(int epoch, Function<Trainer, ?> training) {
        Trainer aborted = TRAINER.withListener((ended, epochs, loss) -> {
            if (ended == epoch) {
                throw new CancellationException("Aborted");
            }
        });
        assertThatThrownBy(() -> training.apply(aborted)).isInstanceOf(CancellationException.class);
    }

    private byte[] bytesOf(AutoencoderModel model) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model, file);
        return Files.readAllBytes(file);
    }

    private CheckpointFile every(int epochs) {
        return new CheckpointFile(folder.resolve("checkpoint"), epochs);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aTrainingAbortedAtRandomEpochsEndsWithTheSameBytes(AutoencoderConfig config) throws IOException {
        byte[] uninterrupted = bytesOf(TRAINER.train(RATINGS, config));
        Random random = new Random(1);
        for (int every : new int[] {1, 3}) {
            int[] epochs = IntStream.generate(() -> 1 + random.nextInt(EPOCHS))
                    .limit(4)
                    .sorted()
                    .toArray();
            for (int epoch : epochs) {
                abortIfNotBehind(epoch, config, every);
            }
            AutoencoderModel resumed = TRAINER.withCheckpoints(every(every)).train(RATINGS, config);
            assertThat(bytesOf(resumed))
                    .as("every %d, aborted in %s", every, epochs)
                    .isEqualTo(uninterrupted);
            Files.delete(folder.resolve("checkpoint"));
        }
    }

    private void abortIfNotBehind(int epoch, AutoencoderConfig config, int every) {
        int kept = every(every).last().map(checkpoint -> checkpoint.epoch()).orElse(0);
        if (epoch > kept) {
            abort(epoch, trainer -> trainer.withCheckpoints(every(every)).train(RATINGS, config));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 11})
    void aTrainingWithEarlyStoppingEndsWithTheSameCurveAndBytes(int epoch) throws IOException {
        AutoRecConfig config = AutoRecConfig.itemBased()
                .hiddenUnits(6)
                .epochs(40)
                .optimiser(Adam.withLearningRate(0.05))
                .rateSchedule(RateSchedule.CONSTANT)
                .batchSize(7)
                .build();
        EarlyStopping stopping = new EarlyStopping(ValidationMetric.RMSE, 0.2, 2, 4, 1);
        ValidatedTraining uninterrupted = TRAINER.train(RATINGS, config, stopping);
        assertThat(uninterrupted.curve()).hasSizeBetween(6, 19);

        abort(epoch, trainer -> trainer.withCheckpoints(every(1)).train(RATINGS, config, stopping));
        ValidatedTraining resumed = TRAINER.withCheckpoints(every(1)).train(RATINGS, config, stopping);

        assertThat(resumed.curve()).isEqualTo(uninterrupted.curve());
        assertThat(bytesOf(resumed.model())).isEqualTo(bytesOf(uninterrupted.model()));
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefusedByWhatDiffers() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(6).epochs(EPOCHS).build();
        abort(3, trainer -> trainer.withCheckpoints(every(1)).train(RATINGS, config));

        assertRefused(RATINGS, config.withSeed(7), "config.seed is 1 there and 7 here");
        assertRefused(RATINGS, config.toBuilder().hiddenUnits(8).build(), "config.hiddenUnits is 6 there and 8 here");
        assertRefused(Networks.ratings(40, 30, 2), config, "; ratings is ");
        assertRefused(
                RATINGS,
                CdaeConfig.defaults().hiddenUnits(6).epochs(EPOCHS).build(),
                "config is AutoRecConfig there and CdaeConfig here");
        AutoencoderModel earlier = TRAINER.train(RATINGS, config.withEpochs(1));
        assertThatThrownBy(() ->
                        TRAINER.startingFrom(earlier).withCheckpoints(every(1)).train(RATINGS, config))
                .hasMessageContaining("start is new weights there and a model with weights ");
        EarlyStopping stopping = EarlyStopping.on(ValidationMetric.RMSE);
        assertThatThrownBy(() -> TRAINER.withCheckpoints(every(1)).train(RATINGS, config, stopping))
                .hasMessageContaining("earlyStopping is not set there and EarlyStopping[");
    }

    private void assertRefused(RatingMatrix ratings, AutoencoderConfig config, String difference) {
        assertThatThrownBy(() -> TRAINER.withCheckpoints(every(1)).train(ratings, config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(every(1) + ": expected a checkpoint of this training, found one of another: ")
                .hasMessageContaining(difference.replaceFirst("^; ", ""));
    }

    @Test
    void isWrittenAsOftenAsAskedFor() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(6).epochs(EPOCHS).build();
        abort(9, trainer -> trainer.withCheckpoints(every(4)).train(RATINGS, config));
        assertThat(every(4).last().map(checkpoint -> checkpoint.epoch())).contains(8);
    }

    @Test
    void tellsItsSettingsToThoseWhoStartFromTheSame() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(6).epochs(EPOCHS).build();
        CheckpointFile file = every(1).withOrigin("i-autorec");
        assertThat(file.config()).isEmpty();
        abort(3, trainer -> trainer.withCheckpoints(file).train(RATINGS, config));
        assertThat(file.config()).contains(config);
        assertThat(every(1).withOrigin("u-autorec").config()).isEmpty();
    }

    @Test
    void optimisersThatSearchAreRefusedAtOnce() {
        AutoRecConfig config = AutoRecConfig.itemBased()
                .hiddenUnits(6)
                .optimiser(Lbfgs.withUsualHistory())
                .rateSchedule(RateSchedule.CONSTANT)
                .batchSize(AutoRecConfig.FULL_BATCH)
                .inputNoise(Corruption.NONE)
                .build();
        assertThatThrownBy(() -> TRAINER.withCheckpoints(every(1)).train(RATINGS, config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step by step");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(6).epochs(EPOCHS).build();
        abort(3, trainer -> trainer.withCheckpoints(every(1)).train(RATINGS, config));
        Path file = folder.resolve("checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 4;
        Files.write(file, bytes);
        assertThatThrownBy(() -> TRAINER.withCheckpoints(every(1)).train(RATINGS, config))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is not a checkpoint file: the checksum does not match");

        ModelFile.write(TRAINER.train(RATINGS, config), file);
        assertThatThrownBy(() -> every(1).last())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is not a checkpoint file: expected format autotaste-checkpoint-1");
    }
}
