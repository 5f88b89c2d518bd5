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

import io.github.autotaste.io.TitlesFile;
import io.github.autotaste.ratings.ItemScorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a list of items. */
final class ListOptions {

    @Option(names = "--count", paramLabel = "N", description = "Length of the list. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Option(
            names = "--titles",
            paramLabel = "FILE",
            description = "What items are called: id and title in each line, separated by TAB, comma, :: or |, such as"
                    + " u.item, movies.dat and movies.csv of MovieLens.")
    private @Nullable Path titlesFile;

    int count() {
        return count;
    }

    @Nullable
    Path titlesFile() {
        return titlesFile;
    }

    /** How the items of a list by this model are written. */
    ListedItems items(ItemScorer model) throws IOException {
        return new ListedItems(model.items(), titlesFile == null ? Map.of() : TitlesFile.read(titlesFile));
    }
}
