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
package io.github.autotaste.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TitlesFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("titles.csv"), text);
    }

    @Test
    void readsNoTitleWithoutEnd() throws IOException {
        Path file = file("1,One\n2,\"Two\n" + "3,Three\n".repeat(1 << 18));

        assertThatThrownBy(() -> TitlesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": line 2: expected a line of at most 1,048,576 characters, found more");
    }

    @Test
    void complainsOfAnOpenQuote() throws IOException {
        Path file = file("1,One\n2,\"Two\n");

        assertThatThrownBy(() -> TitlesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": cannot be read to its end: ");
    }

    @Test
    void complainsOfAFolder() {
        assertThatThrownBy(() -> TitlesFile.read(folder))
                .hasMessage(folder + ": expected a file of titles, found a folder");
    }

    @Test
    void complainsOfAFileWithoutTitles() throws IOException {
        Path file = file("id,title\n");

        assertThatThrownBy(() -> TitlesFile.read(file))
                .hasMessage(file + ": expected an id and a title in each line, found none");
    }

    @Test
    void readsTitlesOfTextsAndNumbers() throws IOException {
        Path file = file("isbn,title\n0-395-19395-8,\"The Hobbit, or There and Back Again\"\n007,Bond\n7,Seven\n");

        assertThat(TitlesFile.read(file))
                .containsEntry("0-395-19395-8", "The Hobbit, or There and Back Again")
                .containsEntry("007", "Bond")
                .containsEntry("7", "Seven");
    }

    @Test
    void readsASingleTitle() throws IOException {
        assertThat(TitlesFile.read(file("id,title\n-7,Seven\n"))).isEqualTo(Map.of("-7", "Seven"));
        assertThat(TitlesFile.read(file("-7,Seven\n"))).isEqualTo(Map.of("-7", "Seven"));
    }
}
