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
package io.github.autotaste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.autotaste.testkit.architecture.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds every rule against the production code of every module of the default build. */
final class ArchitectureTest {

    private static final String ROOT = "io.github.autotaste";
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/shaded/"))
            .importPackages(ROOT);

    /**
     * Nothing depends on benchmarks, with peers of every kind, and on torture; the module for Spark holds the rules in its own
     * tests.
     */
    private static final Set<String> ELSEWHERE = Set.of("benchmarks", "torture", "spark");

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        rule.in(ROOT).check(PRODUCTION);
    }

    @Test
    void seesEverySourceFileOfEveryModule() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
            List<String> sources = modules.filter(
                            module -> !ELSEWHERE.contains(module.getFileName().toString()))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::classNamesIn)
                    .toList();
            assertThat(sources)
                    .isNotEmpty()
                    .filteredOn(name -> !PRODUCTION.contain(name))
                    .isEmpty();
        }
    }

    private static Stream<String> classNamesIn(Path sourceFolder) {
        try (Stream<Path> files = Files.walk(sourceFolder)) {
            return files
                    .map(file -> sourceFolder.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name -> name.replace(".java", "").replace('/', '.').replace('\\', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
