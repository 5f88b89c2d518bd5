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

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.autotaste.autoencoder.file.AtomicFile;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.ItemScorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * A trained model as an ONNX file, which ONNX Runtime serves in Java ({@code OnnxScorer}), Python, JavaScript and
 * elsewhere. Scores are within 1e-5 of the model's own, relative to the score or to 1, whichever is larger,
 * for training users and for others: what a model fits to those, its graph fits too.
 *
 * <p>Inputs and outputs are those of {@link GraphForm}, in {@code float}, with a batch axis of any length; names and
 * descriptions in the file explain them. Metadata under {@code autotaste.} have the configuration with its seed, the
 * library's version, and number, range and fingerprint of the training ratings; ids that are texts are there as JSON arrays,
 * {@code autotaste.user_texts} and {@code autotaste.item_texts}, in the order of their numbers. Equal models give equal bytes.
 */
public final class OnnxExport {

    /** The version of the operators, which ONNX Runtime reads since 1.12. */
    public static final int OPSET = 17;

    /** The version of the file format that came with {@link #OPSET}. */
    public static final int IR_VERSION = 8;

    /** The version of names and metadata; readers refuse another. */
    static final String FORMAT = "1";

    /** Protocol buffers end at 2 GB; a megabyte is left for all but parameters and ids. */
    private static final long MAX_BYTES = Integer.MAX_VALUE - (1L << 20);

    private final ModelProto model;

    private OnnxExport(GraphProto graph, Metadata metadata) {
        ModelProto.Builder builder = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Autotaste")
                .setProducerVersion(libraryVersion())
                .setGraph(graph);
        builder.addOpsetImportBuilder().setVersion(OPSET);
        metadata.entries()
                .forEach((key, value) ->
                        builder.addMetadataPropsBuilder().setKey(key).setValue(value));
        model = builder.build();
    }

    /**
     * A model in a form, its weights as they are.
     *
     * @throws IllegalArgumentException as {@link #of(AutoencoderModel, GraphForm, Precision)}
     */
    public static OnnxExport of(AutoencoderModel model, GraphForm form) {
        return of(model, form, Precision.FLOAT32);
    }

    /**
     * A model in a form, its weights in some precision.
     *
     * @throws IllegalArgumentException if the model has no such form, has no users or items, or is too large for a file:
     *     above 2 GB
     * @throws HeapTooSmallException if the heap surely cannot hold the graph and the bytes of the file
     */
    public static OnnxExport of(AutoencoderModel model, GraphForm form, Precision precision) {
        return of(model, form, precision, MAX_BYTES);
    }

    static OnnxExport of(AutoencoderModel model, GraphForm form, Precision precision, long maxBytes) {
        requireUsersAndItems(model);
        requireRoom(model, form, precision);
        GraphBuilder graph = new GraphBuilder(precision, maxBytes);
        if (model instanceof AutoRecModel autoRec) {
            addAutoRec(graph, autoRec, form);
        } else {
            addCdae(graph, (CdaeModel) model, form);
        }
        String name = nameOf(model);
        Metadata metadata = new Metadata(name, form, precision, model.predictsRatings())
                .withReporting(Outputs.reporting(model))
                .withConfig(model.config())
                .withData(model.trainedOn())
                .withTexts(model.users(), model.items());
        return new OnnxExport(graph.build(name, meaning(name, form, model.predictsRatings())), metadata);
    }

    private static void addAutoRec(GraphBuilder graph, AutoRecModel model, GraphForm form) {
        if (model.config().columnsAreUsers()) {
            addItemAutoRec(graph, model, form);
        } else {
            RowInput rows = rows(graph, model, form, true);
            Outputs.add(graph, model, form, new AutoRecGraph(graph, model, rows).scores(), rows);
        }
    }

    private static void addItemAutoRec(GraphBuilder graph, AutoRecModel model, GraphForm form) {
        if (form == GraphForm.ITEM_WISE) {
            int users = model.users().size();
            DenseInput rows = DenseInput.of(graph, "user", users, Missing.of(model.trainedOn()));
            Outputs.addIds(graph, model);
            Value scores = new AutoRecGraph(graph, model, rows).scores();
            graph.output("scores", scores, DataType.FLOAT, "every user's score of the item", "batch", users);
        } else {
            RowInput rows = rows(graph, model, form, true);
            Outputs.add(graph, model, form, new StoredCodesGraph(graph, model, rows).scores(), rows);
        }
    }

