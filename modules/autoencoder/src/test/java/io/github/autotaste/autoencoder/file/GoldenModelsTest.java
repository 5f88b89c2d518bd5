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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.GoldenScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that an earlier version wrote load for ever, and report what they reported then. */
final class GoldenModelsTest {

    /** Kernels add in different orders, and fits to visitors carry that on. */
    private static final double TOLERANCE = 5e-6;

    @TempDir
    private Path folder;

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

    /** As if it had been written before there was that setting. */
    @ParameterizedTest
    @CsvSource({
        "I_AUTOREC,     initialDeviation",
        "I_AUTOREC,     seed",
        "I_AUTOREC,     inputNoise",
        "U_AUTOREC,     initialBias",
        "U_AUTOREC,     outputActivation",
        "CDAE_LOGISTIC, tiedWeights",
        "CDAE_LOGISTIC, normalisedInput",
        "CDAE_SQUARE,   positiveFrom",
        "CDAE_SQUARE,   userVector"
    })
    void aSettingThatIsMissingHasItsDefault(GoldenModel golden, String setting) throws IOException {
        Path file = edited(golden, "(config\":\"[^\"]*?)(, )?" + setting + "=[^,()]*(\\([^)]*\\))?", "$1");
        AutoencoderModel model = ModelFile.read(file);
        AutoencoderConfig defaults = golden.config() instanceof AutoRecConfig autoRec
                ? AutoRecConfig.asPublished(autoRec.orientation()).build()
                : CdaeConfig.asPublished().build();
        assertThat(Settings.of(model.config()))
                .containsEntry(setting, Settings.of(defaults).get(setting));
    }

    @Test
    void aPartOfASettingThatIsMissingHasItsDefault() throws IOException {
        Path file = edited(GoldenModel.I_AUTOREC, ", epsilon=[^)]*", "");
        assertThat(ModelFile.read(file).config()).isEqualTo(GoldenModel.I_AUTOREC.config());
    }

    @ParameterizedTest
    @EnumSource(names = {"U_AUTOREC_FLAT", "CDAE_FLAT"})
    void aFlatSettingThatIsMissingHasItsDefault(GoldenModel golden) throws IOException {
        Map<String, String> defaults = Settings.of(
                golden.config() instanceof AutoRecConfig
                        ? AutoRecConfig.asPublished(Orientation.USER).build()
                        : CdaeConfig.asPublished().build());
        for (String setting : List.of("initialDeviation", "hiddenActivation", "outputActivation", "epochs", "seed")) {
            Path file = edited(golden, ",\"config\\." + setting + "\":\"[^\"]*\"", "");
            assertThat(Settings.of(ModelFile.read(file).config()))
                    .containsEntry(setting, defaults.get(setting))
                    .hasSameSizeAs(Settings.of(golden.config()));
        }
    }

    @Test
    void refusesByItsKeyAFlatSettingThatThisVersionDoesNotKnow() throws IOException {
        Path file = edited(GoldenModel.CDAE_FLAT, "\"config.seed\"", "\"config.dropout\":\"0.5\",\"config.seed\"");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is not a model file: config.dropout: no such setting");
        Path misspelt = edited(GoldenModel.CDAE_FLAT, "\"TANH\"", "\"tanh\"");
        assertThatThrownBy(() -> ModelFile.read(misspelt))
                .hasMessageContaining("config.hiddenActivation: Expected one of [IDENTITY, SIGMOID,");
    }

    @Test
    void withoutAChoiceOfVectorsForNewUsersTheyAreFitted() throws IOException {
        Path file = edited(GoldenModel.CDAE_LOGISTIC_MEAN_VECTOR, ",\"new_user_vector\":\"MEAN\"", "");
        assertThat(((CdaeModel) ModelFile.read(file)).newUserVector()).isEqualTo(NewUserVector.FITTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed=1            | seed=1, dropout=0.5       | config.dropout: no such setting in this version of Autotaste; there are orientation,",
                "epsilon=          | amsgrad=true, epsilon=    | config.optimiser.amsgrad: no such setting",
                "\"new_user_vector\" | \"new_item_vector\"        | its header has an entry 'new_item_vector'",
                "mean=             | median=3.0, mean=         | ratings.median: no such setting",
                "\"FITTED\"         | \"CHOSEN\"                | expected new_user_vector of [ZERO, MEAN, FITTED], found CHOSEN"
            })
    void refusesByItsNameWhatThisVersionDoesNotKnow(String text, String replacement, String message)
            throws IOException {
        Path file = edited(GoldenModel.I_AUTOREC, Pattern.quote(text), replacement);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is not a model file: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count=123 | count=-7     | Expected a finite range of at least 0 ratings",
                "min=1.0   | min=99.0     | Expected a finite range of at least 0 ratings",
                "max=5.0   | max=Infinity | Expected a finite range of at least 0 ratings",
                "mean=2    | mean=7       | Expected a finite range of at least 0 ratings",
                "epochs=20 | epochs=0x1.9p7 | Expected a number, found 0x1.9p7",
                "weightDecay=0.1 | weightDecay=0x1.9p7 | Expected a number, found 0x1.9p7",
                "weightDecay=0.1 | weightDecay=Infinity | Expected a finite weightDecay of at least 0, found Infinity"
            })
    void refusesNumbersThatNoModelHas(String text, String replacement, String message) throws IOException {
        Path file = edited(GoldenModel.I_AUTOREC, Pattern.quote(text), replacement);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is not a model file: ")
                .hasMessageContaining(message);
    }

    /** The file with the first match in its header replaced, and the checksum made right. */
    private Path edited(GoldenModel golden, String pattern, String replacement) throws IOException {
        byte[] bytes = Files.readAllBytes(golden.file());
        String header = ModelBytes.header(bytes).replaceFirst(pattern, replacement);
        assertThat(header).isNotEqualTo(ModelBytes.header(bytes));
        byte[] edited = ModelBytes.signed(ModelBytes.withHeader(bytes, header));
        return Files.write(folder.resolve("edited.model"), edited);
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
