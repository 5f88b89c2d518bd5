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

import io.github.autotaste.autoencoder.math.Kernels;
import org.junit.jupiter.api.Test;

final class InfoCommandTest {

    @Test
    void tellsWhatDecidesHowFastThingsGo() {
        Run run = Run.run("info");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("version", "java", "system", "threads", "kernels", "heap");
        assertThat(run.out())
                .contains(Runtime.version().toString())
                .contains(" " + Runtime.getRuntime().availableProcessors() + " ")
                .contains(Kernels.best().name() + ", as Java ");
    }

    /** The tests run with the module or without; the reason has to fit. */
    @Test
    void tellsWhyTheseKernels() {
        boolean isPlain = Kernels.best().name().startsWith("plain");
        assertThat(Run.run("info").out()).contains(isPlain ? "runs without --add-modules" : "has the module");
    }
}
