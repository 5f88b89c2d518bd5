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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a model in a {@link ModelFile}.
 *
 * @param file need not exist yet; its folder must
 */
public record FileModelStore(Path file) implements ModelStore {

    @Override
    public Optional<AutoencoderModel> load() throws IOException {
        if (Files.exists(file)) {
            return Optional.of(ModelFile.read(file));
        }
        requireFolder();
        return Optional.empty();
    }

    /** Found out before the model is trained that is to be saved there. */
    private void requireFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException("There is no folder " + folder + " to save a model in");
        }
    }

    @Override
    public void save(AutoencoderModel model) throws IOException {
        ModelFile.write(model, file);
    }
}
