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
package io.github.autotaste.autoencoder.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AtomicFileTest {

    private static final int LENGTH = 200_000;

    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void readersFindWholeFilesWhileManyWrite() throws Exception {
        Path file = folder.resolve("model");
        write(file, " ".repeat(LENGTH));
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int task = 0; task < 4; task++) {
            byte value = (byte) task;
            tasks.add(() -> writeOften(file, value));
            tasks.add(() -> readOften(file));
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Integer> done : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                assertThat(done.get()).isEqualTo(40);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names()).containsExactly("model");
    }

    private static int writeOften(Path file, byte value) throws IOException {
        byte[] half = new byte[LENGTH / 2];
        Arrays.fill(half, value);
        for (int round = 0; round < 40; round++) {
            AtomicFile.write(file, out -> {
                out.write(half);
                Thread.yield();
                out.write(half);
            });
        }
        return 40;
    }

    private static int readOften(Path file) throws IOException {
        for (int round = 0; round < 40; round++) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] same = new byte[LENGTH];
            Arrays.fill(same, bytes[0]);
            assertThat(bytes).isEqualTo(same);
        }
        return 40;
    }

    @Test
    void keepsTheOldFileIfTheContentFails() throws IOException {
        Path file = folder.resolve("model");
        write(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[LENGTH]);
                    throw new IOException("no more");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": cannot be written: ")
                .hasMessageEndingWith("no more");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("model");
    }

    @Test
    void clearsWhatDeadWritersOfTheSameFileLeft() throws IOException {
        Duration hours = Duration.ofHours(2);
        part(".model.4711.part", hours);
        part(".model.1-1.part", hours);
        part(".model.4712.part", Duration.ofMinutes(50));
        part(".models.4711.part", hours);
        part(".model.tar.4711.part", hours);
        part("xmodel.4711.part", hours);
        write(folder.resolve("model"), "new");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "model", ".model.4712.part", ".models.4711.part", ".model.tar.4711.part", "xmodel.4711.part");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void clearsAtOnceWhatProcessesLeftThatAreGone() throws IOException {
        WriterProcess here = WriterProcess.current().orElseThrow();
        String living = ".model." + here + "-1.part";
        String elsewhere = ".model." + new WriterProcess("0", here.pid(), here.start() - 1) + "-2.part";
        part(living, Duration.ofSeconds(1));
        part(elsewhere, Duration.ofSeconds(1));
        part(".model." + new WriterProcess(here.system(), here.pid(), here.start() - 1) + "-3.part", Duration.ZERO);
        part(".model." + new WriterProcess(here.system(), Integer.MAX_VALUE, 1) + "-4.part", Duration.ZERO);
        write(folder.resolve("model"), "new");
        assertThat(names()).containsExactlyInAnyOrder("model", living, elsewhere);
    }

    private void part(String name, Duration age) throws IOException {
        Path part = Files.writeString(folder.resolve(name), "part");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void writesFilesOfTheLongestNames() throws IOException {
        Path file = folder.resolve("m".repeat(255));
        write(file, "old");
        write(file, "new");
        assertThat(file).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "r-xrw----"})
    @DisabledOnOs(OS.WINDOWS)
    void keepsThePermissionsOfTheFileItReplaces(String permissions) throws IOException {
        Path file = Files.createFile(folder.resolve("model"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assumeTrue(Files.isWritable(file), "the superuser alone may write it");
        write(file, "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
        assertThat(file).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whileItIsWrittenNobodyElseMayReadWhatReplacesAPrivateFile() throws IOException {
        Path file = Files.createFile(folder.resolve("model"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo("rw-------");
                }
            }
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void newFilesHaveThePermissionsOfAnyOther() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("model");
        write(file, "new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesThroughLinks() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("model"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere/model"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second"), link);
        write(linkToLink, "new");
        assertThat(linkToLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("new");
        assertThat(elsewhere).isDirectoryContaining(each -> each.equals(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void makesTheFileThatALinkLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("model"));
        write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("model")).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesLinksThatLeadNowhere() throws IOException {
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);
        Path missing = Files.createSymbolicLink(folder.resolve("missing"), Path.of("no-folder/model"));
        assertThatThrownBy(() -> write(one, "new")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write(missing, "new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a folder to write to, found none");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesToNamedPipesAndLeavesThem() throws IOException, InterruptedException, ExecutionException {
        Path pipe = folder.resolve("pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(mkfifo.waitFor() == 0, "there is no mkfifo");
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<String> read = reader.submit(() -> Files.readString(pipe));
            write(pipe, "through the pipe");
            assertThat(read.get()).isEqualTo("through the pipe");
        } finally {
            reader.shutdownNow();
        }
        assertThat(Files.exists(pipe) && !Files.isRegularFile(pipe)).isTrue();
        assertThat(names()).containsExactly("pipe");
    }

    @Test
    void failsWhereADeviceIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> write(full, "lost"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("/dev/full: cannot be written: ");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void refusesReadOnlyFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("model"), "old");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assertRefused(file, "expected a file to write to, found it read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void refusesFolders() {
        assertRefused(folder, "expected a file to write to, found a folder");
        assertRefused(folder.getRoot(), "expected a file to write to, found a folder");
    }

    @Test
    void refusesMissingFolders() {
        Path missing = folder.resolve("missing");
        assertRefused(missing.resolve("model"), "expected a folder to write to, found none: " + missing);
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> AtomicFile.requireWritable(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": " + reason);
        assertThatThrownBy(() -> write(file, "new"))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": " + reason);
    }
}
