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
package io.github.autotaste.torture.crash;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes two models in turn to the same file, until it is killed: {@code FILE ONE OTHER [TIMES]}. A line on standard output for each
 * write that has ended.
 */
final class ModelWriter {

    private ModelWriter() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        AutoencoderModel[] models = {ModelFile.read(Path.of(args[1])), ModelFile.read(Path.of(args[2]))};
        int times = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
        for (int written = 0; written < times; written++) {
            ModelFile.write(models[written % models.length], file);
            System.out.println(written);
        }
    }
}
