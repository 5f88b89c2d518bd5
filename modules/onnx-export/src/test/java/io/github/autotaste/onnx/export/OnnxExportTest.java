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
package io.github.autotaste.onnx.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file around the graph; what graphs compute is proved where they are served. */
final class OnnxExportTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings();

    private static AutoRecModel itemAutoRec(long seed) {
        return train(RATINGS, AutoRecConfig.itemBased().seed(seed));
    }

    private static AutoRecModel train(RatingMatrix ratings, AutoRecConfig.Builder config) {
        return Trainer.onAllProcessors()
                .train(ratings, config.hiddenUnits(4).epochs(3).build());
    }

    private static CdaeModel cdae() {
        return Trainer.onAllProcessors()
                .train(
                        RATINGS,
                        CdaeConfig.defaults()
                                .hiddenUnits(4)
                                .epochs(2)
                                .positiveFrom(3.5)
                                .build());
    }

    @ParameterizedTest
    @EnumSource
    void givesEqualBytesForEqualModelsAndOthersForAnother(GraphForm form) {
        byte[] bytes = OnnxExport.of(itemAutoRec(1), form).toBytes();
        assertThat(OnnxExport.of(itemAutoRec(1), form).toBytes()).isEqualTo(bytes);
        assertThat(OnnxExport.of(itemAutoRec(2), form).toBytes()).isNotEqualTo(bytes);
    }

    @Test
    void statesVersionsAndExplainsItself() throws InvalidProtocolBufferException {
        ModelProto model = parse(OnnxExport.of(cdae(), GraphForm.TOPK));
        assertThat(model.getIrVersion()).isEqualTo(8);
        assertThat(model.getOpsetImportList()).hasSize(1);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getProducerName()).isEqualTo("Autotaste");
        assertThat(model.getGraph().getDocString()).contains("CDAE", "topk");
        assertThat(Stream.concat(model.getGraph().getInputList().stream(), model.getGraph().getOutputList().stream()))
                .hasSize(11)
                .allSatisfy(info -> assertThat(info.getDocString()).isNotEmpty());
    }

    @Test
    void tellsConfigurationAndData() throws InvalidProtocolBufferException {
        Map<String, String> metadata = metadata(OnnxExport.of(cdae(), GraphForm.SPARSE));
        assertThat(metadata)
                .containsEntry("autotaste.model", "CDAE")
                .containsEntry("autotaste.form", "sparse")
                .containsEntry("autotaste.predicts_ratings", "false")
                .containsEntry("autotaste.config.seed", "1")
                .containsEntry("autotaste.config.hiddenUnits", "4")
                .containsEntry("autotaste.config.positiveFrom", "3.5")
                .containsEntry("autotaste.data.rating_min", String.valueOf(RATINGS.min()))
                .containsEntry("autotaste.data.rating_max", String.valueOf(RATINGS.max()))
                .containsKey("autotaste.version");
        assertThat(metadata.get("autotaste.data.sha256"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(
                        metadata(OnnxExport.of(itemAutoRec(5), GraphForm.DENSE)).get("autotaste.data.sha256"));
        AutoRecModel other = train(TinyRatings.withUser(RATINGS, 9, 3, 8), AutoRecConfig.itemBased());
        assertThat(metadata(OnnxExport.of(other, GraphForm.DENSE)).get("autotaste.data.sha256"))
                .as("other data")
                .isNotEqualTo(metadata.get("autotaste.data.sha256"));
    }

    @Test
    void writesTheSameBytesAndLeavesNothingElseBehind(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.onnx");
        Files.writeString(file, "an older model");
        OnnxExport export = OnnxExport.of(cdae(), GraphForm.DENSE);
        export.writeTo(file);
        assertThat(file).hasBinaryContent(export.toBytes());
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
        Path other = Files.writeString(folder.resolve("other"), "");
        assertThat(Files.getPosixFilePermissions(file))
                .as("who may read it, such as a server under another account")
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void saysWhichFolderIsNotThere(@TempDir Path folder) {
        OnnxExport export = OnnxExport.of(cdae(), GraphForm.DENSE);
        assertThatThrownBy(() -> export.writeTo(folder.resolve("none/model.onnx")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none");
    }

    @Test
    void refusesModelTooLargeForAFile() {
        assertThatThrownBy(() -> OnnxExport.of(itemAutoRec(1), GraphForm.DENSE, Precision.FLOAT32, 500))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("An ONNX file has room for 500 bytes of parameters and ids, but up to \"\\w+\" this"
                        + " model has \\d+; export it in a smaller precision, or one with fewer hidden units");
    }

    @Test
    void refusesItemWiseFormWhereRowsAreUsers() {
        String reason = "Only I-AutoRec can be exported item-wise; the rows of this model are users";
        assertThatThrownBy(() -> OnnxExport.of(cdae(), GraphForm.ITEM_WISE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
        AutoRecModel userAutoRec = train(RATINGS, AutoRecConfig.userBased());
        assertThatThrownBy(() -> OnnxExport.of(userAutoRec, GraphForm.ITEM_WISE))
                .hasMessage(reason);
    }

    @Test
    void refusesModelWithoutItems() {
        RatingMatrix empty = RatingMatrixBuilder.ofRatings().build(IdIndex.of(1), IdIndex.of());
        FloatMatrix none = new FloatMatrix(0, 4);
        Autoencoder network = new Autoencoder(
                none,
                new FloatMatrix(1, 4),
                none,
                List.of(),
                none,
                new FloatMatrix(1, 0),
                new Activations(Activation.SIGMOID, Activation.IDENTITY));
        AutoRecModel model =
                AutoRecModel.of(AutoRecConfig.userBased().hiddenUnits(4).build(), empty, network);
        assertThatThrownBy(() -> OnnxExport.of(model, GraphForm.DENSE))
                .hasMessage("Expected a model of at least one user and one item, found 1 users and 0 items");
    }

    private static ModelProto parse(OnnxExport export) throws InvalidProtocolBufferException {
        return ModelProto.parseFrom(export.toBytes());
    }

    private static Map<String, String> metadata(OnnxExport export) throws InvalidProtocolBufferException {
        return parse(export).getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
    }
}