    private static void addCdae(GraphBuilder graph, CdaeModel model, GraphForm form) {
        RowInput rows = rows(graph, model, form, CdaeGraph.looksAtValues(model));
        Outputs.add(graph, model, form, new CdaeGraph(graph, model, rows).scores(), rows);
    }

    private static String nameOf(AutoencoderModel model) {
        if (model instanceof CdaeModel) {
            return "CDAE";
        }
        return model.config().columnsAreUsers() ? "I-AutoRec" : "U-AutoRec";
    }

    private static void requireUsersAndItems(ItemScorer model) {
        if (model.users().size() == 0 || model.items().size() == 0) {
            throw new IllegalArgumentException("Expected a model of at least one user and one item, found "
                    + model.users().size() + " users and " + model.items().size() + " items");
        }
    }

    /** The weights stand in the graph, and once more in the bytes of the file. */
    private static void requireRoom(AutoencoderModel model, GraphForm form, Precision precision) {
        long weights = weightsOf(model, form);
        HeapRoom.require(
                2 * weights * precision.bytesPerWeight(),
                String.format(Locale.ROOT, "The ONNX export of %,d weights", weights));
    }

    /** I-AutoRec has the codes of its items in place of an encoder, unless it is exported item-wise. */
    private static long weightsOf(AutoencoderModel model, GraphForm form) {
        if (model.config().columnsAreUsers() && form != GraphForm.ITEM_WISE) {
            long rows = (long) model.users().size() + model.items().size();
            return rows * model.network().codeUnits();
        }
        long ofPath = model instanceof CdaeModel cdae
                ? cdae.linearWeights().bySource().entryCount()
                : 0;
        return ofPath
                + model.network().parameters().stream()
                        .mapToLong(group -> (long) group.getRowDimension() * group.getColumnDimension())
                        .sum();
    }

    private static RowInput rows(GraphBuilder graph, AutoencoderModel model, GraphForm form, boolean hasValues) {
        return switch (form) {
            case DENSE -> DenseInput.of(graph, "item", model.items().size(), Missing.of(model.trainedOn()));
            case SPARSE, TOPK -> SparseInput.of(graph, hasValues);
            case ITEM_WISE ->
                throw new IllegalArgumentException(
                        "Only I-AutoRec can be exported item-wise; the rows of this model are users");
        };
    }

    private static String meaning(String name, GraphForm form, boolean predictsRatings) {
        String scores = predictsRatings
                ? "Estimates ratings, not clipped."
                : "Says how strongly a user is expected to prefer an item.";
        return name + ", trained and exported by Autotaste, in the form " + form + ". " + scores;
    }

    /** "development" where the classes are not in a jar. */
    static String libraryVersion() {
        return Objects.requireNonNullElse(OnnxExport.class.getPackage().getImplementationVersion(), "development");
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        byte[] unsealed = model.toByteArray();
        byte[] seal = Seal.of(unsealed);
        byte[] sealed = Arrays.copyOf(unsealed, unsealed.length + seal.length);
        System.arraycopy(seal, 0, sealed, unsealed.length, seal.length);
        return sealed;
    }

    /**
     * Writes the model as the first version of one of a Triton Inference Server: {@code NAME/1/model.onnx}, and what Triton is told of it as
     * {@code NAME/config.pbtxt}. Each file appears whole or not at all.
     *
     * @param repository the folder of Triton's models
     * @param name what Triton calls the model: letters, digits, dots, dashes and underlines
     * @return the file of the model
     * @throws IllegalArgumentException if the name is another
     * @throws IOException if they cannot be written
     */
    public Path writeToTriton(Path repository, String name) throws IOException {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "Expected a name of letters, digits, dots, dashes and underlines, which does not begin with a dot"
                            + " or dash, found '"
                            + name + "'");
        }
        Path folder = repository.resolve(name);
        Path file = folder.resolve("1").resolve("model.onnx");
        Files.createDirectories(folder.resolve("1"));
        String config = new TritonConfig(name, model.getGraph()).text();
        AtomicFile.write(folder.resolve("config.pbtxt"), out -> out.write(config.getBytes(StandardCharsets.UTF_8)));
        writeTo(file);
        return file;
    }

    /**
     * Writes the file whole or not at all, as {@link AtomicFile} does.
     *
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        byte[] unsealed = model.toByteArray();
        AtomicFile.write(file, out -> {
            out.write(unsealed);
            out.write(Seal.of(unsealed));
        });
    }
}
