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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeatureFoldIn;
import io.github.autotaste.autoencoder.model.FeatureWeights;
import io.github.autotaste.autoencoder.model.ItemFoldIn;
import io.github.autotaste.autoencoder.model.NewItems;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that takes items into a model that came after its training. */
final class NewItemOptions {

    @Option(
            names = "--with-new-items",
            description =
                    "Take in the items that the model does not know: those of --ratings by the ratings they have there, and"
                            + " those of --item-features by these, if the model was trained with --item-features.")
    private boolean areWanted;

    boolean areWanted() {
        return areWanted;
    }

    /** Refuses a command that wants new items and has ONNX files alone. */
    void requireModelFile(CommandLine commandLine, boolean hasModelFile) {
        if (areWanted && !hasModelFile) {
            throw new ParameterException(
                    commandLine,
                    "--with-new-items goes with --model; 'autotaste export --with-new-items' writes an ONNX file that has them");
        }
    }

    /** Refuses a command that wants new items and names no file that has them. */
    void requireSource(CommandLine commandLine, boolean hasRatings, FeatureOptions features) {
        if (areWanted && !hasRatings && !features.areGiven()) {
            throw new ParameterException(
                    commandLine, "--with-new-items needs --ratings or --item-features, which have the items");
        }
    }

    /**
     * The model with its new items, if they are wanted.
     *
     * @param ratings as they are now
     */
    AutoencoderModel addedTo(AutoencoderModel model, RatingMatrix ratings, FeatureOptions features) throws IOException {
        return areWanted ? model.withNewItems(newItems(model, ratings, features)) : model;
    }

    private static NewItems newItems(AutoencoderModel model, RatingMatrix ratings, FeatureOptions features)
            throws IOException {
        ItemFoldIn foldIn = ItemFoldIn.of(model, ratings);
        if (!features.areGiven()) {
            return foldIn.newItemsOf(ratings);
        }
        FeatureWeights weights = model.trainedOn()
                .featureWeights()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "--with-new-items with --item-features: the model knows no features; train it with --item-features"));
        ItemFeatures known = features.read(weights.features());
        return FeatureFoldIn.of(foldIn, known).newItemsOf(ratings.withItems(known.items()));
    }
}
