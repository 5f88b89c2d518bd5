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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a Java of its own: what it does with its memory and its standard output. */
final class JavaProcessTest {

    private static final int TIMEOUT_SECONDS = 120;

    @TempDir
    private Path folder;

    private ProcessBuilder command(String javaOption, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                javaOption,
                "-cp",
                System.getProperty("java.class.path"),
                Autotaste.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    }

    private int run(ProcessBuilder command) throws Exception {
        Process process = command.start();
        try {
            assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                    .as("ends")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void contenderThatDoesNotFitIntoMemoryFailsAtOnceAndAlone() throws Exception {
        StringBuilder ratings = new StringBuilder();
        for (int item = 0; item < 12_000; item++) {
            ratings.append(item % 300).append(',').append(item / 2).append(",4\n");
        }
        Path file = Files.writeString(folder.resolve("ratings.csv"), ratings);
        Path out = folder.resolve("report.csv");

        int exitCode = run(command(
                "-Xmx64m",
                "compare",
                "--ratings=" + file,
                "--contenders=ease,most-popular",
                "--users=5",
                "--time-limit=1h",
                "--format=csv",
                "--out=" + out));

        assertThat(exitCode).isZero();
        assertThat(Files.readAllLines(out))
                .anyMatch(line ->
                        line.matches("ease,,.*fitting failed: EASE on 6,000 items takes at least 275 MB of memory,"
                                + " and Java has \\d+ MB left of 64 MB; give it more by the option -Xmx.*JAVA_OPTS=.*"))
                .anyMatch(line -> line.matches("most-popular,[0-9.]+,.*,"));
    }

    @Test
    void trainingThatDoesNotFitIntoMemoryIsRefused() throws Exception {
        Path ratings = Files.writeString(folder.resolve("ratings.csv"), "1,1,5\n2,1,4\n1,2,3\n");
        Path config = Files.writeString(
                folder.resolve("wide.json"), "{\"model\": \"cdae\", \"config\": {\"hiddenUnits\": [9000, 9000]}}");

        int exitCode = run(command(
                "-Xmx64m", "train", "--config=" + config, "--ratings=" + ratings, "--out=" + folder.resolve("model")));

        assertThat(exitCode).isEqualTo(1);
        assertThat(err().lines().filter(line -> !line.startsWith(ratings + ": user = column 1, item = column 2, ")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Training a network of 2 inputs and [9000, 9000] hidden units takes at least ");
        assertThat(folder.resolve("model")).doesNotExist();
    }

    private Path randomRatings() throws IOException {
        Random random = new Random(1);
        StringBuilder ratings = new StringBuilder();
        for (int rating = 0; rating < 4000; rating++) {
            ratings.append(random.nextInt(100))
                    .append(',')
                    .append(random.nextInt(80))
                    .append(",4\n");
        }
        return Files.writeString(folder.resolve("ratings.csv"), ratings);
    }

    @Test
    void aTrainingThatIsKilledGoesOnUnlessItIsAnother() throws Exception {
        Path file = randomRatings();
        Path config = Files.writeString(
                folder.resolve("long.json"),
                "{\"model\": \"cdae\", \"config\": {\"epochs\": 400, \"hiddenUnits\": 20}}");
        Path checkpoint = folder.resolve("checkpoint");
        String[] killed = {
            "train",
            "--config=" + config,
            "--ratings=" + file,
            "--checkpoint=" + checkpoint,
            "--every=7",
            "--out=" + folder.resolve("killed")
        };
        Process process = command("-Xmx128m", killed).start();
        while (process.isAlive() && !Files.exists(checkpoint)) {
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
        assertThat(folder.resolve("killed")).doesNotExist();
        String[] other = killed.clone();
        other[1] = "--model=i-autorec";
        assertThat(run(command("-Xmx128m", other))).isEqualTo(1);
        assertThat(err())
                .contains(checkpoint + ": expected a checkpoint of this training, found one of another: config is ");

        assertThat(run(command("-Xmx128m", killed))).as(err()).isZero();
        assertThat(folder.resolve("killed")).isNotEmptyFile();
        assertThat(checkpoint).doesNotExist();
    }

    /** Ended by a signal in the middle of a fit that would take days. */
    @Test
    void whatIsMeasuredBeforeASignalIsWritten() throws Exception {
        StringBuilder ratings = new StringBuilder();
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 20; item++) {
                ratings.append(user).append(',').append((user * 7 + item) % 50).append(",4\n");
            }
        }
        Path file = Files.writeString(folder.resolve("ratings.csv"), ratings);
        Path config = Files.writeString(
                folder.resolve("endless.json"), "{\"model\": \"cdae\", \"config\": {\"epochs\": 2000000000}}");
        Path out = folder.resolve("table.txt");
        ProcessBuilder builder = command(
                "-Xmx256m",
                "compare",
                "--verbose",
                "--ratings=" + file,
                "--contenders=most-popular",
                "--config=" + config,
                "--time-limit=100h",
                "--out=" + out);
        Process process = builder.redirectError(ProcessBuilder.Redirect.PIPE).start();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            String line = err.readLine();
            while (line != null && !line.equals("Fitting endless")) {
                line = err.readLine();
            }
            assertThat(line).isEqualTo("Fitting endless");
            process.toHandle().destroy(); // leaves the streams open
            assertThat(err.lines())
                    .contains("Interrupted while endless was being measured; 1 of 2 contenders were measured before");
            assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(out).content().contains("\nmost-popular ").doesNotContain("endless");
    }

    @Test
    void fullStandardOutputIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");

        int exitCode = run(
                command("-Xmx64m", "info").redirectOutput(Path.of("/dev/full").toFile()));

        assertThat(exitCode).isEqualTo(1);
        assertThat(err().strip()).isEqualTo("Standard output cannot be written: No space left on device");
    }

    @Test
    void closedPipeEndsTheCommandInSilence() throws Exception {
        Process process = command("-Xmx64m", "info").start();
        process.getInputStream().close();

        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Console.BROKEN_PIPE);
        assertThat(err()).isEmpty();
    }
}
