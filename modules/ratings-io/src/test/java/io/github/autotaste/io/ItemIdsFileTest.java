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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ItemIdsFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsNumbersAndTexts() throws IOException {
        Path file = Files.writeString(folder.resolve("ids.txt"), "50\n\n  a/b \r\n7.0\n007");

        assertThat(ItemIdsFile.read(file)).containsExactly("50", "a/b", "7", "007");
    }

    @Test
    void complainsOfWhatHoldsNoIds() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n \n");
        Path bytes = Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xff, 10});

        assertThatThrownBy(() -> ItemIdsFile.read(empty))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(empty + ": expected an id in each line, found none");
        assertThatThrownBy(() -> ItemIdsFile.read(bytes))
                .hasMessage(bytes + ": expected ids in UTF-8, found other bytes");
        assertThatThrownBy(() -> ItemIdsFile.read(folder))
                .hasMessage(folder + ": expected a file of ids, found a folder");
    }
}
