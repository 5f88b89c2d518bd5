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
package io.github.autotaste.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The zip for people who do not build, used by somebody who has unpacked it into a folder with a blank in its name. */
@EnabledIfSystemProperty(named = "distribution", matches = ".+", disabledReason = "built by the profile release")
final class DistributionTest {

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("my programs"));
        Path zip = Path.of(System.getProperty("distribution"));
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> entries = Files.walk(files.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries.skip(1)::iterator) {
                Path copy = Files.copy(entry, unpacked.resolve(entry.toString().substring(1)));
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
            }
        }
        try (Stream<Path> roots = Files.list(unpacked)) {
            home = roots.toList().get(0);
        }
    }

    @Test
    void tellsItsVersion() throws Exception {
        String version = home.getFileName().toString().substring("autotaste-".length());
        assertThat(run("--version")).startsWith("autotaste " + version + ", Java ");
    }

    @Test
    void runsByASymbolicLinkWithTheOptionsOfTheCheckoutsLauncher() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("at"), home.resolve("bin/autotaste"));

        assertThat(outputOf(link.toString(), "info")).contains("as Java has the module jdk.incubator.vector");
    }

    @Test
    void goesFromTheSampleToRecommendations() throws Exception {
        Path ratings = folder.resolve("sample ratings.csv");
        Path model = folder.resolve("sample.model");
        Path config = Files.writeString(
                folder.resolve("short.json"), "{\"model\": \"cdae\", \"config\": {\"epochs\": 2, \"hiddenUnits\": 8}}");

        assertThat(run("sample", "--out", ratings.toString())).contains("73,305 ratings");
        run("train", "--config", config.toString(), "--ratings", ratings.toString(), "--out", model.toString());
        assertThat(run("recommend", "--model", model.toString(), "--user", "7", "--count", "3")
                        .lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(line -> line.matches("\\d+\\s.*"));
    }

    @Test
    void compares() throws Exception {
        assertThat(run("compare", "--contenders", "most-popular,random", "--users", "50"))
                .contains("most-popular", "ndcg@10");
    }

    @Test
    void hasCompletionForEveryShell() throws IOException {
        assertThat(home.resolve("completion/autotaste.bash")).content().contains("complete -F", "recommend");
        assertThat(home.resolve("completion/autotaste.zsh")).content().contains("compinit", "recommend");
        assertThat(home.resolve("completion/autotaste.fish")).content().contains("complete -c autotaste", "recommend");
    }

    @Test
    void billOfMaterialsNamesEveryForeignJarAndWhatIsShaded() throws IOException {
        List<String> jars;
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            jars = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("autotaste-"))
                    .toList();
        }
        List<String> shaded = List.of("protobuf-java", "tribuo-util-onnx");
        assertThat(jars).hasSizeGreaterThan(20);
        assertThat(foreign())
                .allSatisfy(part -> assertThat(part.path("hashes").size()).isPositive())
                .filteredOn(part -> !shaded.contains(part.path("name").asText()))
                .extracting(part ->
                        part.path("name").asText() + "-" + part.path("version").asText() + ".jar")
                .containsExactlyInAnyOrderElementsOf(jars);
        assertThat(foreign()).extracting(part -> part.path("name").asText()).containsAll(shaded);
    }

    /** The licences are those that the poms of the libraries say. */
    @Test
    void noticesNameEveryForeignPartBelowItsLicence() throws IOException {
        Map<String, String> headings = Map.of(
                "Apache-2.0", "Apache License, Version 2.0", "MIT", "MIT License", "BSD", "BSD 3-Clause License");
        String notices = Files.readString(home.resolve("THIRD-PARTY-NOTICES"));
        String[] sections = notices.substring(0, notices.indexOf("----")).split("(?m)^(?=\\S.*:$)");
        for (JsonNode part : foreign()) {
            String licence = part.at("/licenses/0/license/id").asText().replaceFirst("BSD-.*", "BSD");
            assertThat(sections)
                    .as("%s of %s", licence, part.path("name").asText())
                    .filteredOn(section -> List.of(section.split("[\\s,:]+"))
                            .contains(part.path("name").asText()))
                    .singleElement()
                    .asString()
                    .startsWith(String.valueOf(headings.get(licence)));
        }
        assertThat(home.resolve("LICENSE")).content().contains("Apache License");
        assertThat(home.resolve("NOTICE")).content().contains("The Autotaste Authors");
    }

    /** What is not ours, out of the bill of materials; without the annotations that it names, but the zip does not hold. */
    private static List<JsonNode> foreign() throws IOException {
        List<JsonNode> parts = new ArrayList<>();
        new ObjectMapper()
                .readTree(home.resolve("bill-of-materials.cdx.json").toFile())
                .path("components")
                .forEach(parts::add);
        Set<String> groups = Set.of("io.github.autotaste", "org.jspecify");
        parts.removeIf(part -> groups.contains(part.path("group").asText()));
        return parts;
    }

    @Test
    void hasALauncherForWindows() throws IOException {
        assertThat(Files.readString(home.resolve("bin/autotaste.cmd")))
                .contains("io.github.autotaste.cli.Autotaste %*\r\n", "@%lib%\\java-options");
    }

    private static String run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/autotaste").toString()));
        command.addAll(List.of(arguments));
        return outputOf(command.toArray(String[]::new));
    }

    private static String outputOf(String... command) throws Exception {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> out + "\n" + err).isZero();
        return out;
    }
}
