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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The repository that was deployed holds the modules of the BOM, and what these and the command need. */
final class PublishedModulesTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
    private static final Path REPOSITORY = CHECKOUT.resolve("target/repository/io/github/autotaste");

    @Test
    void areThoseOfTheBomItsParentAndTheCommand() throws IOException {
        List<String> expected = new ArrayList<>(managedModules());
        expected.addAll(List.of("autotaste", "autotaste-bom", "autotaste-cli"));
        assertThat(namesIn(REPOSITORY)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void haveSourcesAndJavadoc() throws IOException {
        for (String module : managedModules()) {
            if (!module.equals("autotaste-mahout")) {
                for (String kind : List.of("\\.jar", "-sources\\.jar", "-javadoc\\.jar")) {
                    assertThat(namesIn(version(module))).anyMatch(name -> name.matches(module + "-[\\d.-]+" + kind));
                }
            }
        }
    }

    @Test
    void standInTheReadme() throws IOException {
        String readme = Files.readString(CHECKOUT.resolve("README.md"));
        String table = readme.substring(readme.indexOf("## In your build"), readme.indexOf("## The one-line swap"));
        assertThat(firstGroups("^\\| `([a-z-]+)`", table).stream().map(name -> "autotaste-" + name))
                .containsExactlyInAnyOrderElementsOf(managedModules());
        assertThat(table).contains("<version>" + version("autotaste-bom").getFileName() + "</version>");
    }

    private static List<String> managedModules() throws IOException {
        Path folder = version("autotaste-bom");
        String pom = namesIn(folder).stream()
                .filter(name -> name.endsWith(".pom"))
                .findFirst()
                .orElseThrow();
        String dependencies = Files.readString(folder.resolve(pom)).split("<dependencyManagement>", -1)[1];
        return firstGroups("<artifactId>(autotaste-[a-z-]+)</artifactId>", dependencies);
    }

    private static List<String> firstGroups(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The folder of the one version there is of a module. */
    private static Path version(String module) throws IOException {
        try (Stream<Path> entries = Files.list(REPOSITORY.resolve(module))) {
            return entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("maven-metadata"))
                    .toList();
        }
    }
}
