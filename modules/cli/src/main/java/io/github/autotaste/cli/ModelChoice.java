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
package io.github.autotaste.cli;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file to recommend out of: as it was saved, or as it was exported. */
final class ModelChoice {

    @Option(names = "--model", paramLabel = "FILE", description = "A model that 'autotaste train' saved.")
    private @Nullable Path model;

    @Option(
            names = "--onnx",
            paramLabel = "FILE",
            description = "A model that 'autotaste export' wrote; ONNX Runtime runs it.")
    private @Nullable Path onnx;

    /**
     * What was chosen, ready to score.
     *
     * @param highestRating of those the model was trained on
     * @param kept the ratings it was trained on, if they were asked for and are in the file
     */
    record Opened(Path file, ItemScorer scorer, float highestRating, Optional<RatingMatrix> kept)
            implements AutoCloseable {

        /** @throws IllegalArgumentException if the file does not keep them */
        RatingMatrix trainingRatings() {
            return kept.orElseThrow(() -> new IllegalArgumentException(file
                    + " keeps no ratings, so it cannot tell what the user has; say with --ratings where they are"));
        }

        /** The same with items that came after training. */
        Opened withNewItems(NewItemOptions newItems, RatingMatrix ratings, FeatureOptions features) throws IOException {
            return scorer instanceof AutoencoderModel model
                    ? new Opened(file, newItems.addedTo(model, ratings, features), highestRating, kept)
                    : this;
        }

        /** The same, knowing of users beside their ratings. */
        Opened withUserFeatures(UserFeatureOptions features) throws IOException {
            return scorer instanceof AutoencoderModel model
                    ? new Opened(file, features.appliedTo(model), highestRating, kept)
                    : this;
        }

        @Override
        public void close() {
            if (scorer instanceof OnnxScorer served) {
                served.close();
            }
        }
    }

    Path file() {
        return onnx != null ? onnx : Objects.requireNonNull(model);
    }

    boolean isModelFile() {
        return onnx == null;
    }

    /** @param withRatings whether {@link Opened#trainingRatings} will be asked for */
    Opened open(boolean withRatings) throws IOException {
        if (onnx != null) {
            OnnxScorer served = OnnxScorer.load(onnx);
            return new Opened(onnx, served, highestRating(onnx, served), Optional.empty());
        }
        Path file = Objects.requireNonNull(model);
        WithRatings saved =
                withRatings ? ModelFile.readWithRatings(file) : new WithRatings(ModelFile.read(file), Optional.empty());
        AutoencoderModel scorer = saved.model();
        return new Opened(file, scorer, scorer.trainedOn().range().max(), saved.ratings());
    }

    private static float highestRating(Path file, OnnxScorer served) throws IOException {
        String key = "autotaste.data.rating_max";
        String value = String.valueOf(served.metadata().get(key));
        try {
            float highest = Float.parseFloat(value);
            if (Float.isFinite(highest)) {
                return highest;
            }
        } catch (NumberFormatException e) {
            // no number is as wrong as an infinite one
        }
        throw new IOException(file + ": expected a finite number as " + key + ", found " + value);
    }
}
