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
package io.github.autotaste.onnx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar carries classes of others, and so their notices. */
final class ThirdPartyNoticesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF");

    @Test
    void namesEveryArtefactThatTheJarTakesIn() throws IOException {
        String notices = Files.readString(RESOURCES.resolve("THIRD-PARTY-NOTICES"));
        assertThat(matches("<include>([^<]*)</include>"))
                .hasSize(2)
                .allSatisfy(artefact -> assertThat(notices).contains(artefact));
    }

    @Test
    void namesEveryPackageThatClassesOfOthersGoBy() throws IOException {
        String notices = Files.readString(RESOURCES.resolve("THIRD-PARTY-NOTICES"));
        assertThat(matches("<shadedPattern>([^<]*)</shadedPattern>"))
                .hasSize(2)
                .allSatisfy(name -> assertThat(notices).contains(name));
    }

    @Test
    void hasTheTextOfEveryLicenceThatItNames() throws IOException {
        String notices = Files.readString(RESOURCES.resolve("THIRD-PARTY-NOTICES"));
        assertThat(notices).contains("META-INF/LICENSE");
        assertThat(Path.of("../../LICENSE")).isRegularFile();
        assertThat(notices).contains("META-INF/licenses/protobuf.txt");
        assertThat(RESOURCES.resolve("licenses/protobuf.txt"))
                .content()
                .contains("Copyright 2008 Google Inc.", "Redistributions in binary form must reproduce");
        assertThat(Path.of("../../NOTICE")).content().contains("Copyright 2008 Google Inc.", "ONNX", "Tribuo");
    }

    private static List<String> matches(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
