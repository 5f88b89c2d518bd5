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
package io.github.autotaste.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Autotaste adds itself to a program's class path and changes no library there. */
final class ClassPathTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    private static final List<String> JARS =
            CLASS_PATH.stream().map(entry -> entry.getFileName().toString()).toList();

    @Test
    void hasAutotasteFromTheRepositoryThatWasDeployed() {
        Path copies = Path.of(System.getProperty("copies.of.autotaste"));
        assertThat(CLASS_PATH)
                .filteredOn(entry -> entry.getFileName().toString().startsWith("autotaste-"))
                .hasSizeGreaterThan(8)
                .allMatch(entry -> entry.startsWith(copies));
    }

    @Test
    void keepsTheVersionsThatMahoutOrTheProgramChose() {
        String[] expected = Arrays.stream(System.getProperty("expected.jars").split(","))
                .map(name -> name + ".jar")
                .toArray(String[]::new);
        assertThat(JARS).contains(expected);
    }

    @Test
    void hasEachLibraryOnce() throws IOException {
        for (String type : List.of(
                "org.apache.mahout.cf.taste.recommender.Recommender",
                "org.apache.mahout.math.Vector",
                "com.google.common.cache.CacheBuilder",
                "org.apache.commons.math3.util.FastMath",
                "org.slf4j.LoggerFactory")) {
            String file = type.replace('.', '/') + ".class";
            List<URL> places = Collections.list(getClass().getClassLoader().getResources(file));
            assertThat(places).as(type).hasSize(1);
        }
    }
}
