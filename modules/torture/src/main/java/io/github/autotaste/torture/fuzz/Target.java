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
package io.github.autotaste.torture.fuzz;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.comparison.configuration.ConfigurationException;
import io.github.autotaste.comparison.configuration.ConfigurationFile;
import io.github.autotaste.io.ItemFeaturesFile;
import io.github.autotaste.io.ItemIdsFile;
import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.io.RatingsFileException;
import io.github.autotaste.io.TitlesFile;
import io.github.autotaste.io.UserFeaturesFile;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What is fuzzed. */
enum Target {
    /** {@link RatingsFile}: text, gzip and zip. */
    RATINGS {
        @Override
        Input open(Path folder) {
            return file(folder, RatingsFile::read, RatingsFileException.class);
        }
    },
    /** {@link TitlesFile}. */
    TITLES {
        @Override
        Input open(Path folder) {
            return file(folder, TitlesFile::read, RatingsFileException.class);
        }
    },
    /** {@link ItemFeaturesFile}. */
    FEATURES {
        @Override
        Input open(Path folder) {
            return file(folder, ItemFeaturesFile::read, RatingsFileException.class);
        }
    },
    /** {@link UserFeaturesFile}. */
    USER_FEATURES {
        @Override
        Input open(Path folder) {
            return file(folder, UserFeaturesFile::read, RatingsFileException.class);
        }
    },
    /** {@link ItemIdsFile}. */
    ITEM_IDS {
        @Override
        Input open(Path folder) {
            return file(folder, ItemIdsFile::read, RatingsFileException.class);
        }
    },
    /** {@link ModelFile}, with the checksum that the input has. */
    MODEL {
        @Override
        Input open(Path folder) {
            return file(folder, Target::load, IOException.class);
        }
    },
    /** {@link ModelFile}, with the checksum made right. */
    SIGNED_MODEL {
        @Override
        Input open(Path folder) {
            return new FileInput(folder.resolve("file"), Signing::model, Target::load, IOException.class);
        }
    },
    /** What is looked at in an ONNX file before native code sees it, with the seal made right. */
    ONNX {
        @Override
        Input open(Path folder) {
            OnnxChecks checks = new OnnxChecks();
            return new FileInput(
                    folder.resolve("file"), Signing::export, checks::readSealed, IllegalArgumentException.class);
        }
    },
    /** {@link OnnxScorer#load}, with the seal made right: what passes those checks reaches ONNX Runtime. */
    ONNX_RUNTIME {
        @Override
        Input open(Path folder) {
            return new FileInput(
                    folder.resolve("file"),
                    Signing::export,
                    file -> OnnxScorer.load(file).close(),
                    IOException.class);
        }
    },
    /** {@link ConfigurationFile}; what was read is written and read once more. */
    CONFIGURATION {
        @Override
        Input open(Path folder) {
            return file(folder, Target::configure, ConfigurationException.class);
        }
    },
    /** Every route of the server. */
    HTTP {
        @Override
        Input open(Path folder) throws IOException {
            return HttpInput.open(folder);
        }
    };

    /** @param folder for files of the target's own, empty at first */
    abstract Input open(Path folder) throws IOException;

    /** The name of the folder of its corpus. */
    String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Input file(Path folder, FileInput.Reading reading, Class<? extends Exception> refusal) {
        return new FileInput(folder.resolve("file"), UnaryOperator.identity(), reading, refusal);
    }

    private static void load(Path file) throws IOException {
        ModelFile.titles(file);
        AutoencoderModel model = ModelFile.readWithRatings(file).model();
        if (model.items().size() > 0) {
            UserProfile somebody = UserProfile.ofUnknownUser(new int[] {0}, new float[] {1});
            model.scoreAll(somebody, new float[model.items().size()]);
        }
    }

    private static void configure(Path file) throws ConfigurationException {
        Configuration read = ConfigurationFile.read(file);
        String written = ConfigurationFile.toJson(read);
        if (!ConfigurationFile.parse("written", written).equals(read)) {
            throw new IllegalStateException("What was read is not what is written: " + written);
        }
    }
}
