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
package io.github.autotaste.comparison.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpackingTest {

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectories(folder.resolve("a/target"));
    }

    private Path archive(int bytes, String... names) throws IOException {
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[bytes]);
            }
        }
        return archive;
    }

    private List<String> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("a.zip"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesOfTheFolderAreUnpackedWithTheirFolders() throws IOException {
        Path archive = archive(3, "set/a", "set/b/c/d", "setting", "__MACOSX/set/a", "other/a");

        new Unpacking("set/", 6).of(archive, target);

        assertThat(unpacked()).containsExactly("a", "b/c/d");
        assertThat(target.resolve("b/c/d")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "set/../../evil", "/evil", "..", "a/../../target2/evil", "a/.."})
    void nothingGetsOutOfTheTarget(String name) throws IOException {
        Path archive = archive(1, "fine", name);

        assertThatThrownBy(() -> new Unpacking("", 100).of(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);

        assertThat(unpacked()).containsExactly("fine");
    }

    @Test
    void aFileDoesNotTakeThePlaceOfAnother() throws IOException {
        Path archive = archive(1, "a/b", "a/./b");

        assertThatThrownBy(() -> new Unpacking("", 100).of(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("found two of a/./b");
    }

    @Test
    void littleThatUnpacksToMuchIsNotUnpacked() throws IOException {
        Path archive = archive(600_000, "a", "b");

        assertThatThrownBy(() -> new Unpacking("", 1_000_000).of(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at most 1000000 bytes unpacked");

        assertThat(Files.size(archive)).isLessThan(10_000);
        assertThat(target.resolve("b")).satisfies(b -> assertThat(Files.size(b)).isLessThanOrEqualTo(400_000));
    }

    @Test
    void anArchiveWithoutTheFolderIsRefused() throws IOException {
        Path archive = archive(1, "other/a");

        assertThatThrownBy(() -> new Unpacking("set/", 100).of(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected from 1 to 10000 files in its folder 'set/', found 0");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("a.zip"), new byte[100]);

        assertThatThrownBy(() -> new Unpacking("", 100).of(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read as a zip archive");
    }
}
