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

import static io.github.autotaste.autoencoder.file.ModelBytes.header;
import static io.github.autotaste.autoencoder.file.ModelBytes.signed;
import static io.github.autotaste.autoencoder.file.ModelBytes.withHeader;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.ItemAutoRecModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.Scores;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFileTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings();

    @TempDir
    private Path folder;

    /** Every kind of model there is. */
    @SuppressWarnings("ImmutableEnumChecker") // each builder is used by one test at a time
    private enum Kind {
        ITEM_AUTOREC(AutoRecConfig.itemBased().hiddenUnits(6)),
        DEEP_ITEM_AUTOREC(AutoRecConfig.itemBased().hiddenUnits(6, 3, 5).centring(Centring.ITEM)),
        USER_AUTOREC(AutoRecConfig.userBased().hiddenUnits(17).centring(Centring.USER)),
        CENTRED_USER_AUTOREC(AutoRecConfig.userBased().hiddenUnits(4, 4).centring(Centring.GLOBAL)),
        ITEM_AUTOREC_OVER_BIASES(
                AutoRecConfig.overBiases(Orientation.ITEM).hiddenUnits(6).ratingUnit(1.5)),
        USER_AUTOREC_OVER_BIASES(
                AutoRecConfig.overBiases(Orientation.USER).hiddenUnits(6).ratingUnit(0.5)),
        CDAE(CdaeConfig.asPublished().hiddenUnits(6)),
        TIED_CDAE(CdaeConfig.asPublished().hiddenUnits(6).tiedWeights(true)),
        DEEP_DENOISING_AUTOENCODER(CdaeConfig.denoisingAutoencoder().hiddenUnits(6, 3));

        private final ConfigBuilder<?, ?> builder;

        Kind(ConfigBuilder<?, ?> builder) {
            this.builder = builder;
        }

        AutoencoderModel train() {
            Trainer trainer = Trainer.onAllProcessors().withThreads(1);
            return trainer.train(RATINGS, builder.epochs(3).build());
        }
    }

    private Path write(AutoencoderModel model) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model, file);
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void readsTheBitsThatWereWritten(Kind kind) throws IOException {
        AutoencoderModel written = kind.train();
        Path file = write(written);
        AutoencoderModel read = ModelFile.read(file);
        assertThat(read).hasSameClassAs(written);
        assertThat(read.config()).isEqualTo(written.config());
        assertThat(read.users()).isEqualTo(written.users());
        assertThat(read.items()).isEqualTo(written.items());
        assertThat(read.trainedOn().range()).isEqualTo(written.trainedOn().range());
        assertThat(read.trainedOn().isOf(RATINGS)).isTrue();
        assertThat(read.network().isTied()).isEqualTo(written.network().isTied());
        assertThat(rows(read)).isDeepEqualTo(rows(written));
        for (UserProfile profile : profiles()) {
            assertThat(Scores.of(read, profile)).isEqualTo(Scores.of(written, profile));
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Files.readAllBytes(write(read))).isEqualTo(bytes);
    }

    private static float[][] rows(AutoencoderModel model) {
        return model.network().parameters().stream()
                .map(FloatMatrix::rows)
                .flatMap(Stream::of)
                .toArray(float[][]::new);
    }

    /** As trained, changed, unknown, empty. */
    private static List<UserProfile> profiles() {
        int[] items = {0, 3, 5};
        float[] ratings = {1, 4.5f, 2};
        return List.of(
                RATINGS.profileOf(2),
                new UserProfile(2, items, ratings),
                UserProfile.ofUnknownUser(items, ratings),
                UserProfile.ofUnknownUser(new int[0], new float[0]));
    }

    @Test
    void keepsTheChoiceOfVectorsForNewUsers() throws IOException {
        CdaeModel model = ((CdaeModel) Kind.CDAE.train()).withNewUserVector(NewUserVector.MEAN);
        assertThat(ModelFile.read(write(model)))
                .isInstanceOfSatisfying(
                        CdaeModel.class,
                        read -> assertThat(read.newUserVector()).isEqualTo(NewUserVector.MEAN));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheTrainingRatingsOnRequest(boolean hasValues) throws IOException {
        RatingMatrix ratings = hasValues ? RATINGS : TinyRatings.preferences();
        AutoencoderModel model = Trainer.onAllProcessors()
                .withThreads(1)
                .train(ratings, CdaeConfig.defaults().hiddenUnits(6).epochs(1).build());
        Path file = folder.resolve("model");
        ModelFile.write(model, ratings, file);
        assertThat(rows(ModelFile.read(file))).isDeepEqualTo(rows(model));
        RatingMatrix kept = ModelFile.readWithRatings(file).ratings().orElseThrow();
        assertThat(kept.hasValues()).isEqualTo(hasValues);
        assertThat(kept.ratingCount()).isEqualTo(ratings.ratingCount());
        for (int user = 0; user < ratings.users().size(); user++) {
            assertThat(kept.profileOf(user)).usingRecursiveComparison().isEqualTo(ratings.profileOf(user));
        }
        assertThat(ModelFile.readWithRatings(write(model)).ratings())
                .as("without request")
                .isEmpty();
    }

    @Test
    void keepsNoOtherRatings() {
        RatingMatrix others = TinyRatings.withUser(RATINGS, 777, 4, 3);
        assertThatThrownBy(() -> ModelFile.write(Kind.CDAE.train(), others, folder.resolve("model")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 users")
                .hasMessageContaining("17 users");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesNoModelThatIsNotFinite() {
        CdaeModel model = (CdaeModel) Kind.CDAE.train();
        model.network().decoder().rows()[3][2] = Float.NaN;
        assertThatThrownBy(() -> write(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected finite numbers in decoder, found NaN or infinity");
        assertThat(folder).isEmptyDirectory();
    }

    /** A short file of holes, with sizes that it really has. */
    @Test
    void refusesWhatTheHeapCannotHold() throws IOException {
        long users = Runtime.getRuntime().maxMemory() / 64;
        CdaeConfig config = CdaeConfig.asPublished().hiddenUnits(1).build();
        List<ModelFileHeader.Tensor> layout = ModelContents.layout(config, users, 1);
        Map<String, String> metadata = Settings.of("config", config);
        metadata.put("format", "autotaste-model-1");
        ModelFileHeader header = new ModelFileHeader(metadata, layout);
        Path file = folder.resolve("sparse");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] bytes = ArrayFile.withLength(header.toJson());
            sparse.write(bytes);
            sparse.setLength(bytes.length + header.dataBytes());
        }
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(Pattern.quote(file.toString())
                        + ": the model takes at least \\d+ MiB of memory, and the heap has .*");
    }

    /** With the checksum made right: the ratings must be those of the fingerprint. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 11, 12, Integer.MAX_VALUE})
    void refusesKeptRatingsThatWereChanged(int item) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(Kind.CDAE.train(), RATINGS, file);
        byte[] bytes = Files.readAllBytes(file);
        int ratings = RATINGS.ratingCount();
        int lastItem = bytes.length - Float.BYTES * ratings - Long.BYTES;
        int actual = RATINGS.byUser().columnAt(ratings - 1);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(lastItem, item == actual ? item - 1 : item);
        Files.write(file, signed(bytes));
        assertThatThrownBy(() -> ModelFile.readWithRatings(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is not a model file: ");
    }

    /** What a reader of safetensors relies on. */
    @Test
    void laysArraysOutAsSafetensorsDoes() throws IOException {
        AutoencoderModel model = Kind.USER_AUTOREC.train();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(write(model))).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertThat(length % 8).isZero();
        String header = new String(bytes.array(), 8, length, ISO_8859_1);
        assertThat(header)
                .startsWith("{\"__metadata__\":{\"format\":\"autotaste-model-1\",\"sha256\":\"")
                .contains("},\"user_ids\":{\"dtype\":\"I64\",\"shape\":[16],\"data_offsets\":[0,128]},")
                .contains("\"item_ids\":{\"dtype\":\"I64\",\"shape\":[12],\"data_offsets\":[128,224]},")
                .contains("\"encoder\":{\"dtype\":\"F32\",\"shape\":[12,17],");
        assertThat(bytes.getLong(8 + length + 8)).isEqualTo(model.users().idAt(1));
    }

    @Test
    void replacesTheOldFileAndLeavesNothingBeside() throws IOException {
        write(Kind.CDAE.train());
        write(Kind.ITEM_AUTOREC.train());
        assertThat(ModelFile.read(folder.resolve("model"))).isInstanceOf(ItemAutoRecModel.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void staysPrivate() throws IOException {
        Path file = write(Kind.CDAE.train());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        write(Kind.ITEM_AUTOREC.train());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToWriteWhatItCouldNotRead() {
        record Elsewhere() implements StepwiseOptimiser {
            @Override
            public boolean needsFullBatch() {
                return false;
            }

            @Override
            public ParameterUpdate updateOf(int rows, int length) {
                return (row, step, parameters, gradient) -> {};
            }
        }
        AutoRecConfig config = AutoRecConfig.itemBased()
                .hiddenUnits(2)
                .epochs(1)
                .optimiser(new Elsewhere())
                .build();
        AutoRecModel model = Trainer.onAllProcessors().withThreads(1).train(RATINGS, config);
        assertThatThrownBy(() -> write(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Adam")
                .hasMessageContaining("Elsewhere");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failsWhereThereIsNoFileOrFolder() {
        Path missing = folder.resolve("missing").resolve("model");
        assertThatThrownBy(() -> ModelFile.read(missing)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ModelFile.write(Kind.CDAE.train(), missing)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 7, 8, 1 << 20, 1 << 24, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesAHeaderThatDoesNotFitTheFile(long length) throws IOException {
        byte[] bytes = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();
        assertRefused(bytes);
    }

    /** With the checksum made right, so that the sizes themselves are checked: no such array is ever made. */
    @ParameterizedTest
    @ValueSource(strings = {"16000000", "2147483647", "9223372036854775807", "99999999999999999999"})
    void refusesSizesThatTheFileDoesNotHave(String users) throws IOException {
        byte[] bytes = Files.readAllBytes(write(Kind.CDAE.train()));
        assertRefused(signed(withHeader(bytes, header(bytes).replace("\"shape\":[16", "\"shape\":[" + users))));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryDamage(Kind kind) throws IOException {
        byte[] bytes = Files.readAllBytes(write(kind.train()));
        Random random = new Random(kind.name().hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(flipped);
            assertRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertRefused(Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(20)));
        }
    }

    /** Somebody who knows how to make the checksum right gets a reason or a model, nothing else. */
    @ParameterizedTest
    @EnumSource
    void survivesHeadersMadeToDeceive(Kind kind) throws IOException {
        ModelFile.write(kind.train(), RATINGS, folder.resolve("model"));
        byte[] bytes = Files.readAllBytes(folder.resolve("model"));
        Random random = new Random(kind.name().hashCode());
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            Path file = folder.resolve("deceiving");
            Files.write(file, signed(withHeader(bytes, mutated(header(bytes), random))));
            try {
                ModelFile.read(file);
                ModelFile.readWithRatings(file);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining(file.toString());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    private static String mutated(String header, Random random) {
        int from = random.nextInt(header.length());
        int to = Math.min(header.length(), from + random.nextInt(4));
        String digits = "0123456789-.,:\"[]{}()= ANE";
        StringBuilder inserted = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            inserted.append(digits.charAt(random.nextInt(digits.length())));
        }
        return header.substring(0, from) + inserted + header.substring(to);
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path file = folder.resolve("damaged");
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is not a model file: ");
    }
}
