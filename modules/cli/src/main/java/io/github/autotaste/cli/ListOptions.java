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
import io.github.autotaste.ratings.IdIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a list of items. */
final class ListOptions {

    @Option(names = "--count", paramLabel = "N", description = "Length of the list. Default: ${DEFAULT-VALUE}.")
    private int count = 10;

    @Mixin
    private final TitleOptions titles = new TitleOptions();

    int count() {
        return count;
    }

    @Nullable
    Path titlesFile() {
        return titles.file();
    }

    /**
     * How the items of a list are written.
     *
     * @param model the file of the model, for the titles that it keeps
     */
    ListedItems items(IdIndex items, Path model) throws IOException {
        return new ListedItems(items, titles.file() == null ? ModelFile.titles(model) : titles(items));
    }

    /** How the items of a list are written by a model that keeps no titles. */
    ListedItems items(IdIndex items) throws IOException {
        return new ListedItems(items, titles(items));
    }

    private Map<String, String> titles(IdIndex items) throws IOException {
        Map<String, String> read = titles.read();
        titles.requireSomeOf(items, read);
        return read;
    }
}
