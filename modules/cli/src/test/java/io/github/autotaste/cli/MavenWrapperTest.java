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

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper gets Maven where there is no unzip, no wget and no curl, but a JDK. */
final class MavenWrapperTest {

    private static final List<String> TOOLS = List.of(
            "sh", "uname", "dirname", "basename", "mktemp", "mkdir", "mv", "rm", "cat", "tr", "chmod", "sha256sum");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void unpacksMavenWithoutUnzip() throws Exception {
        Path maven = writeMaven();
        Path checkout = writeCheckout(maven);
        ProcessBuilder builder =
                new ProcessBuilder(checkout.resolve("mvnw").toString(), "some goal").redirectErrorStream(true);
        builder.environment().put("PATH", pathOfTools().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("home").toString());
        builder.environment()
                .put("MVNW_REPOURL", folder.resolve("repository").toUri().toString());
        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Maven runs: some goal\n");
        assertThat(process.waitFor()).isZero();
    }

    /** A zip like that of Maven, whose program says how it was called. */
    private Path writeMaven() throws IOException {
        Path zip = folder.resolve("repository/org/apache/maven/apache-maven/9.9.9/apache-maven-9.9.9-bin.zip");
        Files.createDirectories(zip.getParent());
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("apache-maven-9.9.9/bin/mvn"));
            entries.write("#!/bin/sh\necho \"Maven runs: $*\"\n".getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private Path writeCheckout(Path maven) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(maven));
        Path wrapper = Files.createDirectories(folder.resolve("check out/.mvn/wrapper"));
        Files.writeString(wrapper.resolve("maven-wrapper.properties"), """
                distributionUrl=https://repo.example/org/apache/maven/apache-maven/9.9.9/apache-maven-9.9.9-bin.zip
                distributionSha256Sum=%s
                """.formatted(
                        HexFormat.of().formatHex(digest)));
        Path checkout = folder.resolve("check out");
        Files.copy(Path.of("../../mvnw"), checkout.resolve("mvnw"), COPY_ATTRIBUTES);
        return checkout;
    }

    private Path pathOfTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            for (String place : System.getenv("PATH").split(":", -1)) {
                if (Files.isExecutable(Path.of(place, tool)) && Files.notExists(tools.resolve(tool))) {
                    Path script = Files.writeString(
                            tools.resolve(tool), "#!/bin/sh\nexec '" + Path.of(place, tool) + "' \"$@\"\n");
                    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        return tools;
    }
}
