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
package io.github.autotaste.server.model;

import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a model comes from, again and again as its file changes.
 *
 * @param file what is watched
 * @param loader reads the file as it is now
 */
public record ModelSource(Path file, Loader loader) {

    /** Reads a model. */
    @FunctionalInterface
    public interface Loader {

        /**
         * @param name what the model is called
         * @param version what this file is told from others by
         * @throws IOException if it cannot be served; the message says why
         */
        ServedModel load(String name, String version) throws IOException;
    }

    /** Reads the ratings of the users. */
    @FunctionalInterface
    public interface RatingsReader {
        RatingMatrix read() throws IOException;
    }

    /** Takes into a model what came after its training, such as items. */
    @FunctionalInterface
    public interface Extension {

        /** A model as it was saved. */
        Extension NONE = (model, ratings) -> model;

        /** @param ratings of the users, which are empty if none are known */
        ItemScorer extended(AutoencoderModel model, RatingMatrix ratings) throws IOException;
    }

    /**
     * A model that was saved.
     *
     * @param ratings the ratings of the users, where they are others than those that the file keeps
     */
    public static ModelSource ofModelFile(Path file, Optional<RatingsReader> ratings) {
        return ofModelFile(file, ratings, Extension.NONE);
    }

    /**
     * A model that was saved, with what came after its training.
     *
     * @param ratings the ratings of the users, where they are others than those that the file keeps
     */
    public static ModelSource ofModelFile(Path file, Optional<RatingsReader> ratings, Extension extension) {
        return new ModelSource(file, (name, version) -> {
            WithRatings saved = ratings.isEmpty()
                    ? ModelFile.readWithRatings(file)
                    : new WithRatings(
                            ModelFile.read(file), Optional.of(ratings.get().read()));
            RatingMatrix known = saved.ratings().orElseGet(ModelSource::none);
            ItemScorer scorer = extension.extended(saved.model(), known);
            return new ServedModel(
                    name,
                    version,
                    scorer,
                    known,
                    Settings.of("config", saved.model().config()));
        });
    }

    /**
     * A model that was exported.
     *
     * @param ratings the ratings of the users; without them only profiles are served
     */
    public static ModelSource ofOnnxFile(Path file, Optional<RatingsReader> ratings) {
        return new ModelSource(file, (name, version) -> {
            RatingMatrix known = ratings.isEmpty() ? none() : ratings.get().read();
            OnnxScorer scorer = OnnxScorer.load(file);
            return new ServedModel(name, version, scorer, known, scorer.metadata());
        });
    }

    private static RatingMatrix none() {
        return RatingMatrixBuilder.ofRatings().build();
    }

    /** The name of the file without its folder; of a file in Triton's layout, {@code NAME/VERSION/model.onnx}, that of the model. */
    public String name() {
        Path absolute = file.toAbsolutePath();
        int depth = absolute.getNameCount();
        boolean isTritons = depth > 2
                && absolute.endsWith("model.onnx")
                && absolute.getName(depth - 2).toString().matches("[0-9]+");
        return (isTritons ? absolute.getName(depth - 3) : absolute.getName(depth - 1)).toString();
    }

    /**
     * Loads the file and names the version after its bytes; a file that changes meanwhile is loaded anew. What a model makes at its first
     * list is made before somebody waits for it.
     */
    ServedModel load() throws IOException {
        while (true) {
            FileStamp before = FileStamp.of(file);
            String version = FileStamp.digest(file);
            ServedModel model = loader.load(name(), version);
            if (before.equals(FileStamp.of(file))) {
                return model.warmedUp();
            }
            model.close();
        }
    }
}
