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
package io.github.autotaste.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

final class MeasureServingTest {

    @ParameterizedTest
    @EnumSource
    void printsLatencyAndThroughputOfEveryRecommender(Served served) {
        StringWriter out = new StringWriter();

        int exitCode = new CommandLine(new MeasureServing())
                .setOut(new PrintWriter(out, true))
                .execute(
                        "--served=" + served.name(),
                        "--users=40",
                        "--items=20",
                        "--ratings=200",
                        "--hidden-units=5",
                        "--seconds=0.01");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^p50=[0-9.E-]+$")
                .containsPattern("(?m)^p99=[0-9.E-]+$")
                .containsPattern("(?m)^throughput2=[0-9.E]+$");
    }
}
