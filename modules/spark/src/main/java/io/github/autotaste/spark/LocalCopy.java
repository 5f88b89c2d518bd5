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
package io.github.autotaste.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** A file of any of Hadoop's file systems, on the local disk for as long as it is used. */
final class LocalCopy {

    private LocalCopy() {}

    /** What is done with the copy. */
    @FunctionalInterface
    interface Use<T> {
        T with(Path local) throws IOException;
    }

    static <T> T of(String file, Configuration configuration, Use<T> use) throws IOException {
        org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(file);
        Path folder = Files.createTempDirectory("autotaste");
        Path local = folder.resolve(source.getName());
        try {
            source.getFileSystem(configuration)
                    .copyToLocalFile(false, source, new org.apache.hadoop.fs.Path(local.toUri()), true);
            return use.with(local);
        } finally {
            Files.deleteIfExists(local);
            Files.deleteIfExists(folder);
        }
    }
}
