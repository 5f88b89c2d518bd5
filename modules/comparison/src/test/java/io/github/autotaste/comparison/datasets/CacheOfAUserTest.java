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

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheOfAUserTest {

    @TempDir
    private Path temporary;

    @Test
    void theFolderOfAUserIsInHisCache() {
        Path home = Path.of("/home/ann");

        assertThat(DataSetFolder.ofUser(Map.of(), home)).isEqualTo(home.resolve(".cache/autotaste"));
        assertThat(DataSetFolder.ofUser(Map.of("XDG_CACHE_HOME", ""), home))
                .isEqualTo(home.resolve(".cache/autotaste"));
        Path cache = temporary.toAbsolutePath();
        assertThat(DataSetFolder.ofUser(Map.of("XDG_CACHE_HOME", cache.toString()), home))
                .isEqualTo(cache.resolve("autotaste"));
    }
}
