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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.file.ModelFileReader.Loaded;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models as files, in the layout of safetensors, which Python and Rust read too: the length of the header in 8 bytes, the
 * header in JSON, then the arrays, all little-endian. Nothing in a file is executable.
 *
 * <p>The header has, beside the place of each array, the configuration with its seed, the range of the training ratings,
 * their fingerprint, and a SHA-256 checksum of the whole file in which the checksum itself counts as 64 zeros. What is
 * read has the same bits as what was written. Ids that are texts are in it beside their
 * numbers, and so is what was learnt of features of items and of users. The ratings themselves and the titles of items are in a file only on request.
 */
public final class ModelFile {

    static final String FORMAT = "autotaste-model-1";
    /** CDAE's alone; in a file without it, all users count. */
    static final String USERS_TRAINED = "users_trained";

    /** Where items came after training, how many of them did not. */
    static final String ITEMS_TRAINED = "items_trained";

    /** With the {@link Settings} of the configuration behind it. */
    static final String CONFIG = "config";

    /** With the {@link Settings} of a {@link TrainedOn.Range} behind it. */
    static final String RATINGS = "ratings";

    private ModelFile() {}

    /**
     * Writes a model as {@link AtomicFile} does: whoever reads meanwhile finds the old model or the new one, never a part.
     * No user's ratings are in it.
     *
     * @throws IllegalArgumentException if the model was trained with an optimiser from elsewhere, which cannot be read back,
     *     or a parameter is not finite
     */
    public static void write(AutoencoderModel model, Path file) throws IOException {
        write(model, Optional.empty(), Map.of(), file);
    }

    /**
     * Writes a model and the ratings it was trained on, so that {@link #readWithRatings} gives its users' profiles: who is served
     * from the file alone needs them, because a list leaves out what the user knows.
     *
     * @throws IllegalArgumentException if it was trained on other ratings, or as for {@link #write(AutoencoderModel, Path)}
     */
    public static void write(AutoencoderModel model, RatingMatrix ratings, Path file) throws IOException {
        write(model, Optional.of(ratings), Map.of(), file);
    }

    /**
     * Writes a model with what else its file is to keep.
     *
     * @param ratings those it was trained on, or none
     * @param titles what items are called, by their ids as {@link IdIndex#textAt} gives them; of other items they are left out, and control
     *     characters become blanks
     * @throws IllegalArgumentException as for {@link #write(AutoencoderModel, RatingMatrix, Path)}
     */
    public static void write(
            AutoencoderModel model, Optional<RatingMatrix> ratings, Map<String, String> titles, Path file)
            throws IOException {
        ratings.ifPresent(known -> requireTrainedOn(model, known));
        ModelContents contents = ModelContents.of(model);
        Map<String, Object> arrays = new LinkedHashMap<>(contents.arrays());
        arrays.putAll(KeptTitles.arraysOf(model.items(), titles));
        List<Tensor> layout = new ArrayList<>(layoutOf(model, new ModelContents(arrays)));
        ratings.ifPresent(known -> {
            arrays.putAll(KeptRatings.arraysOf(known));
            layout.addAll(KeptRatings.layout(known.users().size(), known.ratingCount()));
        });
        write(model, new ModelContents(arrays), layout, file);
    }

    private static void requireTrainedOn(AutoencoderModel model, RatingMatrix ratings) {
        if (!model.trainedOn().isOf(ratings)) {
            throw new IllegalArgumentException(
                    "Expected the ratings of " + model.trainedOn() + ", found " + TrainedOn.of(ratings));
        }
    }

    private static List<Tensor> layoutOf(AutoencoderModel model, ModelContents contents) {
        List<Tensor> layout = new ArrayList<>(ModelContents.layout(
                model.config(), model.users().size(), model.items().size()));
        if (model instanceof CdaeModel cdae && KeptWeights.belongTo(cdae.config())) {
            layout.addAll(KeptWeights.layout(
                    cdae.items().size(), cdae.linearWeights().bySource().entryCount()));
        }
        layout.addAll(KeptTexts.layout(contents.arrays()));
        layout.addAll(KeptFeatures.ARRAYS.layout(contents.arrays()));
        layout.addAll(KeptUserFeatures.ARRAYS.layout(contents.arrays()));
        layout.addAll(KeptTitles.layout(contents.arrays()));
        return layout;
    }

    private static void write(AutoencoderModel model, ModelContents contents, List<Tensor> layout, Path file)
            throws IOException {
        requireReadable(model.config());
        SoundModel.require(contents.arrays(), model.trainedOn().range());
        ArrayFile.write(metadata(model), layout, contents, file);
    }

    private static void requireReadable(AutoencoderConfig config) {
        Settings.read(CONFIG, Settings.of(CONFIG, config), AutoencoderConfig.class);
    }

    private static Map<String, String> metadata(AutoencoderModel model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put(ArrayFile.CHECKSUM, ArrayFile.NO_CHECKSUM);
        metadata.putAll(Settings.of(CONFIG, model.config()));
        metadata.putAll(Settings.of(RATINGS, model.trainedOn().range()));
        metadata.put("ratings_fingerprint", model.trainedOn().fingerprint());
        if (model instanceof CdaeModel cdae) {
            metadata.put(USERS_TRAINED, String.valueOf(cdae.usersTrained()));
        }
        if (model.trainedOn().itemsTrained() < model.items().size()) {
            metadata.put(ITEMS_TRAINED, String.valueOf(model.trainedOn().itemsTrained()));
        }
        NewUserVector vector = model instanceof CdaeModel cdae ? cdae.newUserVector() : NewUserVector.FITTED;
        metadata.put("new_user_vector", vector.name());
        return metadata;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if there is no such file, if it is anything but what {@link #write} writes, or if it takes more
     *     memory than the heap has; the message says what is wrong
     */
    public static AutoencoderModel read(Path file) throws IOException {
        return ModelFileReader.read(file, Loaded::model);
    }

    /**
     * Reads a model and the ratings it was trained on, in one go.
     *
     * @throws IOException as {@link #read(Path)}
     */
    public static WithRatings readWithRatings(Path file) throws IOException {
        return ModelFileReader.read(file, loaded -> new WithRatings(loaded.model(), loaded.toMatrix()));
    }

    /**
     * What the items of a model are called, by their ids; nothing else of the file is read.
     *
     * @return empty if the file keeps no titles
     * @throws IOException if there is no such file, or it is no model file
     */
    public static Map<String, String> titles(Path file) throws IOException {
        return ModelFileReader.titles(file);
    }

    /** @param ratings none if they were not written with the model */
    public record WithRatings(AutoencoderModel model, Optional<RatingMatrix> ratings) {}
}
