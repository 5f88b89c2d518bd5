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
package io.github.autotaste.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the project that hold code for readers. */
final class Sources {

    private Sources() {}

    /** The text of every Java file of the examples. */
    static Map<Path, String> ofExamples() throws IOException {
        return textsBelow(root().resolve("examples/src/main/java"), ".java");
    }

    /** The text of {@code README.md} and of the pages in {@code docs}. */
    static Map<Path, String> ofDocumentation() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        Path readme = root().resolve("README.md");
        pages.put(readme, text(readme));
        Path docs = root().resolve("docs");
        if (Files.isDirectory(docs)) {
            pages.putAll(textsBelow(docs, ".md"));
        }
        return pages;
    }

    /** The folder of the whole project, whichever module the tests run in. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Map<Path, String> textsBelow(Path folder, String ending) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> texts.put(file, text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
