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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the build takes from elsewhere is named exactly, so that the same sources give the same build next year. */
final class SupplyChainTest {

    private static final Path ROOT = Path.of("../..");

    static List<Path> poms() throws IOException {
        return filesNamed("pom.xml");
    }

    private static List<Path> filesNamed(String name) throws IOException {
        try (Stream<Path> files =
                Stream.of("pom.xml", "modules", "examples", "src").flatMap(part -> walk(ROOT.resolve(part)))) {
            return files.filter(file -> file.endsWith(name))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules)/.*"))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void mavenComesWithItsChecksum() throws IOException {
        Properties wrapper = new Properties();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(reader);
        }
        assertThat(wrapper.getProperty("distributionUrl")).matches("https://.*-3\\.\\d+\\.\\d+-bin\\.zip");
        assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("poms")
    void everyVersionIsOne(Path pom) throws Exception {
        NodeList versions = parse(pom).getElementsByTagName("version");
        for (int index = 0; index < versions.getLength(); index++) {
            Element version = (Element) versions.item(index);
            boolean isOfATool = version.getParentNode().getNodeName().matches("require(Java|Maven)Version");
            if (!isOfATool) {
                assertThat(version.getTextContent()).matches("(?!LATEST|RELEASE)([0-9A-Za-z.-]|\\$\\{[a-z0-9.-]+\\})+");
            }
            if (version.getTextContent().endsWith("-SNAPSHOT")) {
                assertThat(child((Element) version.getParentNode(), "groupId")).startsWith("io.github.autotaste");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void everyPluginHasAVersion(Path pom) throws Exception {
        Set<String> managed = pluginsWithVersion(parse(ROOT.resolve("pom.xml")));
        Document own = parse(pom);
        managed.addAll(pluginsWithVersion(own));
        assertThat(managed).containsAll(plugins(own));
    }

    @Test
    void everyPackageOfNodeHasAVersion() throws IOException {
        for (Path file : filesNamed("package.json")) {
            JsonNode packages = new ObjectMapper().readTree(file.toFile()).path("dependencies");
            assertThat(packages.size()).isPositive();
            packages.forEach(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
        }
    }

    private static Set<String> pluginsWithVersion(Document pom) {
        Set<String> names = new HashSet<>();
        for (Element plugin : elements(pom)) {
            if (!child(plugin, "version").isEmpty()) {
                names.add(child(plugin, "artifactId"));
            }
        }
        return names;
    }

    private static List<String> plugins(Document pom) {
        return elements(pom).stream().map(plugin -> child(plugin, "artifactId")).toList();
    }

    private static List<Element> elements(Document pom) {
        NodeList nodes = pom.getElementsByTagName("plugin");
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    /** The text of the first child of the name; empty if there is none. */
    private static String child(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            if (nodes.item(index).getNodeName().equals(name)) {
                return nodes.item(index).getTextContent().strip();
            }
        }
        return "";
    }

    private static Document parse(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
