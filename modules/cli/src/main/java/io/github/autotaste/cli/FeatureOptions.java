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

import io.github.autotaste.io.ItemFeaturesFile;
import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what is known of items beside their ratings. */
final class FeatureOptions {

    @Option(
            names = "--item-features",
            paramLabel = "FILE",
            description =
                    "What is known of items beside their ratings: a table of ids with categories, numbers or texts, such as"
                            + " u.item, movies.dat and movies.csv of MovieLens.")
    private @Nullable Path file;

    boolean areGiven() {
        return file != null;
    }

    List<Path> files() {
        return Stream.ofNullable(file).toList();
    }

    /** Null if no file is given. */
    @Nullable
    ItemFeatures read() throws IOException {
        return file == null ? null : ItemFeaturesFile.read(file);
    }

    /** Known features of the items of the file, of which there must be one. */
    ItemFeatures read(List<Feature> known) throws IOException {
        return ItemFeaturesFile.read(Objects.requireNonNull(file), known);
    }

    /** The same ratings over a catalogue that also has the items whose features are known. */
    RatingMatrix withAllItems(RatingMatrix ratings, @Nullable ItemFeatures known) {
        if (known == null) {
            return ratings;
        }
        IdIndex items = ratings.items();
        if (known.items().texts().noneMatch(id -> items.indexOf(id) >= 0)) {
            throw new IllegalArgumentException(file + ": expected ids of items, such as " + items.textAt(0) + ", found "
                    + known.items().textAt(0));
        }
        return ratings.withItems(known.items());
    }
}
