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

import static io.github.autotaste.autoencoder.file.ArrayFile.require;
import static io.github.autotaste.autoencoder.file.ArrayFile.text;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.file.ModelContents.TrainedCounts;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what {@link ModelFile} writes, and refuses everything else before it takes memory for it. */
final class ModelFileReader {

    private static final String KIND = "model file";

    private static final Set<String> ENTRIES = Set.of(
            "format",
            ArrayFile.CHECKSUM,
            "ratings_fingerprint",
            "new_user_vector",
            ModelFile.USERS_TRAINED,
            ModelFile.ITEMS_TRAINED);

    private final Path file;

    /** @param ratings none if they were not written with the model */
    record Loaded(AutoencoderModel model, Optional<ModelContents> ratings) {

        Optional<RatingMatrix> toMatrix() {
            return ratings.map(contents -> KeptRatings.toMatrix(contents, model.trainedOn()));
        }
    }

    /** What becomes of a file's contents. */
    @FunctionalInterface
    interface Part<T> {
        T of(Loaded loaded);
    }

    private ModelFileReader(Path file) {
        this.file = file;
    }

    /** @throws IOException if there is no such file, or it is none that was written; the message names the file */
    static <T> T read(Path file, Part<T> part) throws IOException {
        return ArrayFile.read(file, KIND, (in, size) -> part.of(new ModelFileReader(file).read(in, size)));
    }

    /** The titles by the ids of the items; without a look at the rest of the file. */
    static Map<String, String> titles(Path file) throws IOException {
        return ArrayFile.read(file, KIND, (in, size) -> {
            String json = ArrayFile.readHeader(in, size);
            ModelFileHeader header = ModelFileHeaderParser.parse(json.stripTrailing());
            require(ModelFile.FORMAT.equals(header.metadata().get("format")), "expected format " + ModelFile.FORMAT);
            ArrayFile.requireBytes(header, size - Long.BYTES - json.length());
            if (KeptTitles.layoutIn(header.tensors()).isEmpty()) {
                return Map.of();
            }
            Map<String, Object> arrays = new LinkedHashMap<>();
            for (Tensor tensor : header.tensors()) {
                if (KeptTitles.takes(tensor)) {
                    arrays.put(tensor.name(), ModelArrays.read(tensor, in));
                } else {
                    in.skipNBytes(tensor.byteCount());
                }
            }
            return KeptTitles.of(new ModelContents(arrays));
        });
    }

    private Loaded read(InputStream in, long size) throws IOException {
        String json = ArrayFile.readHeader(in, size);
        ModelFileHeader header = ModelFileHeaderParser.parse(json.stripTrailing());
        require(ModelFile.FORMAT.equals(header.metadata().get("format")), "expected format " + ModelFile.FORMAT);
        requireKnownEntries(header);
        AutoencoderConfig config = record(header, ModelFile.CONFIG, AutoencoderConfig.class);
        requireLayout(header, config, size - Long.BYTES - json.length());
        ModelContents contents = ArrayFile.readArrays(header, json, in);
        TrainedOn.Range range = record(header, ModelFile.RATINGS, TrainedOn.Range.class);
        SoundModel.require(contents.arrays(), range);
        AutoencoderModel model =
                contents.toModel(config, range, trainedCounts(header, contents), newUserVector(header));
        require(
                model.trainedOn().fingerprint().equals(text(header, "ratings_fingerprint")),
                "the fingerprint of the ratings is not that of the ids and profiles");
        return new Loaded(model, KeptRatings.areIn(header.tensors()) ? Optional.of(contents) : Optional.empty());
    }

    private static void requireKnownEntries(ModelFileHeader header) {
        for (String name : header.metadata().keySet()) {
            String first = name.replaceFirst("\\..*", "");
            require(
                    ENTRIES.contains(name) || first.equals(ModelFile.CONFIG) || first.equals(ModelFile.RATINGS),
                    "its header has an entry '" + name + "', unknown to this version of Autotaste");
        }
    }

    private static <T> T record(ModelFileHeader header, String name, Class<T> type) {
        require(header.metadata().containsKey(name), "the header has no " + name);
        return Settings.read(name, header.metadata(), type);
    }

    private static TrainedCounts trainedCounts(ModelFileHeader header, ModelContents contents) {
        return new TrainedCounts(
                trained(header, ModelFile.USERS_TRAINED, (long[]) contents.array("user_ids")),
                trained(header, ModelFile.ITEMS_TRAINED, (long[]) contents.array("item_ids")));
    }

    /** How many of some ids had a part in training; all of them unless the header says it. */
    private static int trained(ModelFileHeader header, String name, long[] ids) {
        String text = header.metadata().getOrDefault(name, String.valueOf(ids.length));
        int trained = Integer.parseInt(text);
        require(
                trained >= 0 && trained <= ids.length && text.equals(String.valueOf(trained)),
                "expected " + name + " from 0 to " + ids.length + ", found " + trained);
        return trained;
    }

    private static NewUserVector newUserVector(ModelFileHeader header) {
        String name = header.metadata().getOrDefault("new_user_vector", NewUserVector.FITTED.name());
        return Stream.of(NewUserVector.values())
                .filter(vector -> vector.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected new_user_vector of " + List.of(NewUserVector.values()) + ", found " + name));
    }

    /** Before any array is made: the arrays are those of the configuration, and the file is as long as they are. */
    private void requireLayout(ModelFileHeader header, AutoencoderConfig config, long dataBytes) throws IOException {
        List<Tensor> tensors = header.tensors();
        require(
                tensors.size() > 2
                        && tensors.get(0).shape().size() == 1
                        && tensors.get(1).shape().size() == 1,
                "expected ids of users and items first");
        long users = tensors.get(0).shape().get(0);
        long items = tensors.get(1).shape().get(0);
        List<Tensor> expected = new ArrayList<>(ModelContents.layout(config, users, items));
        if (KeptWeights.belongTo(config)) {
            expected.addAll(KeptWeights.layout(items, KeptWeights.countIn(tensors)));
        }
        expected.addAll(KeptTexts.layoutIn(tensors));
        expected.addAll(KeptFeatures.ARRAYS.layoutIn(tensors));
        expected.addAll(KeptUserFeatures.ARRAYS.layoutIn(tensors));
        expected.addAll(KeptTitles.layoutIn(tensors));
        if (KeptRatings.areIn(tensors)) {
            expected.addAll(KeptRatings.layout(users, KeptRatings.countIn(tensors)));
        }
        if (!tensors.equals(expected)) {
            throw new IllegalArgumentException("its arrays are not those of " + config);
        }
        ArrayFile.requireBytes(header, dataBytes);
        ArrayMemory.requireEnough(tensors, Runtime.getRuntime().maxMemory(), file);
    }
}
