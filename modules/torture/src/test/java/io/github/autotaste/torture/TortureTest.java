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
package io.github.autotaste.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Every command in short; {@code modules/torture/run} runs them at length. */
final class TortureTest {

    /** What a command prints; it must find nothing wrong. */
    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Torture.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(exitCode).as("%s%n%s", out, err).isZero();
        return out.toString();
    }

    @Test
    void writersThatAreKilledLeaveTheOldModelOrTheNew() {
        assertThat(run("crash", "--kills=3", "--megabytes=1"))
                .containsPattern("kills +\\| +3 ")
                .containsPattern("file neither the old nor the new model +\\| +0 ")
                .containsPattern("files of dead writers after the next write +\\| +0 ");
    }

    @Test
    void trainingsThatAreKilledEndWithTheSameBytes() {
        assertThat(run("checkpoint", "--kills=1", "--epochs=30", "--models=cdae"))
                .containsPattern("cdae.* yes ");
    }

    @Test
    void everyListIsThatOfOneModel() {
        assertThat(run(
                        "history",
                        "--lists=9600",
                        "--per-write=20",
                        "--per-new-item=200",
                        "--per-refresh=100",
                        "--wait-seconds=0"))
                .containsPattern("CDAE +\\| +3200 ");
    }

    @Test
    void modelsAreTheSameForAnyNumberOfThreads() {
        assertThat(run("determinism", "--threads=1,3", "--compilers=-XX:TieredStopAtLevel=1"))
                .contains(
                        "i-autorec, plain kernels: 1 different file",
                        "cdae, sampled, vector kernels: 1 different file");
    }
}
