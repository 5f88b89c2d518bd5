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
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.autoencoder.model.UserFeatureWeights;
import io.github.autotaste.io.UserFeaturesFile;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what is known of users beside their ratings. */
final class UserFeatureOptions {

    @Option(
            names = "--user-features",
            paramLabel = "FILE",
            description =
                    "What is known of users beside their ratings: a table of ids with categories, numbers or texts, such as"
                            + " u.user and users.dat of MovieLens.")
    private @Nullable Path file;

    boolean areGiven() {
        return file != null;
    }

    List<Path> files() {
        return Stream.ofNullable(file).toList();
    }

    /** Null if no file is given. */
    @Nullable
    UserFeatures read() throws IOException {
        return file == null ? null : UserFeaturesFile.read(file);
    }

    /** A model that knows of the users of the file, as it is if no file is given. */
    ItemScorer appliedTo(AutoencoderModel model) throws IOException {
        if (file == null) {
            return model;
        }
        UserFeatureWeights weights = model.trainedOn()
                .userFeatureWeights()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--user-features: the model knows no features of users; train it with --user-features"));
        return UserFeatureScorer.of(model, UserFeaturesFile.read(file, weights.features()));
    }

    /** @throws IllegalArgumentException if features are known of none of the users */
    void requireSomeOf(IdIndex users, @Nullable UserFeatures known) {
        if (known != null && known.users().texts().noneMatch(id -> users.indexOf(id) >= 0)) {
            throw new IllegalArgumentException(file + ": expected ids of users, such as " + users.textAt(0) + ", found "
                    + known.users().textAt(0));
        }
    }
}
